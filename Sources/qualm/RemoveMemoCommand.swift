import ArgumentParser
import Workbench

struct RemoveMemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove-memo",
    abstract: "Take one of your memos away.",
    discussion: """
      `qualm memos` lists memos with their ids, of which the first 8 digits are enough. The journal keeps the memo, and \
      `qualm undo` brings it back.

      EXAMPLES
        qualm remove-memo 3f2a9c01
      """)

  @Argument(help: ArgumentHelp("The memo's id, or its beginning.", valueName: "memo"))
  var memo: String

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      try Output.write(ChangeMemo.remove(memo, in: project, coder: coder.name(in: project)), output)
      Terminal.say("The memo was removed. `qualm undo` takes this back.")
    }
  }
}
