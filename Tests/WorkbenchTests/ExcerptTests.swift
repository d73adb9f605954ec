import QualData
import Testing

@testable import Workbench

@Suite struct ExcerptTests {
  /// The excerpt of the words between brackets in a turn.
  private func excerpt(_ marked: String, context: Int = 160, start: Double? = nil) -> Excerpt {
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
    return Excerpt(coding, in: transcript, contextCharacters: context)
  }

  @Test func itHasTheCodedTextAndWhatStandsAroundItInItsTurn() {
    let found = excerpt("We had hope. [The funding ends.] So we stop.")
    #expect(found.text == "The funding ends.")
    #expect(found.before == "We had hope.")
    #expect(found.after == "So we stop.")
  }

  @Test func itKnowsTheSpeaker() {
    let found = excerpt("[x]")
    #expect(found.speaker == "P01")
    #expect(found.caseID == "case-1")
    #expect(found.attributes == ["region": "Gent"])
  }

  @Test func whiteSpaceIsFolded() {
    let found = excerpt("one \n\t two   [three\n four]   five \n six  ")
    #expect(found.text == "three four")
    #expect(found.before == "one two")
    #expect(found.after == "five six")
  }

  @Test func contextIsCutWithAnEllipsis() {
    let found = excerpt("abc def [x] ghi jkl", context: 5)
    #expect(found.before == "…c def")
    #expect(found.after == "ghi j…")
  }

  @Test func contextThatJustFitsIsNotCut() {
    let found = excerpt("abc [x] def ", context: 3)
    #expect(found.before == "abc")
    #expect(found.after == "def")
  }

  @Test func theEndsOfATurnHaveNoContext() {
    let found = excerpt("[all of it]")
    #expect(found.before.isEmpty)
    #expect(found.after.isEmpty)
  }

  @Test func ofALongTurnOnlyTheContextIsRead() {
    // A turn of 4 MB: reading all of it for each of 200 excerpts would take minutes here.
    let padding = String(repeating: "word ", count: 400_000)
    let found = excerpt(padding + "[x] " + padding)
    let time = ContinuousClock().measure {
      for _ in 0..<20 { _ = Excerpt(found.coding, in: Self.long(padding)) }
    }
    #expect(found.before.count == 161)
    #expect(time < .seconds(5))
  }

  private static func long(_ padding: String) -> Transcript {
    let text = "P01: \(padding)x \(padding)"
    let range = TextRange(5, text.utf8.count)
    return Transcript(
      id: "t", source: "t.txt", text: text, turns: [Turn(speaker: nil, range: range, contentRange: range)],
      speakers: [])
  }

  @Test(arguments: [
    (0, "0:00:00"), (59.9, "0:00:59"), (309, "0:05:09"), (3661, "1:01:01"), (36_000, "10:00:00"),
  ])
  func clock(_ seconds: Double, _ text: String) { #expect(excerpt("[x]", start: seconds).clock == text) }

  @Test func withoutATimeTheClockIsEmpty() { #expect(excerpt("[x]").clock.isEmpty) }
}
