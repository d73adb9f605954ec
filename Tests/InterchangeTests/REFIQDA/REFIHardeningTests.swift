import QualData
import TestSupport
import Testing

@testable import Interchange

/// Files that are broken, or want more than to be read.
@Suite struct REFIHardeningTests {
  private func read(_ document: String, _ texts: [String: String] = [:]) throws -> ReadExchange {
    try REFIProjectFile.read(qdpx(document, texts))
  }

  @Test(arguments: [
    "relative:///a.txt", "absolute:///etc/passwd", "file:///etc/passwd", "internal://../../etc/passwd",
    "../a.txt",
  ])
  func noPathLeadsOutOfTheFile(path: String) throws {
    let found = try read(coded(path: path, lower: 0, upper: 3), ["a.txt": "one two"])
    #expect(found.project.sources == [])
    #expect(
      found.lost == [
        "1 sources: Their texts lie outside of the file; no path is followed there.",
        "1 selections: The text of their source could not be read.",
        "1 codings: The text of their source could not be read.",
      ])
  }

  @Test func aDocumentTypeDeclarationIsRefused() {
    let document = "<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Project name=\"&x;\"/>"
    #expect(
      problems { _ = try read(document) }.first?.contains("A document type declaration is not allowed here.")
        == true)
  }

  @Test func aTruncatedDocumentIsAnErrorWithItsPlace() throws {
    let whole = coded(lower: 0, upper: 3)
    for length in stride(from: 60, to: whole.utf8.count - 2, by: 7) {
      let cut = String(decoding: Array(whole.utf8).prefix(length), as: UTF8.self)
      let shown = problems { _ = try read(cut, ["sources/a.txt": "one two"]) }
      #expect(shown.count == 1)
      #expect(shown.first?.contains("In the part “project.qde”, line ") == true, "\(cut)")
    }
  }

  @Test func aTruncatedArchiveIsAnError() throws {
    let whole = try qdpx(coded(lower: 0, upper: 3), ["sources/a.txt": "one two"])
    for length in [10, whole.bytes.count / 2, whole.bytes.count - 1] {
      let cut = SourceFile(path: "study.qdpx", bytes: Array(whole.bytes.prefix(length)))
      #expect(
        problems { _ = try REFIProjectFile.read(cut) }.first?.hasPrefix(
          "study.qdpx: error: The file is a damaged zip archive") == true)
    }
  }

  @Test func anArchiveHasOneProject() throws {
    #expect(
      problems { _ = try REFIProjectFile.read(qdpx("", ["a.txt": "x"], name: "notes.txt")) } == [
        "study.qdpx: error: The archive has no project in it: no part whose name ends in .qde.\n"
          + "  Export the project as REFI-QDA project (.qdpx) again."
      ])
    #expect(
      problems { _ = try read(document(""), ["other.qde": document("")]) } == [
        "study.qdpx: error: The archive has 2 projects: other.qde, project.qde.\n  Export each to a file of its own."
      ])
  }

  @Test func anotherRootIsAnError() {
    #expect(
      problems { _ = try read("<html/>") } == [
        "study.qdpx: error: In the part “project.qde”, line 1: The root element is “html”, not “Project” or "
          + "“CodeBook” of REFI-QDA.\n  Export it as REFI-QDA project (.qdpx) or codebook (.qdc)."
      ])
  }

  @Test func danglingReferencesAreToldAndCounted() throws {
    let found = try read(
      coded(lower: 0, upper: 3).replacing(
        "CodeRef targetGUID=\"\(guid(1))\"", with: "CodeRef targetGUID=\"\(guid(77))\""
      )
      .replacing(
        "<Coding guid=\"\(guid(4))\"",
        with: "<NoteRef targetGUID=\"\(guid(78))\"/><Coding guid=\"\(guid(4))\""),
      ["sources/a.txt": "one two"])
    #expect(found.project.sources[0].selections[0].codings == [])
    #expect(
      found.lost == [
        "1 codings: Their code is not in the file.",
        "1 references to notes: What they refer to is not in the file.",
      ])
    #expect(
      found.warnings.map(\.message) == [
        "In the part “project.qde”, line 6: The coding's code is not in the file; it was left out."
      ])
  }

  @Test func aGUIDThatOccursTwiceIsTold() throws {
    let codes = (1...2).map { "<Code guid=\"\(guid(1))\" name=\"c\($0)\" isCodable=\"true\"/>" }.joined(
      separator: "\n")
    let found = try read(document("<CodeBook><Codes>\n\(codes)\n</Codes></CodeBook>"))
    #expect(found.project.codes.map(\.guid) == [guid(1), guid(1) + "#2"])
    #expect(
      found.warnings.map(\.message) == [
        "In the part “project.qde”, line 5: This code has the GUID of the one in line 4; references go to that one."
      ])
  }

  @Test func positionsOutsideOfTheTextAreCounted() throws {
    let found = try read(coded(lower: 4, upper: 99), ["sources/a.txt": "one two"])
    #expect(found.project.sources[0].selections == [])
    #expect(
      found.lost == [
        "1 selections: They reach out of their text.", "1 codings: They reach out of their text.",
      ])
    #expect(
      found.warnings.map(\.message) == [
        "In the part “project.qde”, line 5: The selection ends at 99, the text at 7."
      ])
  }

  @Test(arguments: [(5, 2), (-3, 2)]) func positionsThatAreNoneAreCounted(lower: Int, upper: Int) throws {
    let found = try read(coded(lower: lower, upper: upper), ["sources/a.txt": "one two"])
    #expect(
      found.lost == [
        "1 selections: They have no positions, or end before they begin.",
        "1 codings: They have no positions, or end before they begin.",
      ])
  }

  @Test func aTextThatIsNotThereIsCounted() throws {
    let found = try read(coded(lower: 0, upper: 3))
    #expect(found.lost.first == "1 sources: Their texts are not in the file.")
    #expect(
      found.warnings.first?.message.hasSuffix("The text of a source is not in the file: internal://a.txt.")
        == true)
  }

  @Test func anEmptyCodersGUIDIsNobody() throws {
    let found = try read(
      coded(lower: 0, upper: 3).replacing("<Coding guid", with: "<Coding creatingUser=\"\" guid"),
      ["sources/a.txt": "one two"])
    #expect(found.project.sources[0].selections[0].codings[0].user == nil)
    #expect(found.lost == [])
  }

  @Test func whatTheStandardDoesNotKnowIsCounted() throws {
    let found = try read(document("<Extras><More/></Extras><Graphs><Graph guid=\"\(guid(1))\"/></Graphs>"))
    #expect(
      found.lost == [
        "1 elements “Extras”: The standard has no such element here.",
        "1 graphs: Qualm has no drawings of codes.",
      ])
  }
}
