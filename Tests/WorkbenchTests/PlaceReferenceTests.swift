import ProjectStore
import QualData
import Testing

@testable import Workbench

/// “P01: The funding ends. Our budget is small. We wait.” is the only turn of a; what is said is [19, 66).
@Suite struct PlaceReferenceTests {
  private func found(_ place: PlaceReference, _ texts: [String: String]? = nil) throws -> String {
    let review = try ReviewProject(texts ?? ReviewProject.transcripts)
    return try review.project.store().read { reader in
      let found = try place.found(in: reader)
      return
        "\(found.transcript.id) \(found.turn + 1) \(found.range.lower)-\(found.range.upper)"
    }
  }

  @Test func aTurnIsAllThatIsSaidInIt() throws {
    #expect(try found(.parse(turn: "a:1")) == "a 1 19-66")
  }

  @Test func aRangeIsBytes() throws { #expect(try found(.parse(range: "a:58-65")) == "a 1 58-65") }

  @Test func aQuoteIsFoundInAllTranscripts() throws {
    #expect(try found(.quote("staff  here", transcript: nil)) == "b 1 8-18")
  }

  @Test func aQuoteInSeveralPlacesListsThem() throws {
    #expect(
      errors { _ = try found(.quote("The funding", transcript: nil)) } == [
        "The quote stands in 2 places. Quote more of the text around it, or give one of them with --at:\n"
          + "  a:19-30 (turn 1)\n  b:20-31 (turn 1)"
      ])
    #expect(try found(.quote("The funding", transcript: "b")) == "b 1 20-31")
  }

  @Test func aQuoteThatIsNowhereIsAnError() {
    #expect(
      errors { _ = try found(.quote("gold", transcript: nil)) } == [
        "The quote does not stand in any turn. Copy it from the transcript as it is."
      ])
  }

  @Test(arguments: [
    ("a:19-999", "“a:19-999” is no place for a coding: the text ends at byte 67."),
    (
      "a:10-30",
      "“a:10-30” is no place for a coding: it reaches out of what is said in turn 1, which is 19-66."
    ),
    ("a:14-17", "“a:14-17” is no place for a coding: nobody says anything there."),
    (
      "a:19-19",
      "“a:19-19” is no place for a coding: write it as TRANSCRIPT:START-END, in bytes, such as interview-1:120-184."
    ),
    ("c:1-2", "There is no transcript in the store “c”."),
  ])
  func aRangeThatCannotBeCodedIsAnError(range: String, message: String) {
    #expect(errors { _ = try found(.parse(range: range)) } == [message])
  }

  @Test func aRangeBeginsAndEndsAtWholeCharacters() {
    // é is [5, 7); é of a letter and a mark is [7, 10).
    let texts = ["a.txt": "P01: \u{E9}e\u{301}!"]
    for place in ["a:6-8", "a:7-8"] {
      #expect(
        errors { _ = try found(.parse(range: place), texts) }.first?.hasSuffix("inside a character.") == true)
    }
    #expect(throws: Never.self) { try found(.parse(range: "a:7-10"), texts) }
  }

  @Test func aTurnThatIsNotThereIsAnError() {
    #expect(
      errors { _ = try found(.parse(turn: "a:3")) } == [
        "There is no turn 3 in “a”. Its turns are numbered from 1 to 1."
      ])
  }
}
