import ArgumentParser
import Workbench

struct CodebookRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take away a code made while coding that nothing has any more.",
    discussion: """
      A code that codings, decisions, memos or other codes have stays; `qualm recode` and `qualm merge-codes` put them \
      under another. One that the codebook's file has by now can go: the file's counts.

      EXAMPLES
        qualm codebook remove nobody-pays
      """)

  @Argument(help: ArgumentHelp("The code.", valueName: "code"))
  var code: String

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      try ChangeMadeCode.remove(code, in: project, coder: coder.name(in: project))
      Terminal.say("1 code removed. `qualm undo` takes this back.")
    }
  }
}
