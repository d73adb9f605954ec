import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct ExcerptTests {
  /// The excerpt of the words between brackets in a turn.
  private func excerpt(_ marked: String, start: Double? = nil) -> Excerpt {
    let before = marked.prefix { $0 != "[" }
    let coded = marked.dropFirst(before.count + 1).prefix { $0 != "]" }
    let text = "P01: " + marked.filter { $0 != "[" && $0 != "]" }
    let lower = 5 + before.utf8.count
    let transcript = Transcript(
      id: "t", source: "t.txt", text: text,
      turns: [
        Turn(
          speaker: 0, range: TextRange(0, text.utf8.count), contentRange: TextRange(5, text.utf8.count),
          start: start)
      ], speakers: [Speaker(label: "P01", caseID: "case-1", attributes: ["region": "Gent"])])
    let coding = Coding(
      id: "x", transcript: "t", code: "c", range: TextRange(lower, lower + coded.utf8.count), words: 0..<1,
      turn: 0)
    return Excerpt(coding, in: transcript)
  }

  @Test func itHasTheCodedText() {
    #expect(excerpt("We had hope. [The funding ends.] So we stop.").text == "The funding ends.")
  }

  @Test func itKnowsTheSpeaker() {
    let found = excerpt("[x]")
    #expect(found.speaker == "P01")
    #expect(found.caseID == "case-1")
    #expect(found.attributes == ["region": "Gent"])
  }

  @Test func whiteSpaceIsFolded() {
    #expect(excerpt("one   [three\n\t four ]   five").text == "three four")
  }

  @Test(arguments: [
    (0, "0:00:00"), (59.9, "0:00:59"), (309, "0:05:09"), (3661, "1:01:01"), (36_000, "10:00:00"),
  ])
  func clock(_ seconds: Double, _ text: String) { #expect(excerpt("[x]", start: seconds).clock == text) }

  @Test func withoutATimeTheClockIsEmpty() { #expect(excerpt("[x]").clock.isEmpty) }
}
