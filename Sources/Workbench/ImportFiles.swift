import Foundation
import Interchange
import QualData

/// Reads transcript files, tells what was understood, and copies them into a project.
package enum ImportFiles {
  package struct Result: Sendable {
    /// A row for each speaker of each transcript.
    package var table: Table
    package var diagnostics: [Diagnostic] = []
    /// Files that were given, and of them those that were read.
    package var files = 0
    package var read = 0
    package var copied = 0
    package var present = 0
    /// Labels of speakers, as the files write them, in small letters.
    package var labels: Set<String> = []
    /// What was left out or changed, for people.
    package var notes = Table(
      name: "notes", title: "What was left out or changed",
      columns: [
        .init("transcript", .text, "Id of the transcript."), .init("note", .text, "What, and how much."),
      ])
    /// The same for many files: a row for each format, and each kind of note.
    package var overview = ImportOverview()
    /// Participants to whom the files give attributes.
    package var participants: Table { participantTable.table }
    var participantTable = ParticipantTable()

    /// Files that are not in the project, each of which has an error.
    package var refused: Int { files - copied - present }

    package var summary: String {
      let parts = [
        "\(copied.grouped) \(copied == 1 ? "file" : "files") copied into the project",
        present > 0 ? "\(present.grouped) there already" : nil,
        refused > 0 ? "\(refused.grouped) refused" : nil,
      ]
      return parts.compactMap { $0 }.joined(separator: ", ") + "."
    }
  }

  /// With more files than this people see an overview instead of every transcript.
  package static let many = 50

  /// What a person looks at first.
  package static let mainColumns = [
    "transcript", "format", "encoding", "language", "speaker", "role", "turns", "words", "times",
  ]

  static let columns: [Table.Column] = [
    .init("file", .text, "The file."),
    .init("transcript", .text, "Id of the transcript."),
    .init("format", .text, "Format found by content."),
    .init("encoding", .text, "Character encoding; empty for PDF."),
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
  ///   - files: files, and folders with everything below them but hidden files and names that no transcript has.
  ///   - project: `nil` to look at files without a project.
  ///   - profile: how to read them; `nil` for the project's own way.
  ///   - progress: called after each file with the number of files done, and of all.
  /// - Throws: `InputErrors` for the project's own files and a folder without files; a file that cannot be imported is
  ///   in the result.
  package static func run(
    _ files: [String], project: Project?, profile: ImportProfile? = nil, copy: Bool, threads: Int = 1,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Result {
    var result = Result(
      table: Table(name: "import", title: "What was understood of each file", columns: columns))
    var sources =
      try project?.sources() ?? CorpusSources(files: TranscriptFiles(entries: [], diagnostics: []))
    if let profile { sources.profile = profile }
    let options = sources.importOptions
    let entries = TranscriptFiles.given(files)
    if entries.isEmpty { throw InputErrors(files.map(noFiles)) }
    result.files = entries.count
    var copying = try ImportCopying(project, sources, isPreview: !copy)
    let reading = sources
    try OrderedParallel.forEach(entries, threads: threads) {
      { (entry: TranscriptFiles.Entry) -> Swift.Result<ImportedFile, InputErrors> in
        do {
          let file = try SourceFile.read(entry.url, shownAs: entry.path)
          return .success(ImportedFile(file, try reading.read(file, options: options).map(\.imported)))
        } catch let errors as InputErrors {
          return .failure(errors)
        }
      }
    } consume: { index, outcome in
      switch outcome {
      case .failure(let errors): result.diagnostics += errors.diagnostics
      case .success(let imported):
        result.add(imported)
        if let refusal = try copying.copy(imported.file, from: entries[index].url) {
          result.diagnostics.append(refusal)
        }
      }
      progress(index + 1, entries.count)
    }
    result.copied = copying.copied
    result.present = copying.present
    return result
  }

  private static func noFiles(_ folder: String) -> Diagnostic {
    var diagnostic = Diagnostic(
      file: folder, message: "The folder holds no files that may be transcripts.",
      remedy: "Hidden files and files named README or LICENSE are never read.")
    diagnostic.isNoInput = true
    return diagnostic
  }
}

extension ImportFiles.Result {
  fileprivate mutating func add(_ imported: ImportedFile) {
    read += 1
    labels.formUnion(imported.labels)
    table.rows += imported.rows
    notes.rows += imported.notes.map { [.text($0.transcript), .text($0.note)] }
    overview.add(imported)
    participantTable.add(imported.participants)
    diagnostics += imported.warnings
  }
}
