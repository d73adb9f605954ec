import ArgumentParser
import Workbench

struct ChangeMemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change-memo",
    abstract: "Give one of your memos another text.",
    discussion: """
      `qualm memos` lists memos with their ids, of which the first 8 digits are enough. What it said before stays in the \
      journal, and `qualm undo` brings it back.

      EXAMPLES
        qualm change-memo 3f2a9c01 "Typical; quote it in chapter 4."
      """)

  @Argument(help: ArgumentHelp("The memo's id, or its beginning.", valueName: "memo"))
  var memo: String

  @Argument(help: ArgumentHelp("The new text.", valueName: "text"))
  var text: String

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if text.allSatisfy(\.isWhitespace) { throw ValidationError("The memo is empty; see qualm remove-memo.") }
  }

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      try Output.write(
        ChangeMemo.run(memo, to: text, in: project, coder: coder.name(in: project)), output)
      Terminal.say("The memo was changed. `qualm undo` takes this back.")
    }
  }
}
