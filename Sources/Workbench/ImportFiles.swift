import Foundation
import Interchange
import QualData

/// Reads transcript files, tells what was understood, and copies them into a project.
package enum ImportFiles {
  package struct Result: Sendable {
    /// A row for each speaker of each transcript.
    package var table: Table
    package var diagnostics: [Diagnostic]
    package var copied = 0
    package var present = 0
    /// What was left out or changed, for people.
    package var notes = Table(
      name: "notes", title: "What was left out or changed",
      columns: [
        .init("transcript", .text, "Id of the transcript."), .init("note", .text, "What, and how much."),
      ])
    /// Participants to whom the files give attributes.
    package var participants: Table { participantTable.table }
    var participantTable = ParticipantTable()
    package var summary: String {
      "\(copied) \(copied == 1 ? "file" : "files") copied into the project"
        + (present > 0 ? ", \(present) there already." : ".")
    }
  }

  /// What a person looks at first.
  package static let mainColumns = [
    "transcript", "format", "language", "speaker", "role", "turns", "words", "times",
  ]

  static let columns: [Table.Column] = [
    .init("file", .text, "The file."),
    .init("transcript", .text, "Id of the transcript."),
    .init("format", .text, "Format found by content."),
    .init("encoding", .text, "Character encoding."),
    .init("language", .text, "ISO 639-1 code; und when unknown."),
    .init("language_from", .text, "detected, or given by the file or the project."),
    .init("speaker", .text, "Label of the speaker; empty for turns of nobody in particular."),
    .init("role", .text, "participant, interviewer or facilitator."),
    .init("turns", .integer, "Number of the speaker's turns."),
    .init("words", .integer, "Number of the speaker's words, parted at white space."),
    .init("times", .text, "Start and end of the transcript's times, where it has them."),
    .init("notes", .text, "What was left out of the transcript or changed."),
  ]

  /// - Parameters:
  ///   - project: `nil` to look at files without a project.
  ///   - profile: how to read them; `nil` for the project's own way.
  /// - Throws: `InputErrors` for the project's own files; a file that cannot be imported is in the result.
  package static func run(
    _ files: [String], project: Project?, profile: ImportProfile? = nil, copy: Bool
  )
    throws -> Result
  {
    var result = Result(
      table: Table(name: "import", title: "What was understood of each file", columns: columns),
      diagnostics: [])
    var sources =
      try project?.sources() ?? CorpusSources(files: TranscriptFiles(entries: [], diagnostics: []))
    sources.files.diagnostics = []
    if let profile { sources.profile = profile }
    let options = sources.importOptions
    var pathByID: [String: String] = [:]
    for entry in sources.files.entries { pathByID[SourceFile(path: entry.path, bytes: []).stem] = entry.path }
    for path in files {
      let url = URL(fileURLWithPath: path).standardizedFileURL
      do {
        let imported = try sources.read(TranscriptFiles.Entry(path: path, url: url), options: options).map(
          \.imported)
        result.table.rows += imported.flatMap { rows($0, file: path) }
        for one in imported { result.participantTable.add(one.transcript) }
        result.notes.rows += imported.flatMap { one in
          one.notes.map { [.text(one.transcript.id), .text($0)] }
        }
        result.diagnostics += imported.flatMap(\.warnings)
        if copy, let project { try self.copy(url, path, into: project, pathByID: &pathByID, &result) }
      } catch let errors as InputErrors {
        result.diagnostics += errors.diagnostics
      }
    }
    return result
  }

  private static func rows(_ imported: ImportedTranscript, file: String) -> [[Table.Cell]] {
    let transcript = imported.transcript
    let starts = transcript.turns.compactMap(\.start)
    let ends = transcript.turns.compactMap { $0.end ?? $0.start }
    let times =
      starts.isEmpty ? "" : "\(Excerpt.clock(starts.min())) – \(Excerpt.clock(ends.max()))"
    var speakers: [Int?] = transcript.speakers.indices.map { $0 }
    if transcript.turns.contains(where: { $0.speaker == nil }) { speakers.append(nil) }
    return speakers.map { speaker in
      let turns = transcript.turns.filter { $0.speaker == speaker }
      let words = turns.reduce(0) {
        $0 + transcript.text(in: $1.contentRange).split(whereSeparator: \.isWhitespace).count
      }
      return [
        .text(file), .text(transcript.id), .text(imported.format), .text(imported.encoding),
        .text(transcript.language), .text(imported.languageIsDetected ? "detected" : "given"),
        .text(speaker.map { transcript.speakers[$0].label } ?? ""),
        .text(speaker.map { transcript.speakers[$0].role.rawValue } ?? ""), .integer(turns.count),
        .integer(words), .text(times), .text(imported.notes.joined(separator: " ")),
      ]
    }
  }

  private static func copy(
    _ url: URL, _ path: String, into project: Project, pathByID: inout [String: String],
    _ result: inout Result
  ) throws {
    let name = url.lastPathComponent
    guard let folderName = project.importFolder else {
      throw WorkbenchError.missingInput(
        "folder for transcripts", remedy: "Add one to “transcripts:” in qualm.yaml.")
    }
    let target = project.url(folderName).appendingPathComponent(name)
    let shown = "\(folderName)/\(name)"
    if !TranscriptFiles.isTranscriptName(name) {
      result.diagnostics.append(
        Diagnostic(
          file: path, message: "A file named “\(name)” is never read as a transcript; it was not copied.",
          remedy: "Rename it."))
      return
    }
    let bytes = try SourceFile.read(url, shownAs: path).bytes
    let stem = SourceFile(path: name, bytes: []).stem
    if let known = pathByID[stem] {
      if try SourceFile.read(project.url(known), shownAs: known).bytes == bytes {
        result.present += 1
      } else {
        result.diagnostics.append(
          Diagnostic(
            file: path,
            message: "The project already has the transcript “\(stem)” in \(known), with another content.",
            remedy: "Rename the file, or take a corrected version over with `qualm import --update`."))
      }
      return
    }
    if FileManager.default.fileExists(atPath: target.path) {
      result.diagnostics.append(
        Diagnostic(
          file: path, message: "\(shown) exists and is no transcript of the project; nothing was copied.",
          remedy: "Rename one of the two."))
      return
    }
    try SafeWriting.write(bytes, to: target, isChecked: false)
    pathByID[stem] = shown
    result.copied += 1
  }
}
