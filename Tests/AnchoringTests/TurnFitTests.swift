import QualData
import Testing

@testable import Anchoring

@Suite struct TurnFitTests {
  /// “A: one two” and “B: three”.
  private let fit = TurnFit(
    Transcript(
      id: "t", source: "t.txt", text: "A: one two\nB: three\n",
      turns: [
        Turn(speaker: nil, range: TextRange(0, 10), contentRange: TextRange(3, 10)),
        Turn(speaker: nil, range: TextRange(11, 19), contentRange: TextRange(14, 19)),
      ], speakers: []))

  private func fit(_ lower: Int, _ upper: Int, mayCross: Bool = false) -> TurnFit.Fitted? {
    fit.fit(TextRange(lower, upper), words: TextRange(lower, upper), mayCross: mayCross)
  }

  @Test func whatOneTurnHoldsStaysAsItIs() {
    #expect(fit(14, 19) == .init(range: TextRange(14, 19), turn: 1, isCut: false))
  }

  @Test func ofWhatALabelPartsTheLargestPartIsTaken() {
    #expect(fit(7, 19) == .init(range: TextRange(14, 19), turn: 1, isCut: true))
    #expect(fit(3, 15) == .init(range: TextRange(3, 10), turn: 0, isCut: true))
  }

  @Test func anExcerptOverSeveralTurnsMayStaySo() {
    #expect(fit(7, 19, mayCross: true) == .init(range: TextRange(7, 19), turn: 0, isCut: false))
    #expect(fit(7, 12, mayCross: true) == .init(range: TextRange(7, 10), turn: 0, isCut: true))
  }

  @Test func whatIsALabelIsInNoTurn() { #expect(fit(0, 2) == nil) }

  @Test func aLabelsWhiteSpaceIsLeftOut() {
    #expect(
      fit.fit(TextRange(2, 6), words: TextRange(3, 6), mayCross: false)
        == .init(range: TextRange(3, 6), turn: 0, isCut: false))
  }
}
