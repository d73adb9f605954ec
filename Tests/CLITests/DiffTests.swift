import Foundation
import TestSupport
import Testing

@Suite struct DiffTests {
  private func study() throws -> Study {
    let study = try Study()
    try study.files.write(
      study.text("codebook.yaml").replacing("staff OR nurse*", with: "staff"), to: "old.yaml")
    return study
  }

  private let sentence =
    "Codings: 3 kept, 1 appeared, 0 vanished. Codes: 0 added, 0 removed, 1 changed.\n"

  @Test func theTableCountsCodingsOfEveryCode() throws {
    let outcome = try study().qualm("codebook", "diff", "old.yaml")
    #expect(outcome.code == 0)
    #expect(outcome.errors == sentence)
    #expect(
      outcome.output == """
        code,name,change,changed,kept,appeared,vanished,patterns_added,patterns_removed
        money,money,,,0,0,0,,
        funding,funding,,,2,0,0,,
        staff,staff,changed,patterns,1,1,0,staff OR nurse*,staff

        """)
  }

  @Test func forPeopleOnlyTheDifferencesAreShown() throws {
    let output = try study().qualm("codebook", "diff", "old.yaml", "--excerpts", "--format", "text").output
    #expect(
      output == """
        Codings kept, appeared and vanished, by code

        code   change   changed   kept  appeared  vanished
        staff  changed  patterns     1         1         0

        Codings that only one of the codebooks makes

        change    transcript  turn  code   matched  excerpt
        appeared  a              2  staff  nurses   The funding ends in June, and nobody has told the nurses.

        """)
  }

  @Test func asJSONBothTablesHaveTheirNames() throws {
    let output = try study().qualm("codebook", "diff", "old.yaml", "codebook.yaml", "--excerpts", "--json")
      .output
    let tables = try #require(
      JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: [[String: Any]]])
    #expect(tables.mapValues(\.count) == ["codebook-diff": 3, "codebook-diff-codings": 1])
  }

  @Test func aCodebookThatIsNotThereIsNoInput() throws {
    let outcome = try study().qualm("codebook", "diff", "older.yaml")
    #expect(outcome.code == 66)
    #expect(
      outcome.errors == "older.yaml: error: The file does not exist.\n  Check the name and the folder.\n")
  }
}
