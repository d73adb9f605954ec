import ArgumentParser
import Interchange
import Workbench

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Check, show and test a codebook, or make one from a dictionary.",
    discussion: """
      EXAMPLES
        qualm codebook check
        qualm codebook show
        qualm codebook test
        qualm codebook convert policy.cat --output codebook.yaml
      """,
    subcommands: [Check.self, Show.self, Test.self, Convert.self])

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

  struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Turn a dictionary of quanteda, LIWC, WordStat or KH Coder into a codebook.",
      discussion: """
        Categories become codes, their words patterns. Whatever cannot be carried is told on standard error with \
        its line and the reason; see docs/dictionaries.md.

        EXAMPLES
          qualm codebook convert policy.yml --language en
          qualm codebook convert emotions.dic --output codebook.yaml
          qualm codebook convert rules.txt --from kh-coder 2> notes.txt
        """)

    @Argument(help: ArgumentHelp("The dictionary.", valueName: "file"))
    var file: String

    @Option(
      help: ArgumentHelp(
        "quanteda, liwc, dicx, wordstat or kh-coder. Default: found by content.", valueName: "format"))
    var from: String?

    @Option(help: ArgumentHelp("The language of the words, such as en. Default: any.", valueName: "language"))
    var language: String?

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
    var output: String?

    func validate() throws {
      guard let language, !LanguageCode.isValid(language) || language == "any" else { return }
      throw ValidationError("“\(language)” is not a language code. Use two letters such as en, nl, fr or de.")
    }

    func run() throws {
      try reportingFailures {
        let result = try ConvertDictionary.run(file, format: from, language: language)
        try Output.write(text: result.yaml, to: output)
        // All of them: a person has to look at each.
        for note in result.notCarried { Terminal.say(note.rendered) }
        Terminal.say(result.sentence)
      }
    }
  }
}
