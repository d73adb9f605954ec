import Interchange
import QualData
import TestSupport

extension FuzzTarget {
  /// Transcript files: what is tried is the finding of the format too.
  static let importers = [
    "txt", "md", "vtt", "srt", "csv", "json", "otr", "TextGrid", "cha", "eaf", "trs", "html", "rtf", "docx",
  ].map { ending in FuzzTarget(ending) { try importing($0, as: "a.\(ending)") } }

  /// The main parts of office files, each in an archive around it: a changed byte in an archive itself is but a wrong
  /// checksum.
  static let parts = [
    FuzzTarget("word-part") {
      try importing(pack([("[Content_Types].xml", []), ("word/document.xml", $0)]))
    },
    FuzzTarget("opendocument-part") {
      let type = Array("application/vnd.oasis.opendocument.text".utf8)
      try importing(pack([("mimetype", type), ("content.xml", $0)]))
    },
    FuzzTarget("pdf-text") { bytes in
      let reading = try PDFImporter.reading(
        String(decoding: bytes, as: UTF8.self), from: ImportSource(path: "a.pdf", id: "a"))
      let problems = Soundness.problems(of: reading.transcript)
      if !problems.isEmpty { throw Unsound(problems: problems) }
    },
    FuzzTarget("pdf-content") { bytes in
      let content = try PDFContent(SourceFile(path: "a.pdf", bytes: bytes))
      if content.size < 0 { throw Unsound(problems: ["The PDF has less than nothing."]) }
    },
    FuzzTarget("excel-part") {
      let relationship =
        #"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/><Relationship Id="r2" "#
        + #"Type="x/sharedStrings" Target="t.xml"/><Relationship Id="r3" Type="x/styles" Target="f.xml"/></Relationships>"#
      // The sheet, its texts and its formats, parted by NULs.
      let pieces = $0.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map { Array($0) }
      let names = ["xl/s.xml", "xl/t.xml", "xl/f.xml"]
      try importing(
        pack(
          [
            ("[Content_Types].xml", []), ("xl/_rels/workbook.xml.rels", Array(relationship.utf8)),
            ("xl/workbook.xml", Array(#"<workbook><sheet name="a" id="r1"/></workbook>"#.utf8)),
          ] + zip(names, pieces)))
    },
  ]

  private static func pack(_ entries: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    let writer = ArchiveWriter()
    for entry in entries { try writer.add(entry.name, entry.bytes, isCompressed: false) }
    return try writer.finish()
  }

  private static func importing(_ bytes: [UInt8], as path: String = "a") throws {
    for imported in try Importers.read(SourceFile(path: path, bytes: bytes)) {
      let problems = Soundness.problems(of: imported.transcript)
      if !problems.isEmpty { throw Unsound(problems: problems) }
    }
  }
}
