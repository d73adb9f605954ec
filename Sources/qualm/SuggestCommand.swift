import ArgumentParser
import Workbench

struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Words that participants often say where nothing is coded, to improve the codebook.",
    discussion: """
      Each language by itself, with an example. The most frequent words, which make up half of what is said, are \
      left out, as are words that are as frequent in coded sentences. Rules: docs/statistics.md.

      EXAMPLES
        qualm suggest
        qualm suggest --min 10 --transcripts 3 --limit 50 --format csv
      """)

  @Option(
    help: ArgumentHelp("Leave out words with fewer occurrences in uncoded sentences.", valueName: "count"))
  var min = 5

  @Option(
    help: ArgumentHelp("Leave out words in uncoded sentences of fewer transcripts.", valueName: "count"))
  var transcripts = 2

  @Option(help: ArgumentHelp("Words of a language at most.", valueName: "count"))
  var limit = 20

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard min > 0 else { throw ValidationError("--min must be 1 or more.") }
    guard transcripts > 0 else { throw ValidationError("--transcripts must be 1 or more.") }
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    try reportingFailures {
      var request = SuggestWords.Request()
      request.minimum = min
      request.transcripts = transcripts
      request.limit = limit
      var progress = Progress("Coding")
      let (table, report) = try SuggestWords.run(
        request, in: project.open(), threads: threads.threads, progress: { progress.update($0, of: $1) })
      progress.finish()
      try Output.write(table, output, main: SuggestWords.mainColumns)
      try finish(report)
    }
  }
}
