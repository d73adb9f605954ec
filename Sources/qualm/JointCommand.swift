import ArgumentParser
import Workbench

struct JointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "joint",
    abstract: "Frequencies, maturity scores and typical excerpts of each indicator, side by side.",
    discussion: """
      With --format markdown the excerpts are written out. Scores are those of the last round, or of --round.

      EXAMPLES
        qualm joint
        qualm joint --round 1 --format csv
        qualm joint --format markdown --excerpts 5 --output joint.md
      """)

  @Option(help: ArgumentHelp("The round of the ratings. Default: the last.", valueName: "round"))
  var round: String?

  @Option(help: ArgumentHelp("How many excerpts an indicator gets at most.", valueName: "count"))
  var excerpts = 3

  @OptionGroup var status: StatusOptions
  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard excerpts >= 0 else { throw ValidationError("--excerpts must be 0 or more.") }
  }

  func run() throws {
    try reportingFailures {
      let result = try BuildJoint.run(
        project.open(), round: round, statuses: status.status, excerpts: excerpts, threads: threads.threads)
      if output.chosen == .markdown {
        try Output.write(text: result.page.markdown, output)
      } else {
        try Output.write(
          result.page.display.table(language: result.page.language), output, main: JointPage.mainColumns)
      }
      try finish(result.report)
    }
  }
}
