import ArgumentParser
import Workbench

struct SequencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sequences",
    abstract: "Which codes follow which in the participants' next turn.",
    discussion: """
      Turns of interviewers and facilitators are passed over. Adjusted residuals beyond ±1.96 are rare by chance, but \
      only where the expected count is not small. Formulas: docs/statistics.md.

      EXAMPLES
        qualm sequences
        qualm sequences --min 5 --format csv
      """)

  @Option(
    help: ArgumentHelp(
      "Leave out sequences seen fewer times; 0 shows those that never occur too.", valueName: "count"))
  var min = 1

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard min >= 0 else { throw ValidationError("--min must be 0 or more.") }
  }

  func run() throws {
    try reportingFailures {
      var progress = Progress("Coding")
      let sequences = try BuildSequences(
        minimum: min, in: project.open(), threads: threads.threads, progress: { progress.update($0, of: $1) })
      progress.finish()
      let table = sequences.table
      try Output.stream(table, output, main: table.columns.map(\.name), sequences.write)
      try finish(sequences.report)
    }
  }
}
