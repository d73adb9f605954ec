import QualData
import Testing

@Suite struct TurnTests {
  private let turn = Turn(
    speaker: 2, range: TextRange(10, 90), contentRange: TextRange(15, 88), start: 1.25, end: 7)

  @Test func itIsWhatItWasMadeOf() {
    #expect(turn.speaker == 2 && turn.start == 1.25 && turn.end == 7)
    #expect(turn.range == TextRange(10, 90) && turn.contentRange == TextRange(15, 88))
  }

  @Test func speakerAndTimesMayBeUnknown() {
    let turn = Turn(speaker: nil, range: TextRange(0, 1), contentRange: TextRange(0, 1))
    #expect(turn.speaker == nil && turn.start == nil && turn.end == nil)
    #expect(turn == Turn(speaker: nil, range: TextRange(0, 1), contentRange: TextRange(0, 1)))
  }

  @Test func theFirstSpeakerAndTheStartOfARecordingAreKnown() {
    let turn = Turn(speaker: 0, range: TextRange(0, 1), contentRange: TextRange(0, 1), start: 0, end: 0)
    #expect(turn.speaker == 0 && turn.start == 0 && turn.end == 0)
  }

  @Test func eachPartCanBeChanged() {
    var changed = turn
    changed.speaker = nil
    changed.range.upper = 95
    changed.contentRange = TextRange(20, 94)
    changed.start = nil
    changed.end = 8.5
    #expect(
      changed == Turn(speaker: nil, range: TextRange(10, 95), contentRange: TextRange(20, 94), end: 8.5))
    #expect(changed != turn)
  }
}
