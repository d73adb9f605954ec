import QualData
import Testing

@testable import Workbench

@Suite struct PassageTests {
  private func passage(_ turns: [String], around quote: String) -> Passage {
    var text = ""
    var spans: [Turn] = []
    for turn in turns {
      let range = TextRange(text.utf8.count, text.utf8.count + turn.utf8.count)
      spans.append(Turn(speaker: nil, range: range, contentRange: range))
      text += turn + "\n"
    }
    let transcript = Transcript(id: "a", source: "", text: text, turns: spans, speakers: [])
    let place = QuoteFinder(transcript).places(of: quote)[0]
    return Passage(
      around: place.range, turn: place.turn, in: transcript, sentences: Sentences.ranges(transcript),
      words: [])
  }

  @Test func threeTurnsAreShownOnEitherSide() {
    let turns = (1...9).map { "Turn \($0)." }
    #expect(passage(turns, around: "Turn 5").parts.map(\.turn) == Array(2...8))
    #expect(passage(turns, around: "Turn 1").parts.map(\.turn) == Array(1...4))
  }

  @Test func ofAVeryLongTurnAWindowIsShownThatCutsNoWord() {
    let words = (10_000..<20_000).map(String.init)
    let part = passage([words.joined(separator: " ")], around: "15000").parts[0]
    #expect(part.text.split(separator: " ").allSatisfy { $0.count == 5 })
    #expect((5900...6010).contains(part.text.count))
  }

  @Test(arguments: [0, 1, 2]) func inWritingWithoutSpacesNoCharacterIsCut(shift: Int) {
    let text = String(repeating: "x", count: shift) + String(repeating: "語", count: 5000)
    let part = passage([text + "END" + text], around: "END").parts[0]
    #expect(part.text.filter { $0 == "語" }.count > 1990)
    #expect(!part.text.contains("\u{FFFD}"))
  }

  @Test func sentencesEndWithoutTheSpaceAfterThem() {
    let passage = passage(["One.  Two. "], around: "One.")
    #expect(passage.sentences == [TextRange(0, 4), TextRange(6, 10)])
  }
}
