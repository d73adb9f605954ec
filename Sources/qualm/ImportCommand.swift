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
      file of another content with the same name is never overwritten. Of a folder all files below it are read; one that \
      cannot be read is reported, and the rest is done. See docs/formats.md.

      With --update corrected transcripts take the place of those with the same names, and everything that people did \
      in the project's store goes to where its words are now: what is not certain or lost is listed. Without files, the \
      project's own files are compared with the store. The old files are kept in .qualm/replaced. See docs/editing.md.

      With --text a new store is made from a folder that `qualm export --text` wrote, with --project-json from a file of \
      `qualm export --project-json`. See docs/sharing.md.

      With --codings the files are tables of codings that people made elsewhere, one for each coder, who is called as the \
      file is: the codings go into the project's store as theirs, accepted. The same file again adds nothing.

      EXAMPLES
        qualm import --preview interview-01.docx
        qualm import recordings/*.srt notes/workshop.md
        qualm import --save-problems problems.csv archive
        qualm import --update --dry-run corrected/interview-01.txt
        qualm import --update corrected/*.txt
        qualm import --update
        qualm import --preview --speaker-map labels.csv interview-01.vtt
        qualm import --question Q7 --transcripts questions --save-profile import.yaml survey.csv
        qualm import --text shared
        qualm import --project-json project.json
        qualm import --codings codings/anna.csv codings/bram.csv
      """)

  @Argument(
    help: ArgumentHelp(
      "Transcript files, or folders of them; with --codings files of codings.", valueName: "file")
  )
  var files: [String] = []

  @Flag(help: "Take corrected transcripts over, with all that was decided on them.")
  var update = false

  @Flag(
    help: "The files are people's codings, columns transcript, code, quote, note; they go into the store.")
  var codings = false

  @Flag(
    name: [.long, .customLong("dry-run"), .customShort("n")],
    help: "Only show what was understood; nothing is copied.")
  var preview = false

  @Option(
    help: ArgumentHelp(
      "Make the project's store from a folder that `qualm export` wrote.", valueName: "folder"))
  var text: String?

  @Option(
    name: .customLong("project-json"),
    help: ArgumentHelp(
      "Make the project's store from a file of `qualm export --project-json`.", valueName: "file"))
  var projectJSON: String?

  @Option(
    help: ArgumentHelp(
      "Write every error and warning to a CSV file, a row each.", valueName: "file"))
  var saveProblems: String?

  @OptionGroup var profile: ProfileOptions
  @OptionGroup var coder: CoderOptions
  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if text != nil || projectJSON != nil, !files.isEmpty || update || codings || preview {
      let name = text != nil ? "--text" : "--project-json"
      throw ValidationError("\(name) goes without files, --update, --codings and --dry-run.")
    }
    if text != nil, projectJSON != nil { throw ValidationError("Give --text or --project-json, not both.") }
    if codings, update { throw ValidationError("Give --codings or --update, not both.") }
    if files.isEmpty, codings { throw ValidationError("Name the files of codings, one for each coder.") }
    if files.isEmpty, !update, text == nil, projectJSON == nil {
      throw ValidationError("Name the transcript files.")
    }
  }

  func run() throws {
    try reportingFailures {
      if text != nil || projectJSON != nil { return try makeStore() }
      try codings ? load() : update ? takeOver() : copy()
    }
  }

  private func makeStore() throws {
    let project = try project.open()
    let coder = try coder.name(in: project)
    let summary =
      try text.map { try ImportText.run($0, project: project, coder: coder) }
      ?? ImportText.run(json: projectJSON!, project: project, coder: coder)
    Terminal.say("The store now holds \(summary.sentence).")
  }

  private func copy() throws {
    let project = try preview ? project.openIfAny() : project.open()
    let chosen = try profile.chosen(in: project)
    var progress = Progress("Reading")
    let result = try ImportFiles.run(
      files, project: project, profile: chosen, copy: !preview, threads: threads.threads,
      progress: { progress.update($0, of: $1) })
    progress.finish()
    try write(result)
    if let path = profile.saveParticipants {
      try Output.write(text: CSVTableExporter().export(result.participants), to: path)
    }
    if let saveProblems {
      let table = DiagnosticKinds.table(result.diagnostics)
      try Output.write(text: CSVTableExporter().export(table), to: saveProblems)
    }
    if result.files > ImportFiles.many {
      for kind in DiagnosticKinds(result.diagnostics).kinds { Terminal.say(kind.rendered) }
    } else {
      show(result.diagnostics)
    }
    if result.read == result.files { try profile.tellLabels(notIn: result.labels) }
    if !preview { Terminal.say(result.summary) }
    try profile.finish(chosen, in: project, isPreview: preview)
    if result.diagnostics.hasErrors { throw Exit.code(result.diagnostics) }
  }

  private func load() throws {
    let project = try project.open()
    let result = try LoadCodings.run(files, in: project, coder: coder.name(in: project), isDryRun: preview)
    try Output.write(result.table, output)
    Terminal.say((preview ? "Nothing was changed; it would be: " : "") + result.sentence)
  }

  private func takeOver() throws {
    let project = try project.open()
    let result = try UpdateTranscripts.run(
      files, project: project, coder: coder.name(in: project), isDryRun: preview)
    try Output.write(
      [
        (result.summary, result.summary.columns.map(\.name)), (result.changes, UpdateTranscripts.mainColumns),
      ],
      output)
    show(result.diagnostics)
    Terminal.say(result.sentence)
    if preview {
      Terminal.say("Nothing was changed.")
    } else if result.updated > 0 {
      Terminal.say("Next: `qualm code --save` for new suggestions. `qualm undo` takes the correction back.")
    }
    if result.diagnostics.hasErrors { throw Exit.code(result.diagnostics) }
  }

  /// For people the notes are a table of their own, where there are any; for programs a column. Of many files people see
  /// an overview.
  private func write(_ result: ImportFiles.Result) throws {
    guard output.chosen == .text else { return try Output.write(result.table, output) }
    let tables =
      result.files > ImportFiles.many
      ? [result.overview.formats, result.overview.leftOut]
      : [result.table.keeping(ImportFiles.mainColumns), result.notes]
    let filled = tables.enumerated().filter { $0.offset == 0 || !$0.element.rows.isEmpty }.map(\.element)
    try Output.write(filled.map { ($0, $0.columns.map(\.name)) }, output)
  }
}
