import QualData
import Testing

@testable import Interchange

@Suite struct CodebookFileTests {
  @Test func readsEveryKeyOfACodebook() throws {
    let book = try CodebookFile.read(
      text: """
        codebook: demo
        version: 1.0
        title: {en: Demo, nl: Voorbeeld}
        licence: CC0-1.0
        about: For tests.
        languages: [en, nl]
        model: models/b1mg.yaml
        match: {accents: ignore}
        codes: []
        """, file: "book.yaml")
    #expect(
      book
        == ReadCodebook(
          codebook: Codebook(
            id: "demo", version: "1.0", title: LocalizedText(["en": "Demo", "nl": "Voorbeeld"]),
            languages: ["en", "nl"], codes: [], licence: "CC0-1.0", about: LocalizedText("For tests."),
            accents: .ignore),
          model: NamedFile(path: "models/b1mg.yaml", place: SourcePlace(line: 7, column: 8), length: 16),
          diagnostics: []))
  }

  @Test func findsTheModelOfACodebookWithErrors() throws {
    #expect(try CodebookFile(text: "model: m.yaml\ncods: []", file: "b.yaml").model?.path == "m.yaml")
    #expect(try CodebookFile(text: "model: [m.yaml]", file: "b.yaml").model == nil)
  }

  @Test func whatIsWrongDoesNotHideTheRest() throws {
    let read = try CodebookFile(
      text: """
        codebook: b
        languages: [en]
        paterns: {money: [fund]}
        codes:
          - {id: a, parent: b, paterns: [x]}
          - {id: b, parent: a, patterns: {nl: [y]}}
        """, file: "b.yaml"
    ).read(model: nil)
    #expect(
      read.diagnostics.map { "\($0.place.line):\($0.place.column)" } == ["3:1", "5:21", "5:24", "6:35"])
    #expect(read.codebook.sharedPatterns.map(\.name) == ["money"])
    #expect(read.codebook.codes.map { $0.patterns.map(\.query) } == [["x"], ["y"]])
  }

  @Test func readsEveryKeyOfACode() throws {
    let code = try code(
      """
      id: a
      name: {en: A, fr: Ah}
      definition: What it is.
      include: This.
      exclude: That.
      colour: "#1b6ca8"
      polarity: barrier
      level: 2
      """)
    #expect(
      code
        == Code(
          id: "a", name: LocalizedText(["en": "A", "fr": "Ah"]), definition: LocalizedText("What it is."),
          include: LocalizedText("This."), exclude: LocalizedText("That."), colour: "#1B6CA8",
          polarity: .barrier, level: 2))
  }

  @Test func namesACodeByItsIDWhenItHasNoName() throws {
    #expect(try code("id: a").name == LocalizedText("a"))
  }

  @Test func doublesTheDigitsOfAShortColour() throws {
    #expect(try code("id: a\ncolour: \"#f0c\"").colour == "#FF00CC")
  }

  @Test func linksOfAListWeighOne() throws {
    #expect(
      try code("id: a\nindicators: [I.1, II.3]").links == [Link(indicator: "I.1"), Link(indicator: "II.3")])
  }

  @Test func linksOfAMappingHaveTheirWeights() throws {
    #expect(
      try code("id: a\nindicators: {I.1: 2, II.3: 0.5}").links
        == [Link(indicator: "I.1", weight: 2), Link(indicator: "II.3", weight: 0.5)])
  }

  @Test func testTextsByLanguageKeepTheirPlaces() throws {
    let code = try code("id: a\nexamples:\n  nl: [Ja, \"nee\"]\nnear-misses: [Yes]")
    #expect(
      code.examples == [
        TestText(
          language: "nl", text: "Ja", place: TextPlace(SourcePlace(line: 6, column: 12), in: "book.yaml")),
        TestText(
          language: "nl", text: "nee", place: TextPlace(SourcePlace(line: 6, column: 17), in: "book.yaml")),
      ])
    #expect(
      code.nearMisses == [
        TestText(
          language: "en", text: "Yes", place: TextPlace(SourcePlace(line: 7, column: 19), in: "book.yaml"))
      ])
  }

  @Test func nestsCodes() throws {
    let codes = try codes("- id: a\n  codes:\n    - id: b\n    - id: c\n- id: d")
    #expect(codes == [Code(id: "a", children: [Code(id: "b"), Code(id: "c")]), Code(id: "d")])
  }

  @Test func placesAFlatCodeUnderItsParentWhereverThatStands() throws {
    let codes = try codes("- {id: c, parent: b}\n- {id: b, parent: a}\n- id: a\n  codes: [{id: x}]")
    #expect(codes == [Code(id: "a", children: [Code(id: "b", children: [Code(id: "c")]), Code(id: "x")])])
  }

  @Test func readsWordsThatYAMLTakesForOtherValuesAsTexts() throws {
    let book = try CodebookFile.read(text: "codebook: 1\nversion: yes\ncodes: [{id: on}]", file: "book.yaml")
    #expect(book.codebook.id == "1")
    #expect(book.codebook.version == "yes")
    #expect(book.codebook.codes == [Code(id: "on")])
  }

  @Test func readsCodesThatAnAliasRepeats() throws {
    let code = try code("id: a\ninclude: &text Money.\nexclude: *text")
    #expect(code.exclude == LocalizedText("Money."))
  }

  private func codes(_ yaml: String) throws -> [Code] {
    try CodebookFile.read(
      text: "codebook: demo\nlanguages: [en, nl]\ncodes:\n" + yaml, file: "book.yaml"
    ).codebook.codes
  }

  /// A codebook of one code, given by its keys; the first of them stands in line 4.
  private func code(_ yaml: String) throws -> Code {
    let lines = yaml.split(separator: "\n").joined(separator: "\n    ")
    return try #require(codes("  - " + lines).first)
  }
}
