import QualData
import Testing

@testable import Workbench

@Suite struct QuoteFinderTests {
  private func transcript(_ turns: String...) -> Transcript {
    var text = ""
    var list: [Turn] = []
    for turn in turns {
      let start = text.utf8.count
      text += "P01: " + turn
      let range = TextRange(start, text.utf8.count)
      list.append(Turn(speaker: nil, range: range, contentRange: TextRange(start + 5, text.utf8.count)))
      text += "\n"
    }
    return Transcript(id: "t", source: "", text: text, turns: list, speakers: [])
  }

  private func found(_ quote: String, _ turns: String...) -> [String] {
    let transcript = turns.count == 1 ? transcript(turns[0]) : transcript(turns[0], turns[1])
    return QuoteFinder(transcript).places(of: quote).map {
      "\($0.turn) \(transcript.text(in: $0.range))"
    }
  }

  @Test func aQuoteIsFoundInItsTurn() {
    #expect(found("is gone", "The money is here.", "It is gone.") == ["1 is gone"])
  }

  @Test func whiteSpaceIsComparedFolded() {
    #expect(found(" money\tis  gone ", "The money\n  is gone.") == ["0 money\n  is gone"])
  }

  @Test func everyPlaceIsFound() {
    #expect(found("a a", "a a a", "b a a") == ["0 a a", "0 a a", "1 a a"])
  }

  @Test func aQuoteOverTwoTurnsIsNotFound() { #expect(found("end start", "The end", "start it") == []) }

  @Test func labelsAreNotQuoted() { #expect(found("P01", "The end") == []) }

  @Test func lettersAreComparedAsWritten() {
    #expect(found("the end", "The end") == [])
    #expect(found("café", "Un café.") == ["0 café"])
  }

  @Test func anEmptyQuoteIsNowhere() { #expect(found(" ", "The end") == []) }
}
