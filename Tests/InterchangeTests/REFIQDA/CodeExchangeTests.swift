import QualData
import Testing

@testable import Interchange

/// What only Qualm knows of a code, in its description.
@Suite struct CodeExchangeTests {
  private static let funding = Code(
    id: "funding", name: LocalizedText(["en": "Lack of money", "nl": "Geldgebrek"]),
    definition: LocalizedText("Money that is missing."), include: LocalizedText("Cuts."),
    exclude: LocalizedText("Prices."), colour: "#1B6CA8",
    patterns: [Pattern("fund*", language: "en", unless: Unless([Unless.Query("fun")], distance: 3))],
    links: [Link(indicator: "I.1", weight: 0.5)], polarity: .barrier, level: 2,
    examples: [TestText(language: "en", text: "The funding ends.")])
  private static let codebook = Codebook(
    id: "book", version: "2", title: LocalizedText("A book"), languages: ["en", "nl"], codes: [funding],
    sharedPatterns: [SharedPatterns("no", [SharedPatterns.Query("not")])])

  private func exchanged(_ code: Code = funding, header: Bool = false) -> ExchangeProject.Code {
    CodeExchange.code(
      code, of: Self.codebook, guid: guid(1), language: "en", usual: "lack-of-money", header: header)
  }

  private func read(_ code: ExchangeProject.Code, usual: String = "lack-of-money") -> CodeExchange.Read {
    CodeExchange.read(code, usual: usual, language: "en", file: "study.qdpx")
  }

  @Test func theDescriptionIsTheDefinitionAndACodebookOfOneCode() {
    let code = exchanged()
    #expect(code.name == "Lack of money")
    #expect(code.colour == "#1B6CA8")
    #expect(
      code.about == """
        Money that is missing.

        --- Qualm ---
        codebook: book
        languages: [en, nl]
        codes:
          - id: funding
            name:
              en: Lack of money
              nl: Geldgebrek
            include: Cuts.
            exclude: Prices.
            polarity: barrier
            level: 2
            indicators:
              I.1: 0.5
            patterns:
              en:
                - pattern: fund*
                  unless:
                    - fun
                  distance: 3
            examples:
              en:
                - The funding ends.

        """)
  }

  @Test(arguments: [true, false]) func whatWasWrittenIsReadBack(header: Bool) {
    let found = read(exchanged(header: header))
    #expect(
      CodebookWriter.yaml(Codebook(id: "b", codes: [found.code]))
        == CodebookWriter.yaml(Codebook(id: "b", codes: [Self.funding])))
    #expect(found.header?.version == (header ? "2" : ""))
    #expect(found.header?.sharedPatterns.map(\.name) == (header ? ["no"] : []))
    #expect(found.warnings.isEmpty)
  }

  @Test func aCodeWithNothingElseHasAPlainDescription() {
    let plain = Code(id: "money", name: LocalizedText("Money"), definition: LocalizedText("Cash."))
    let code = CodeExchange.code(
      plain, of: Codebook(id: "book", codes: [plain]), guid: guid(1), language: "en", usual: "money",
      header: false)
    #expect(code.about == "Cash.")
    #expect(read(code, usual: "money").code == plain)
  }

  @Test func whatWasChangedElsewhereWins() {
    var code = exchanged()
    code.name = "No money"
    code.about = code.about.replacing("Money that is missing.", with: "Money that nobody gives.")
    let found = read(code).code
    #expect(found.id == "funding")
    #expect(found.name == LocalizedText(["en": "No money", "nl": "Geldgebrek"]))
    #expect(found.definition == LocalizedText("Money that nobody gives."))
  }

  @Test func aDamagedEntryLosesNothing() {
    var code = exchanged()
    code.about = code.about.replacing("polarity: barrier", with: "polarity: wall")
    let found = read(code)
    #expect(found.code.id == "lack-of-money")
    #expect(found.code.definition.text().contains("polarity: wall"))
    #expect(found.warnings.map(\.severity) == [.warning])
    #expect(found.warnings.first?.file == "study.qdpx: description of “Lack of money”")
  }

  @Test func idsAreMadeOfNamesEachOnce() {
    var ids = CodeExchange.IDs()
    #expect(
      ["Lack of money", "Coût réel", "lack of MONEY", "日本"].map { ids.make($0) } == [
        "lack-of-money", "cout-reel", "lack-of-money-2", "code",
      ])
  }
}
