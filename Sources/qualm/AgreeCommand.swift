import ArgumentParser
import Workbench

struct AgreeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Record the level of an indicator that the team agreed on, and why.",
    discussion: """
      It stands beside the ratings of single respondents, which stay as they are, and is shown by `qualm score`. An \
      indicator has one agreed level at a time; the journal keeps earlier ones.

      EXAMPLES
        qualm agree I.1 3 --reason "The royal decree is signed, the budget is not."
        qualm agree I.1 3 --reason "Workshop of 14 people in Ghent." --on 2026-05-31 --coder ann
        qualm agree I.1 --withdraw
      """)

  @Argument(help: ArgumentHelp("The indicator.", valueName: "indicator"))
  var indicator: String

  @Argument(help: ArgumentHelp("The level that was agreed on.", valueName: "level"))
  var level: Int?

  @Option(help: ArgumentHelp("Why this level, and who agreed on it.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("When it was agreed, as 2026-05-31. Default: now.", valueName: "date"))
  var on: String?

  @Flag(help: "Take the agreed level away.")
  var withdraw = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if withdraw {
      guard level == nil, reason == nil, on == nil else {
        throw ValidationError("--withdraw takes an indicator only.")
      }
    } else {
      guard level != nil else { throw ValidationError("Give a level, or --withdraw.") }
      guard let reason, !reason.allSatisfy(\.isWhitespace) else {
        throw ValidationError("Say why with --reason.")
      }
    }
  }

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      let name = try coder.name(in: project)
      let table =
        try withdraw
        ? AgreeOnLevel.withdraw(indicator, in: project, coder: name)
        : AgreeOnLevel.run(level!, of: indicator, because: reason!, on: on, in: project, coder: name)
      try Output.write(table, output)
      Terminal.say(
        "The level was \(withdraw ? "withdrawn" : "recorded"). `qualm undo` takes this back.")
    }
  }
}
