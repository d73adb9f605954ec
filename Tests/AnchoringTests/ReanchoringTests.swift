import QualData
import Testing

@testable import Anchoring

@Suite struct ReanchoringTests {
  /// One turn for each line; what stands before “: ” is the label.
  private func transcript(_ text: String) -> Transcript {
    var turns: [Turn] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let end = start + line.utf8.count
      let label = line.firstRange(of: ": ").map {
        line.utf8.distance(from: line.startIndex, to: $0.upperBound)
      }
      if !line.isEmpty {
        turns.append(
          Turn(speaker: nil, range: TextRange(start, end), contentRange: TextRange(start + (label ?? 0), end))
        )
      }
      start = end + 1
    }
    return Transcript(id: "t", source: "t.txt", text: text, turns: turns, speakers: [])
  }

  /// Re-anchors one excerpt, by its first place in the old text or the one after `after`.
  private func placement(_ quote: String, after: String = "", _ old: String, _ new: String) -> Placement {
    let start = after.isEmpty ? old.startIndex : old.firstRange(of: after)!.upperBound
    let found = old[start...].firstRange(of: quote)!
    let lower = old.utf8.distance(from: old.startIndex, to: found.lowerBound)
    return Reanchoring(old: transcript(old), new: transcript(new)).placement(
      of: TextRange(lower, lower + quote.utf8.count))
  }

  private func words(_ placement: Placement, in text: String) -> String? {
    placement.range.map { transcript(text).text(in: $0) }
  }

  private let interview = """
    I: Who decides about the money?
    P01: Nobody is in charge. We need a steering committee for it.
    I: Is that a problem?
    P01: Yes. It takes years to get anything done here.
    I: And do the hospitals know?
    P02: Yes. They write letters about it every month.
    """

  @Test func theSameTextIsExact() {
    let placement = placement("Nobody is in charge.", interview, interview)
    #expect(placement.kind == .exact)
    #expect(placement.turn == 1)
    #expect(placement.similarity == 1)
    #expect(placement.reason == nil)
  }

  @Test func wordsBehindAnInsertionAreMoved() {
    let new = "I: Good morning to you.\nP01: Good morning.\n" + interview
    let placement = placement("Nobody is in charge.", interview, new)
    #expect(placement.kind == .moved)
    #expect(placement.turn == 3)
    #expect(words(placement, in: new) == "Nobody is in charge.")
  }

  @Test func aCorrectedWordIsFuzzy() {
    let new = interview.replacing("steering committee", with: "steering group")
    let placement = placement("We need a steering committee for it.", interview, new)
    #expect(placement.kind == .fuzzy)
    #expect(placement.reason == .changed)
    #expect(words(placement, in: new) == "We need a steering group for it.")
    #expect(placement.similarity > 0.7 && placement.similarity < 0.9)
    #expect(placement.anchor.quote == "We need a steering committee for it.")
  }

  @Test func aSentenceStaysAWholeSentence() {
    let new = interview.replacing("Nobody is in charge.", with: "No one is really in charge.")
    let placement = placement("Nobody is in charge.", interview, new)
    #expect(placement.kind == .fuzzy)
    #expect(words(placement, in: new) == "No one is really in charge.")
  }

  @Test func aTypingErrorMendedInASingleWordIsFuzzy() {
    let old = interview.replacing("committee", with: "commitee")
    let placement = placement("commitee", old, interview)
    #expect(placement.kind == .fuzzy)
    #expect(words(placement, in: interview) == "committee")
  }

  @Test func wordsThatWereTakenAwayAreLost() {
    let new = interview.replacing("Nobody is in charge. ", with: "")
    let placement = placement("Nobody is in charge.", interview, new)
    #expect(placement.kind == .lost)
    #expect(placement.reason == .gone)
    #expect(placement.range == nil)
    #expect(placement.anchor.quote == "Nobody is in charge.")
  }

  @Test func wordsThatWereRewrittenAreLost() {
    let new = interview.replacing("Nobody is in charge.", with: "There simply were too many people who lead.")
    #expect(placement("Nobody is in charge.", interview, new).kind == .lost)
  }

  @Test func eachYesStaysWhereItWas() {
    let new = interview.replacing("I: Is that a problem?", with: "I: Would you call that one a problem?")
    let first = placement("Yes.", after: "problem?", interview, new)
    let second = placement("Yes.", after: "hospitals", interview, new)
    #expect([first.kind, second.kind] == [.moved, .moved])
    #expect([first.turn, second.turn] == [3, 5])
  }

  @Test func aYesThatWasTakenAwayIsNotTakenForAnother() {
    let new = interview.replacing("P01: Yes. It takes", with: "P01: It takes")
    #expect(placement("Yes.", after: "problem?", interview, new).kind == .lost)
    #expect(placement("Yes.", after: "hospitals", interview, new).turn == 5)
  }

  @Test func aShortAnswerWhoseSurroundingsAllChangedIsUncertain() {
    let old = "I: Is there enough money for that?\nP01: Yes.\nI: Go on.\n"
    let new = "I: Do people know?\nP05: Yes.\nM: Then what else did they want?\n"
    let placement = placement("Yes.", old, new)
    #expect(placement.kind == .fuzzy || placement.kind == .lost)
    #expect(placement.reason == .uncertain)
  }

  @Test func ofTwoEqualSentencesSideBySideNeitherIsSurelyTheOldOne() {
    let new = interview.replacing("Nobody is in charge.", with: "Nobody is in charge. Nobody is in charge.")
    let placement = placement("Nobody is in charge.", interview, new)
    #expect(placement.kind == .fuzzy)
    #expect(placement.reason == .uncertain)
    #expect(words(placement, in: new) == "Nobody is in charge.")
  }

  @Test func aTurnMovedElsewhereTakesItsExcerptsAlong() {
    var lines = interview.split(separator: "\n")
    lines.append(lines.remove(at: 1))
    let new = lines.joined(separator: "\n")
    let placement = placement("Nobody is in charge.", interview, new)
    #expect(placement.kind == .moved)
    #expect(placement.turn == 5)
  }

  @Test func aLabelPutIntoAnExcerptPartsIt() {
    let old = "P01: It takes years to get anything done. Yes, it always does.\n"
    let new = "P01: It takes years to get anything done.\nP02: Yes, it always does.\n"
    let placement = placement("It takes years to get anything done. Yes, it always does.", old, new)
    #expect(placement.kind == .fuzzy)
    #expect(placement.reason == .parted)
    #expect(words(placement, in: new) == "It takes years to get anything done.")
    #expect(placement.turn == 0)
  }

  @Test func aLabelOfAnotherShapeChangesNoExcerpt() {
    let new = interview.replacing("P01: ", with: "Dr Peeters (hospital): ")
    let placement = placement("Nobody is in charge.", interview, new)
    #expect(placement.kind == .moved)
    #expect(words(placement, in: new) == "Nobody is in charge.")
  }

  @Test func whiteSpaceAndTheEncodingOfAccentsAreNotWords() {
    let old = "P01: La g\u{E9}n\u{E9}tique  n'est pas\tr\u{E9}gl\u{E9}e ici.\n"
    let new = "P01: La ge\u{301}ne\u{301}tique n'est pas re\u{301}gle\u{301}e ici.\n"
    let placement = placement("n\u{E9}tique  n'est pas\tr\u{E9}gl", old, new)
    #expect(placement.kind == .moved)
    #expect(
      words(placement, in: new)?.unicodeScalars.elementsEqual(
        "ne\u{301}tique n'est pas re\u{301}gl".unicodeScalars) == true)
  }

  @Test func aRangeWithoutWordsIsLost() {
    #expect(placement(" ", "a b", "a b").kind == .lost)
  }

  @Test func nothingOfATextIsFoundInAnother() {
    #expect(
      placement("Nobody is in charge.", interview, "P09: Over iets heel anders gesproken.").kind == .lost)
    #expect(placement("Nobody is in charge.", interview, "").kind == .lost)
  }

  @Test func anExcerptIsFoundByItsAnchorAlone() throws {
    let all = transcript(interview)
    let found = try #require(interview.firstRange(of: "It takes years"))
    let lower = interview.utf8.distance(from: interview.startIndex, to: found.lowerBound)
    let anchor = TextAnchor(TextRange(lower, lower + 14), in: interview)
    let kept = Transcript(id: "k", source: "", text: anchor.text, turns: [], speakers: [])
    let placement = Reanchoring(old: kept, new: all).placement(of: anchor.rangeInText)
    #expect(placement.kind == .moved)
    #expect(placement.range == anchor.range)
  }
}
