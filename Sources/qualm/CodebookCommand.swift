import ArgumentParser
import Workbench

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Check, show and test a codebook.",
    discussion: """
      EXAMPLES
        qualm codebook check
        qualm codebook show
        qualm codebook test
      """,
    subcommands: [Check.self, Show.self, Test.self])

  struct CodebookOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("A codebook file. Default: the project's.", valueName: "file"))
    var file: String?

    @Option(
      help: ArgumentHelp("A model to check links against. Default: the project's or the codebook's own."))
    var model: String?

    @OptionGroup var project: ProjectOptions

    func read() throws -> LoadedCodebook {
      if let file { return try LoadedCodebook.read(file, model: model) }
      return try project.open().codebook()
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read a codebook and report everything that is wrong, with file, line and column.",
      discussion: """
        EXAMPLES
          qualm codebook check
          qualm codebook check codebooks/genomics-belgium.yaml
        """)

    @OptionGroup var codebook: CodebookOptions

    func run() throws {
      try reportingFailures {
        let loaded = try codebook.read()
        show(loaded.warnings)
        try Output.say(CodebookSummary.sentence(loaded))
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the codes as a table: hierarchy, indicators, number of patterns by language.",
      discussion: """
        EXAMPLES
          qualm codebook show
          qualm codebook show --format markdown
        """)

    @OptionGroup var codebook: CodebookOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      try reportingFailures {
        let loaded = try codebook.read()
        try Output.write(
          CodebookSummary.table(loaded), output, main: CodebookSummary.mainColumns(loaded.codebook))
      }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prove that every typical example is coded and no near miss is.",
      discussion: """
        Each example and near miss is coded by itself, as one turn of a participant in its language. Failures are \
        listed with their place in the file; the exit code is 65 then.

        EXAMPLES
          qualm codebook test
          qualm codebook test codebooks/genomics-belgium.yaml --format csv
        """)

    @OptionGroup var codebook: CodebookOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      try reportingFailures {
        let loaded = try codebook.read()
        let result = try TestCodebook.run(loaded)
        try Output.write(result.table, output)
        show(result.failures)
        Terminal.say(result.sentence)
        if !result.failures.isEmpty { throw Exit.data }
      }
    }
  }
}
