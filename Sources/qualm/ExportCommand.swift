import ArgumentParser
import Measures
import Workbench

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the project for version control, or for other tools.",
    discussion: """
      With --text the store is written as text that version control can compare and join. One record a line, in an order that never depends on when it came: two exports of one store are the same, byte \
      for byte. `qualm import --text` reads it. Not carried are the journal and texts that were corrected since. The \
      folder holds transcript text: for its owner only. See docs/sharing.md.

      With --refi-qda the project is written for NVivo, ATLAS.ti, MAXQDA, QualCoder and others: codes, texts, codings, \
      coders, cases and memos (.qdpx), or the codebook alone (.qdc), as the ending says. What could not be carried is \
      listed, counted by kind. See docs/refi-qda.md.

      EXAMPLES
        qualm export --text shared
        qualm export --text shared && git -C shared diff
        qualm export --refi-qda study.qdpx
        qualm export --refi-qda study.qdpx --status suggested-and-accepted --sync-points
        qualm export --refi-qda codebook.qdc
      """)

  @Option(
    help: ArgumentHelp("The folder to write; an earlier export in it is replaced.", valueName: "folder"))
  var text: String?

  @Option(help: ArgumentHelp("The REFI-QDA project (.qdpx) or codebook (.qdc) to write.", valueName: "file"))
  var refiQda: String?

  @Option(
    help: ArgumentHelp(
      "Which codings go out with --refi-qda: accepted, suggested-and-accepted or suggested.",
      valueName: "status"))
  var status: StatusFilter = .accepted

  @Flag(help: "With --refi-qda, write transcripts with times as those of recordings.")
  var syncPoints = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if [text, refiQda].count(where: { $0 != nil }) != 1 {
      throw ValidationError("Say what to write: --text FOLDER or --refi-qda FILE.")
    }
  }

  func run() throws {
    try reportingFailures {
      if let refiQda { return try exchange(refiQda) }
      guard let text else { return }
      let summary = try ExportText.run(project.open(), to: text)
      Terminal.say("Wrote \(summary.sentence) to \(text).")
    }
  }

  private func exchange(_ path: String) throws {
    let result = try ExportExchange.write(
      project.open(), to: path, ExportExchange.Options(statuses: status, syncPoints: syncPoints))
    show(result.warnings)
    try Output.write(result.losses.table, output)
    Terminal.say("Wrote \(result.sentence) to \(path).")
  }
}
