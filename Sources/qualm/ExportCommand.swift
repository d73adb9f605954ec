import ArgumentParser
import Workbench

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the project's store as text that version control can compare and join.",
    discussion: """
      One record a line, in an order that never depends on when it came: two exports of one store are the same, byte \
      for byte. `qualm import --text` reads it. Not carried are the journal and texts that were corrected since. The \
      folder holds transcript text: for its owner only. See docs/sharing.md.

      EXAMPLES
        qualm export --text shared
        qualm export --text shared && git -C shared diff
      """)

  @Option(
    help: ArgumentHelp("The folder to write; an earlier export in it is replaced.", valueName: "folder"))
  var text: String

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try reportingFailures {
      let summary = try ExportText.run(project.open(), to: text)
      Terminal.say("Wrote \(summary.sentence) to \(text).")
    }
  }
}
