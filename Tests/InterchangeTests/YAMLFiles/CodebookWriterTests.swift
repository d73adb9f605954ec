import Foundation
import QualData
import TestSupport
import Testing

@testable import Interchange

@Suite struct CodebookWriterTests {
  private func reread(_ yaml: String) throws -> Codebook {
    try CodebookFile.read(text: yaml, file: "w.yaml").codebook.withoutPlaces
  }

  @Test func aCodebookIsWrittenAsAPersonWould() {
    let money = Code(
      id: "money", name: LocalizedText(["en": "Money", "nl": "Geld"]),
      definition: LocalizedText("Who pays: everyone."), colour: "#1B6CA8",
      patterns: [
        Pattern("budget* OR funding", language: "en"),
        Pattern(
          "invest*", language: "en", unless: Unless([.init("time"), .init("no")], distance: 3, side: .after)),
        Pattern("*budget*", language: "nl", unit: .words(5)), Pattern("\"wat\" geld", language: "nl"),
      ], links: [Link(indicator: "II.1"), Link(indicator: "II.2", weight: 0.5)],
      examples: [TestText(language: "en", text: "There's no budget.")],
      children: [
        Code(id: "grants", definition: LocalizedText("One.\n\nTwo."), links: [Link(indicator: "1.1")])
      ]
    )
    let codebook = Codebook(
      id: "demo", version: "1.0", title: LocalizedText("Demo"), languages: ["en", "nl"], codes: [money])
    #expect(
      CodebookWriter.yaml(codebook, model: "m.yaml") == """
        codebook: demo
        version: "1.0"
        title: Demo
        languages: [en, nl]
        model: m.yaml
        codes:
          - id: money
            name:
              en: Money
              nl: Geld
            definition: "Who pays: everyone."
            colour: "#1B6CA8"
            indicators:
              II.1: 1.0
              II.2: 0.5
            patterns:
              en:
                - budget* OR funding
                - pattern: invest*
                  unless:
                    - time
                    - "no"
                  distance: 3
                  side: after
              nl:
                - pattern: "*budget*"
                  unit: ±5 words
                - '"wat" geld'
            examples:
              en:
                - There's no budget.
            codes:
              - id: grants
                definition: |-
                  One.

                  Two.
                indicators:
                  - "1.1"

        """)
  }

  @Test func optionsThatMostPatternsHaveAreDefaults() throws {
    let patterns = ["a", "b", "c"].map {
      Pattern($0, within: $0 == "c" ? .sentence : .turn, speakers: .everyone)
    }
    let codebook = Codebook(id: "d", codes: [Code(id: "x", patterns: patterns)])
    let yaml = CodebookWriter.yaml(codebook)
    #expect(
      yaml == """
        codebook: d
        defaults:
          within: turn
          speakers: everyone
        codes:
          - id: x
            patterns:
              - a
              - b
              - pattern: c
                within: sentence

        """)
    #expect(try reread(yaml) == codebook)
  }

  @Test func aThousandRandomCodebooksComeBackEqual() throws {
    var random = RandomCodebook(seed: 3)
    for number in 0..<1000 {
      let codebook = random.codebook()
      let yaml = CodebookWriter.yaml(codebook)
      let read = try? reread(yaml)
      #expect(read == codebook, "codebook \(number):\n\(yaml)\n\(errors(inCodebook: yaml))")
      if read != codebook { return }
    }
  }

  @Test(arguments: ["codebooks/genomics-belgium.yaml"])
  func theSampleCodebooksComeBackEqual(_ path: String) throws {
    let text = try String(contentsOf: Repository.file(path), encoding: .utf8)
    let codebook = try CodebookFile.read(text: text, file: path).codebook.withoutPlaces
    let yaml = CodebookWriter.yaml(codebook)
    #expect(try reread(yaml) == codebook)
    #expect(CodebookWriter.yaml(try reread(yaml)) == yaml)
  }

  @Test func everyCodebookOfTheGuideComesBackEqual() throws {
    let guide = try String(contentsOf: Repository.file("docs/codebook.md"), encoding: .utf8)
    let examples = guide.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
    #expect(examples.count == 4)
    for text in examples {
      let codebook = try CodebookFile.read(text: text, file: "e.yaml").codebook.withoutPlaces
      #expect(try reread(CodebookWriter.yaml(codebook)) == codebook)
    }
  }

  @Test func languagesThatAreUsedAreNamed() throws {
    let codebook = Codebook(id: "d", codes: [Code(id: "x", patterns: [Pattern("a", language: "nl")])])
    #expect(try reread(CodebookWriter.yaml(codebook)).languages == ["nl"])
  }

  /// A property that the writer does not know would be lost without a word: teach `CodebookWriter` first.
  @Test func theWriterKnowsEveryProperty() {
    func names(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
    #expect(
      names(Codebook(id: "", codes: [])) == [
        "id", "version", "title", "licence", "about", "languages", "accents", "codes",
      ])
    #expect(
      names(Code(id: "")) == [
        "id", "name", "definition", "include", "exclude", "colour", "patterns", "links", "polarity", "level",
        "examples", "nearMisses", "children",
      ])
    #expect(
      names(Pattern("")) == ["query", "language", "within", "unless", "unit", "speakers", "place"])
    #expect(names(Unless([])) == ["queries", "distance", "side"])
  }
}
