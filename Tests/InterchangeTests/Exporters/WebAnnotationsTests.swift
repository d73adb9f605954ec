import Foundation
import QualData
import TestSupport
import Testing

@testable import Interchange

@Suite struct WebAnnotationsTests {
  private let codebook = Codebook(
    id: "c", codes: [Code(id: "a b", name: LocalizedText(["en": "Funding", "nl": "Geld"]))])

  private func transcript(_ text: String) -> Transcript {
    let range = TextRange(0, text.utf8.count)
    return Transcript(
      id: "été 1", source: "x.txt", text: text,
      turns: [Turn(speaker: nil, range: range, contentRange: range)],
      speakers: [], language: "fr")
  }

  private func coding(_ lower: Int, _ upper: Int, coder: String = Coding.engine) -> Coding {
    Coding(
      id: CodingID(high: 0, low: 1), transcript: "été 1", code: "a b", range: TextRange(lower, upper),
      words: 0..<1, turn: 0, coder: coder, status: .accepted)
  }

  private func page(_ codings: [Coding], _ text: String) throws -> [String: Any] {
    let annotations = WebAnnotations(project: "p", codebook: codebook, language: "nl")
    let json = annotations.head + annotations.items(codings, of: transcript(text)) + annotations.tail
    return try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test func anAnnotationIsWrittenAsTheModelHasIt() {
    let annotations = WebAnnotations(project: "p", codebook: codebook, language: "nl")
    #expect(
      annotations.items([coding(5, 10)], of: transcript("👍 money.")) == """

        {"id": "urn:qualm:coding:00000000000000000000000000000001", "type": "Annotation", \
        "motivation": "classifying", "creator": {"type": "Software", "name": "Qualm"}, "body": [\
        {"type": "SpecificResource", "purpose": "classifying", "source": "urn:qualm:code:a%20b"}, \
        {"type": "TextualBody", "purpose": "tagging", "value": "Geld", "format": "text/plain", "language": "nl"}, \
        {"type": "TextualBody", "purpose": "assessing", "value": "accepted", "format": "text/plain", \
        "language": "en"}], "target": {"type": "SpecificResource", \
        "source": "urn:qualm:transcript:%C3%A9t%C3%A9%201", "format": "text/plain", "language": "fr", "selector": [\
        {"type": "TextPositionSelector", "start": 2, "end": 7}, \
        {"type": "TextQuoteSelector", "exact": "money", "prefix": "👍 ", "suffix": "."}]}}
        """)
  }

  @Test func aPageNamesItsContextAndHoldsAllItems() throws {
    let page = try page([coding(0, 1), coding(1, 2)], "ab")
    #expect(page["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
    #expect(page["type"] as? String == "AnnotationPage")
    #expect(page["id"] as? String == "urn:qualm:annotations:p")
    #expect((page["items"] as? [Any])?.count == 2)
    #expect(try (self.page([], "ab")["items"] as? [Any])?.count == 0)
  }

  @Test func aPersonIsThePersonWhoCoded() throws {
    let items = try page([coding(0, 1, coder: "Zoë")], "ab")["items"] as? [[String: Any]]
    #expect(items?[0]["creator"] as? [String: String] == ["type": "Person", "name": "Zoë"])
  }

  @Test(arguments: 1...20) func bothSelectorsFindTheSameText(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let before = HardText.text(upTo: 40, &random)
    let exact = "[" + HardText.text(upTo: 10, &random) + "]"
    let text = before + exact + HardText.text(upTo: 40, &random)
    let coding = coding(before.utf8.count, before.utf8.count + exact.utf8.count)
    let annotations = WebAnnotations(project: "p", codebook: codebook, language: "nl")
    let json = annotations.items([coding], of: transcript(text))
    let selectors = try JSONDecoder().decode(Annotation.self, from: Data(json.utf8)).target.selector
    let scalars = Array(text.unicodeScalars)
    let (start, end) = (try #require(selectors[0].start), try #require(selectors[0].end))
    #expect(scalars[start..<end].elementsEqual(exact.unicodeScalars))
    #expect(try #require(selectors[1].exact).unicodeScalars.elementsEqual(exact.unicodeScalars))
    let prefix = try #require(selectors[1].prefix).unicodeScalars
    #expect(prefix.elementsEqual(scalars[max(0, start - 32)..<start]))
    let suffix = try #require(selectors[1].suffix).unicodeScalars
    #expect(suffix.elementsEqual(scalars[end..<min(scalars.count, end + 32)]))
  }

  private struct Annotation: Decodable {
    var target: Target

    struct Target: Decodable { var selector: [Selector] }
    struct Selector: Decodable {
      var start: Int?
      var end: Int?
      var exact: String?
      var prefix: String?
      var suffix: String?
    }
  }
}
