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
        "language": "en"}], "target": {"source": {"id": "urn:qualm:transcript:%C3%A9t%C3%A9%201", \
        "type": "Text", "format": "text/plain", "language": "fr"}, "selector": [\
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
    let items = try #require(try page([coding], text)["items"] as? [[String: Any]])
    let target = try #require(items[0]["target"] as? [String: Any])
    let selectors = try #require(target["selector"] as? [[String: Any]])
    let scalars = Array(text.unicodeScalars)
    let (start, end) = (selectors[0]["start"] as? Int ?? 0, selectors[0]["end"] as? Int ?? 0)
    var found = String.UnicodeScalarView()
    found.append(contentsOf: scalars[start..<end])
    #expect(String(found).utf8.elementsEqual(exact.utf8))
    #expect((selectors[1]["exact"] as? String)?.utf8.elementsEqual(exact.utf8) == true)
    let around = ["prefix", "suffix"].map { (selectors[1][$0] as? String)?.unicodeScalars.count }
    #expect(around == [min(32, start), min(32, scalars.count - end)])
  }
}
