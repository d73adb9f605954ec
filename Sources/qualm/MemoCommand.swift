import ArgumentParser
import Workbench

struct MemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memo",
    abstract: "Write a memo on anything in the project.",
    discussion: """
      A memo is on the project, or on transcript:ID, turn:TRANSCRIPT:NUMBER, code:ID, coding:ID, case:ID or \
      indicator:ID.

      EXAMPLES
        qualm memo project "Second round starts in May."
        qualm memo code:lack-of-funding "Prices belong here too?"
        qualm memo turn:en-01-clinical-geneticist:14 "Irony."
        qualm memo coding:3f2a9c01b7de "Typical; quote it."
      """)

  @Argument(help: ArgumentHelp("What the memo is on.", valueName: "target"))
  var target: String

  @Argument(help: ArgumentHelp("The memo.", valueName: "text"))
  var text: String

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if text.allSatisfy(\.isWhitespace) { throw ValidationError("The memo is empty.") }
  }

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      try Output.write(
        WriteMemo.run(text, on: target, in: project, coder: coder.name(in: project)), output)
      Terminal.say("The memo was written. `qualm undo` takes this back.")
    }
  }
}
