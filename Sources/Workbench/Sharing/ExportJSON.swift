import Foundation
import ProjectStore

/// Writes all that a store holds as one JSON file, for programs: an array for each table, an object for each record, as
/// lines of a text export have it; transcripts have their text and turns, codebooks their text.
///
/// One store has one file. What is not carried is what `ExportText` does not carry. Schema:
/// `docs/schemas/project.schema.json`.
package enum ExportJSON {
  /// - Throws: `WorkbenchError`, `StoreError`
  package static func run(_ project: Project, to path: String) throws -> ExportText.Summary {
    let contents = try project.store().read { try $0.contents() }
    try SafeWriting.writing(URL(fileURLWithPath: path).standardizedFileURL) { temporary in
      let file = try StreamedFile(temporary)
      try write(contents) { try file.append($0) }
      try file.close()
    }
    return ExportText.Summary(contents)
  }

  static func write(_ contents: StoreContents, _ append: (String) throws -> Void) throws {
    // Without its brace and line end.
    try append(String(TextLayout.formatLine.dropLast(2)))
    func array<Element>(_ name: String, _ elements: [Element], _ line: (Element) -> String) throws {
      try append(",\n\"\(name)\": [")
      for (index, element) in elements.enumerated() {
        try append((index == 0 ? "\n" : ",\n") + line(element))
      }
      try append("]")
    }
    try array("codebook", contents.codebooks.values.sorted { $0.digest < $1.digest }) {
      let line = RecordLine.line(
        [.text($0.digest), .text($0.name), .text($0.firstUsedAt)], TextLayout.codebook)
      return "\(line.dropLast()), \"text\": \(RecordLine.quoted($0.text))}"
    }
    for shape in contents.shapes {
      try array(shape.table, contents.records(of: shape.table)) { record in
        let line = RecordLine.line(record.values, shape)
        guard shape.table == "transcript", let id = contents.value("id", of: record)?.text,
          let text = contents.texts[id]
        else { return line }
        let turns = text.turns.map { "\n  " + RecordLine.line(TextLayout.values($0), TextLayout.turn) }
        return "\(line.dropLast()), \"text\": \(RecordLine.quoted(text.text)), "
          + "\"turns\": [\(turns.joined(separator: ","))]}"
      }
    }
    try append("\n}\n")
  }
}
