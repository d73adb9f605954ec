import Foundation
import TestSupport
import Testing

/// Word documents. What is in them is tested with their writer.
@Suite struct DocumentTests {
  private func bytes(_ study: Study, _ path: String) throws -> Data {
    try Data(contentsOf: study.folder.appendingPathComponent(path))
  }

  @Test func excerptsMayBeADocumentThatQualmReadsBack() throws {
    let study = try Study()
    let outcome = try study.qualm("excerpts", "--by", "code", "--context", "--output", "excerpts.docx")
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    let id = try study.qualm("excerpts", "--code", "funding", "--format", "json").output
      .firstMatch(of: /"coding": "([0-9a-f]{12})/)!.1
    let other = try study.qualm("init", "reading")
    #expect(other.code == 0)
    #expect(try study.qualm("import", "--project", "reading", "excerpts.docx").code == 0)
    #expect(try study.qualm("code", "--project", "reading", "--save").code == 0)
    #expect(try study.qualm("export", "--project", "reading", "--text", "read").code == 0)
    let text = try study.text("read/transcripts/excerpts/text.txt")
    #expect(
      text.hasPrefix(
        """
        # Excerpts by code

        # funding

        The funding ends in June, and nobody has told the nurses.

        — P01, Gent, a, turn 2 · funding · \(id)

        """))
  }

  @Test func theSameExcerptsMakeTheSameBytesForAnyNumberOfThreads() throws {
    let study = try Study()
    _ = try study.qualm("excerpts", "--threads", "1", "--output", "a.docx")
    _ = try study.qualm("excerpts", "--threads", "4", "--output", "b.DOCX")
    #expect(try bytes(study, "a.docx") == bytes(study, "b.DOCX"))
  }

  @Test(arguments: [["matrix", "code", "transcript"], ["score"], ["kwic", "fund*"], ["joint"]])
  func aTableMayBeADocument(command: [String]) throws {
    let study = try Study()
    let outcome = try study.qualm(command + ["--format", "docx", "--output", "table.docx"])
    #expect(outcome.code == 0)
    #expect(try bytes(study, "table.docx").starts(with: Array("PK".utf8)))
    let file = study.folder.appendingPathComponent("table.docx")
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func standardOutputIsNoPlaceForADocument() throws {
    let outcome = try Study().qualm("excerpts", "--format", "docx")
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("Error: --format docx needs a file. Name it with --output.\n"))
  }
}
