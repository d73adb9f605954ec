import ArgumentParser
import Workbench

struct MemosCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memos",
    abstract: "List memos: on what, by whom, when.",
    discussion: """
      All memos, or those on one target, written as for `qualm memo`.

      EXAMPLES
        qualm memos
        qualm memos code:lack-of-funding
        qualm memos --by ann --json
      """)

  @Argument(help: ArgumentHelp("Only memos on this.", valueName: "target"))
  var target: String?

  @Option(help: ArgumentHelp("Only this coder's memos.", valueName: "coder"))
  var by: String?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reportingFailures {
      try Output.write(
        ListMemos.run(on: target, by: by, in: project.open()), output,
        main: ["memo", "on", "coder", "time", "text"])
    }
  }
}
