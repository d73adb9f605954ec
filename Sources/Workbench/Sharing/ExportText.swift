import Foundation
import Interchange
import ProjectStore
import QualData

/// Writes all that a store holds as lines of text that version control can compare and join.
///
/// One store has one text, whatever the order in which things came into it. Not carried are the journal, texts that were
/// corrected since, and since when each coder has worked in the store.
package enum ExportText {
  package struct Summary: Sendable, Equatable {
    package var transcripts: Int
    package var codings: Int
    package var decisions: Int
    package var memos: Int

    init(_ contents: StoreContents) {
      transcripts = contents.texts.count
      codings = contents.records(of: "coding").count
      decisions = contents.records(of: "decision").count
      memos = contents.records(of: "memo").count
    }

    package var sentence: String {
      func count(_ number: Int, _ noun: String) -> String {
        "\(number.grouped) \(noun)\(number == 1 ? "" : "s")"
      }
      return
        "\(count(transcripts, "transcript")), \(count(codings, "coding")), \(count(decisions, "decision")) and "
        + count(memos, "memo")
    }
  }

  /// Replaces a folder that an earlier export wrote; any other stays as it is.
  /// - Throws: `WorkbenchError`, `StoreError`
  package static func run(_ project: Project, to path: String) throws -> Summary {
    let contents = try project.store().read { try $0.contents() }
    try write(contents, to: URL(fileURLWithPath: path).standardizedFileURL)
    return Summary(contents)
  }

  static func write(_ contents: StoreContents, to folder: URL) throws {
    do {
      try SafeWriting.replaceFolder(folder, foreign: TextLayout.foreignFile) { folder in
        try fill(FolderWriter(folder), contents)
      }
    } catch WorkbenchError.notOurs(let path) {
      throw WorkbenchError.notAnExport(path: path)
    }
  }

  private static func fill(_ writer: FolderWriter, _ contents: StoreContents) throws {
    func write(_ lines: [String], to path: String) throws {
      if lines.isEmpty { return }
      try writer.write(lines.joined(separator: "\n") + "\n", to: path, about: "")
    }
    try writer.write(TextLayout.formatLine, to: TextLayout.formatFile, about: "")
    // Line ends are part of the texts.
    try writer.write("* -text\n", to: TextLayout.attributesFile, about: "")
    let codebooks = contents.codebooks.values.sorted { $0.digest < $1.digest }
    try write(
      codebooks.map {
        RecordLine.line([.text($0.digest), .text($0.name), .text($0.firstUsedAt)], TextLayout.codebook)
      }, to: TextLayout.codebookFile)
    for codebook in codebooks {
      try writer.write(codebook.text, to: TextLayout.codebookPath(codebook.digest), about: "")
    }
    let layout = TextLayout(transcripts: Array(contents.texts.keys))
    for (id, text) in contents.texts {
      try writer.write(text.text, to: layout.text(of: id), about: "")
      try writer.write(
        text.turns.map { RecordLine.line(TextLayout.values($0), TextLayout.turn) + "\n" }.joined(),
        to: layout.turns(of: id), about: "")
    }
    let transcriptOf = contents.transcriptsOfCodings
    for shape in contents.shapes {
      let records = contents.records(of: shape.table)
      func lines(_ records: [StoreRecord]) -> [String] { records.map { RecordLine.line($0.values, shape) } }
      guard TextLayout.isByTranscript(shape) else {
        try write(lines(records), to: TextLayout.path(shape.table))
        continue
      }
      let groups = Dictionary(grouping: records) { record in
        let subject = Subject(of: record, in: contents)
        return subject.transcript ?? transcriptOf[subject.coding!]!
      }
      for (id, records) in groups { try write(lines(records), to: layout.path(shape.table, of: id)) }
    }
  }
}
