import ArgumentParser
import Workbench

struct CollocatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collocates",
    abstract: "The words that stand near the matches of a pattern or a code more often than by chance.",
    discussion: """
      Each language is counted by itself, in the turns that the pattern or code reads. Words of the matches \
      themselves are left out. A pattern is written as in a codebook; the shared patterns and the “match” of the \
      project's codebook hold for it. Formulas: docs/statistics.md.

      EXAMPLES
        qualm collocates --code lack-of-funding
        qualm collocates 'genetic counsel*' --span 3 --min 2
        qualm collocates 'data OR données' --participants --format csv
      """)

  @OptionGroup var query: ConcordanceOptions

  @Option(help: ArgumentHelp("Words on either side of a match that are near it.", valueName: "count"))
  var span = 5

  @Option(help: ArgumentHelp("Leave out words that are near a match fewer times.", valueName: "count"))
  var min = 3

  @Flag(help: "Read participants' turns only.")
  var participants = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard span > 0 else { throw ValidationError("--span must be 1 or more.") }
    guard min > 0 else { throw ValidationError("--min must be 1 or more.") }
  }

  func run() throws {
    try reportingFailures {
      var request = FindCollocates.Request(query.query)
      request.span = span
      request.minimum = min
      request.participantsOnly = participants
      let (table, report) = try FindCollocates.run(request, in: project.open(), threads: threads.threads)
      try Output.write(table, output)
      try finish(report)
    }
  }
}
