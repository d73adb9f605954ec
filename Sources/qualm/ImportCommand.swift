import ArgumentParser
import Foundation
import Workbench

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read transcript files, show what was understood, and copy them into the project.",
    discussion: """
      The format is found by content: plain text with speaker labels, Markdown, WebVTT, SRT, or CSV with one turn \
      a row. Files are copied as they are, into the project's folder transcripts; a file of another content with \
      the same name is never overwritten. See docs/formats.md.

      With --update corrected transcripts take the place of those with the same names, and everything that people did \
      in the project's store goes to where its words are now: what is not certain or lost is listed. Without files, the \
      project's own files are compared with the store. The old files are kept in .qualm/replaced. See docs/editing.md.

      EXAMPLES
        qualm import --dry-run interview-01.vtt
        qualm import recordings/*.srt notes/workshop.md
        qualm import --update --dry-run corrected/interview-01.txt
        qualm import --update corrected/*.txt
        qualm import --update
      """)

  @Argument(help: ArgumentHelp("Transcript files.", valueName: "file"))
  var files: [String] = []

  @Flag(name: [.customLong("dry-run"), .customShort("n")], help: "Only show what was found; change nothing.")
  var dryRun = false

  @Flag(help: "Take corrected transcripts over, with all that was decided on them.")
  var update = false

  @OptionGroup var coder: CoderOptions
  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if files.isEmpty, !update { throw ValidationError("Name the transcript files.") }
  }

  func run() throws {
    try reportingFailures { try update ? takeOver() : copy() }
  }

  private func copy() throws {
    let result = try ImportFiles.run(
      files, project: try dryRun ? project.openIfAny() : project.open(), copy: !dryRun)
    try Output.write(result.table, output, main: ImportFiles.mainColumns)
    show(result.diagnostics)
    if !dryRun { Terminal.say(result.summary) }
    if result.diagnostics.hasErrors { throw Exit.code(result.diagnostics) }
  }

  private func takeOver() throws {
    let project = try project.open()
    let result = try UpdateTranscripts.run(
      files, project: project, coder: coder.name(in: project), isDryRun: dryRun)
    try Output.write(
      [
        (result.summary, result.summary.columns.map(\.name)), (result.changes, UpdateTranscripts.mainColumns),
      ],
      output)
    show(result.diagnostics)
    Terminal.say(result.sentence)
    if dryRun {
      Terminal.say("Nothing was changed.")
    } else if result.updated > 0 {
      Terminal.say("Next: `qualm code --save` for new suggestions. `qualm undo` takes the correction back.")
    }
    if result.diagnostics.hasErrors { throw Exit.code(result.diagnostics) }
  }
}
