import ArgumentParser
import Foundation
import Interchange
import Workbench

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read transcript files, show what was understood, and copy them into the project.",
    discussion: """
      The format is found by content: Word, OpenDocument, RTF, PDF, HTML, plain text with speaker labels, Markdown, \
      captions (WebVTT, SRT), Whisper, oTranscribe, ELAN, CHAT, Praat and Transcriber files, tables (CSV, Excel) with \
      one turn a row, and exports of surveys. Files are copied as they are, into the project's folder transcripts; a \
      file of another content with the same name is never overwritten. See docs/formats.md.

      EXAMPLES
        qualm import --preview interview-01.docx
        qualm import recordings/*.srt notes/workshop.md
        qualm import --preview --speaker-map labels.csv interview-01.vtt
        qualm import --question Q7 --transcripts questions --save-profile import.yaml survey.csv
      """)

  @Argument(help: ArgumentHelp("Transcript files.", valueName: "file"))
  var files: [String]

  @Flag(
    name: [.long, .customLong("dry-run"), .customShort("n")],
    help: "Only show what was understood; nothing is copied.")
  var preview = false

  @OptionGroup var profile: ProfileOptions
  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reportingFailures {
      let project = try preview ? project.openIfAny() : project.open()
      let chosen = try profile.chosen(in: project)
      let result = try ImportFiles.run(files, project: project, profile: chosen, copy: !preview)
      try write(result)
      if let path = profile.saveParticipants {
        try Output.write(text: CSVTableExporter().export(result.participants), to: path)
      }
      show(result.diagnostics)
      if !preview { Terminal.say(result.summary) }
      try profile.finish(chosen, in: project, isPreview: preview)
      if result.diagnostics.hasErrors { throw Exit.code(result.diagnostics) }
    }
  }

  /// For people the notes are a table of their own, where there are any; for programs a column.
  private func write(_ result: ImportFiles.Result) throws {
    guard output.chosen == .text, !result.notes.rows.isEmpty else {
      return try Output.write(result.table, output, main: ImportFiles.mainColumns)
    }
    try Output.write(
      [(result.table, ImportFiles.mainColumns), (result.notes, result.notes.columns.map(\.name))], output)
  }
}
