import Testing

@testable import Pseudonymisation

@Suite struct NameGuardTests {
  private let names = NameGuard([
    PseudonymRow(.person, "Anna Peeters", replacement: "[PERSON 1]", decision: .yes),
    PseudonymRow(.person, "Rose", replacement: "[PERSON 2]", decision: .asWritten),
    PseudonymRow(.person, "Jan", replacement: "[PERSON 3]", decision: .no),
    PseudonymRow(.phone, "0475 12 34 56", replacement: "[PHONE 1]", decision: .yes),
  ])

  private func first(_ text: String) throws -> String? {
    var text = text
    let search = try NameGuardSearch(names)
    return text.withUTF8 { search.first(in: $0) }.map { "\($0.pseudonym) \($0.line)" }
  }

  @Test func namesAreFoundByTheirHashes() throws {
    #expect(try first("a\nb ANNA  peéters's") == "[PERSON 1] 2")
    #expect(try first("Anna and Peeters, Annapeeters") == nil)
    #expect(try first("a rose for Rose") == "[PERSON 2] 1")
    #expect(try first("Jan") == nil)
    #expect(try first("at 0475/12.34.56") == "[PHONE 1] 1")
  }

  @Test func whatFormatsEscapeHidesNothing() throws {
    #expect(try first(#"{"text": "said\nAnna Peeters"}"#) == "[PERSON 1] 1")
    #expect(try first(#"{"text": "Anna\nPeeters"}"#) == "[PERSON 1] 1")
    #expect(try first("<b>Anna&#39;Peeters</b>") == "[PERSON 1] 1")
    #expect(try first("\"Anna\",\"Peeters\"") == nil)
  }

  @Test func theFileHoldsNoName() throws {
    let text = names.fileText
    #expect(!text.lowercased().contains("anna"))
    #expect(!text.contains("12" + " 34"))
    #expect(text.contains("[PERSON 1]"))
    #expect(NameGuard(fileText: text) == names)
    #expect(NameGuard(fileText: #"{"format":"else"}"#) == nil)
  }

  @Test func theSameSaltMakesTheSameFile() {
    let rows = (0..<20).map {
      PseudonymRow(.person, "Name\($0)", replacement: "[PERSON \($0)]", decision: .yes)
    }
    let salt = [UInt8](repeating: 7, count: 32)
    #expect(NameGuard(rows, salt: salt).fileText == NameGuard(rows, salt: salt).fileText)
    #expect(NameGuard(rows).fileText != NameGuard(rows).fileText)
  }

  @Test func aNameAcrossTwoPiecesIsFound() throws {
    let check = OutputCheck(try NameGuardSearch(names))
    check.add("first\nsecond Anna\n".utf8)
    try check.look()
    check.add("Peeters\n".utf8)
    #expect(throws: NameGuardSearch.Hit(pseudonym: "[PERSON 1]", line: 2)) { try check.look() }
  }
}
