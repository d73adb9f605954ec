import ArgumentParser
import Workbench

struct CodebookTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract:
      "Prove that every typical example is coded and no near miss is; or compare with people's codings.",
    discussion: """
      Each example and near miss is coded by itself, as one turn of a participant in its language. Failures are \
      listed with their place in the file; the exit code is 65 then.

      With --against the project's transcripts that a person coded are compared instead, sentence by sentence: \
      precision, recall and F1 for each code and language, and pooled. The file is a CSV table with the columns \
      transcript, code, quote and note. With --errors a second table lists every false hit and miss.

      EXAMPLES
        qualm codebook test
        qualm codebook test codebooks/genomics-belgium.yaml --format csv
        qualm codebook test --against codings/coder-1.csv
        qualm codebook test --against codings/coder-1.csv --against codings/coder-2.csv --errors --json
      """)

  @OptionGroup var codebook: CodebookCommand.CodebookOptions

  @Option(help: ArgumentHelp("A file of a person's codings. Repeatable.", valueName: "file"))
  var against: [String] = []

  @Flag(help: "Also list the false hits and misses.")
  var errors = false

  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if errors, against.isEmpty { throw ValidationError("--errors is for --against only.") }
  }

  func run() throws {
    try reportingFailures {
      let loaded = try codebook.read()
      try against.isEmpty ? testTexts(loaded) : compare(loaded)
    }
  }

  private func testTexts(_ loaded: LoadedCodebook) throws {
    let result = try TestCodebook.run(loaded)
    try Output.write(result.table, output)
    show(result.failures)
    Terminal.say(result.sentence)
    if !result.failures.isEmpty { throw Exit.data }
  }

  private func compare(_ loaded: LoadedCodebook) throws {
    let result = try TestAgainstCodings.run(
      against, loaded, in: codebook.project.open(), threads: threads.threads)
    if errors {
      try Output.write(
        [(result.table, result.mainColumns), (result.errors, result.mainErrorColumns)], output)
    } else {
      try Output.write(result.table, output, main: result.mainColumns)
    }
    Terminal.say(result.sentence)
    try finish(result.report)
  }
}
