import Foundation
import FuzzTargets
import QualData
import TestSupport
import Testing

@testable import Interchange

/// A file of every format that has an end, cut off in many places: it is refused with the place, or read with a warning that has
/// one. Plain text, Markdown, CSV and captions have no end that could be missing.
@Suite struct TruncationTests {
  /// A format's name, and a file of it.
  static let files = [
    "Tests/Fixtures/interview.docx", "Tests/Fixtures/interview.odt", "Tests/Fixtures/turns.xlsx",
    "Tests/Fixtures/survey.xlsx", "Tests/Fixtures/interview.rtf", "Tests/Fixtures/interview.html",
    "Tests/Fuzz/Seeds/eaf/a.eaf", "Tests/Fuzz/Seeds/trs/a.trs", "Tests/Fuzz/Seeds/cha/a.cha",
    "Tests/Fuzz/Seeds/TextGrid/long.TextGrid", "Tests/Fuzz/Seeds/TextGrid/short.TextGrid",
    "Tests/Fuzz/Seeds/json/cpp.json", "Tests/Fuzz/Seeds/json/rev.json", "Tests/Fuzz/Seeds/json/qualm.json",
    "Tests/Fuzz/Seeds/otr/a.otr", "Tests/Fuzz/Seeds/refi/a.qde", "Tests/Fuzz/Seeds/refi/a.qdc",
  ]

  private func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Repository.file(path)))
  }

  /// What was said of a file; `nil` for one that was read without a word.
  private func said(of file: SourceFile) -> [Diagnostic]? {
    do {
      if file.fileExtension.hasPrefix("qd") {
        let warnings = try REFIProjectFile.read(file).warnings
        return warnings.isEmpty ? nil : warnings
      }
      let warnings = try Importers.read(file).flatMap(\.warnings)
      return warnings.isEmpty ? nil : warnings
    } catch let errors as InputErrors {
      return errors.diagnostics
    } catch {
      return []
    }
  }

  private func namesAPlace(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.place.line > 0
      || ["byte ", "part “", " at line "].contains { diagnostic.message.contains($0) }
  }

  /// The first half of the head may be too little to tell the format; then it is some other text.
  private func check(_ whole: [UInt8], _ name: String, from first: Int) {
    for count in stride(from: first, to: whole.count - 2, by: max(1, (whole.count - first) / 23)) {
      let found = said(of: SourceFile(path: name, bytes: Array(whole.prefix(count))))
      #expect(
        found?.contains(where: namesAPlace) == true,
        "\(name) cut at \(count) of \(whole.count): \(found?.map(\.rendered) ?? ["read"])")
    }
  }

  @Test(arguments: files) func aFileCutOffNamesThePlace(_ path: String) throws {
    let whole = try bytes(path)
    // Up to the last sign that is more than white space.
    let end = (whole.lastIndex { $0 > 0x20 } ?? 0) + 1
    check(Array(whole.prefix(end)), String(path.split(separator: "/").last!), from: max(120, end / 4))
  }

  @Test func aREFIQDAProjectCutOffNamesThePlace() throws {
    var random = RandomExchange(seed: 5)
    let whole = try REFIProjectWriter(random.project()).archive()
    check(whole, "study.qdpx", from: 20)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"), "pdftotext is not there")
  )
  func aPDFCutOffNamesThePlace() throws {
    check(try bytes("Tests/Fixtures/interview.pdf"), "interview.pdf", from: 20)
  }

  @Test func whereAnArchiveBreaksOff() throws {
    let archive = ArchiveWriter()
    try archive.add("a.xml", Array("<a/>".utf8), isCompressed: false)
    try archive.add("b.xml", Array("<b/>".utf8), isCompressed: false)
    let whole = try archive.finish()
    // A head of 30 bytes, the name and the content: 39 bytes for each entry.
    #expect(ArchiveEnd.description(Array(whole.prefix(20))) == "it ends at byte 20")
    #expect(ArchiveEnd.description(Array(whole.prefix(37))) == "it ends at byte 37, inside the entry “a.xml”")
    #expect(ArchiveEnd.description(Array(whole.prefix(39))) == "it ends at byte 39, after the entry “a.xml”")
    #expect(ArchiveEnd.description(Array(whole.prefix(90))) == "it ends at byte 90, after the entry “b.xml”")
  }
}
