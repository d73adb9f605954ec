import ArgumentParser
import Workbench

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract:
      "Check, show, test and compare codebooks, make one from a dictionary, and keep codes made while coding.",
    discussion: """
      EXAMPLES
        qualm codebook check
        qualm codebook show
        qualm codebook test
        qualm codebook diff old-codebook.yaml
        qualm codebook convert policy.cat --output codebook.yaml
        qualm codebook add trust-in-doctors --name "Trust in doctors" --under trust
        qualm codebook export --made
      """,
    subcommands: [
      Check.self, Show.self, CodebookTestCommand.self, CodebookDiffCommand.self, CodebookConvertCommand.self,
      CodebookAddCommand.self, CodebookChangeCommand.self, CodebookRemoveCommand.self,
      CodebookExportCommand.self,
    ])

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
}
