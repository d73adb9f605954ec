import ArgumentParser
import Workbench

struct KWICCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kwic",
    abstract: "Key words in context: every match of a pattern or a code with the words around it.",
    discussion: """
      A pattern is written as in a codebook. Without --code and --participants all turns are read, the \
      interviewer's too.

      EXAMPLES
        qualm kwic 'genetic counsel*'
        qualm kwic 'remboursement OR terugbetaling' --context 12
        qualm kwic --code lack-of-funding --format csv
      """)

  @Argument(help: "A pattern.")
  var pattern: String?

  @Option(help: ArgumentHelp("A code of the codebook, instead of a pattern.", valueName: "id"))
  var code: String?

  @Option(help: ArgumentHelp("Words on either side.", valueName: "count"))
  var context = 8

  @Flag(help: "Read participants' turns only.")
  var participants = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (pattern == nil) != (code == nil) else {
      throw ValidationError("Give a pattern or --code, not both.")
    }
    guard context >= 0 else { throw ValidationError("--context must be 0 or more.") }
  }

  func run() throws {
    try reportingFailures {
      let query: ConcordanceQuery = pattern.map { .pattern($0) } ?? .code(code ?? "")
      let result = try MakeConcordance.run(
        query, in: project.open(), context: context, participantsOnly: participants, threads: threads.threads)
      if output.chosen == .text {
        try Output.write(text: result.aligned(width: Terminal.width), output)
      } else {
        try Output.write(result.table, output)
      }
      try finish(result.report)
    }
  }
}
