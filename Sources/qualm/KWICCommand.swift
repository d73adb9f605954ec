import ArgumentParser
import Workbench

struct KWICCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kwic",
    abstract: "Key words in context: every match of a pattern or a code with the words around it.",
    discussion: """
      A pattern is written as in a codebook; the shared patterns and the “match” of the project's codebook hold for \
      it. Without --code and --participants all turns are read, the interviewer's too.

      EXAMPLES
        qualm kwic 'genetic counsel*'
        qualm kwic 'remboursement OR terugbetaling' --context 12
        qualm kwic '@negation NEAR/3 fund*'
        qualm kwic --code lack-of-funding --sort left --attribute stakeholder_group
        qualm kwic --code consent --sort keyword --format html --output consent.html
      """)

  @OptionGroup var query: ConcordanceOptions

  @Option(help: ArgumentHelp("Words on either side.", valueName: "count"))
  var context = 8

  @Flag(help: "Read participants' turns only.")
  var participants = false

  @Option(help: "The order of the lines: left, right, keyword or none (as in the corpus).")
  var sort: ConcordanceOrder = .none

  @Option(
    name: .customLong("attribute"),
    help: ArgumentHelp("An attribute of the speakers as a column; repeatable.", valueName: "name"))
  var attributes: [String] = []

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard context >= 0 else { throw ValidationError("--context must be 0 or more.") }
  }

  func run() throws {
    try reportingFailures {
      var request = MakeConcordance.Request(query.query)
      request.context = context
      request.participantsOnly = participants
      request.order = sort
      request.attributes = attributes
      let result = try MakeConcordance.run(request, in: project.open(), threads: threads.threads)
      if output.chosen == .text {
        try Output.write(text: result.aligned(width: Terminal.width), output)
      } else if output.chosen == .html {
        try Output.write(text: result.page, output)
      } else {
        try Output.write(result.table, output)
      }
      try finish(result.report)
    }
  }
}

extension ConcordanceOrder: ExpressibleByArgument {}
