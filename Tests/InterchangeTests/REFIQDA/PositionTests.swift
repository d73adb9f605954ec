import QualData
import Testing

@testable import Interchange

/// How positions of other tools become bytes.
@Suite struct PositionTests {
  private static let windows = SourceText("Ann: 😀 yes.\r\nBob: no.", hadMark: true)

  @Test func aTextHasLFLineEndsAndNoMark() {
    #expect(Self.windows.text == "Ann: 😀 yes.\nBob: no.")
    #expect(SourceText("a\rb\r\n\r\nc").text == "a\nb\n\nc")
  }

  /// Where “Bob” begins: byte 15 of the text with LF line ends.
  @Test(arguments: [
    (PositionConvention.Unit.codePoints, 2, false, 13), (.codePoints, 1, false, 12),
    (.codePoints, 2, true, 14),
    (.utf16, 2, false, 14), (.utf16, 1, false, 13), (.utf16, 2, true, 15),
  ])
  func aPlaceIsCountedAsTheConventionSays(
    unit: PositionConvention.Unit, lineEnd: Int, countsMark: Bool, position: Int
  ) {
    let convention = PositionConvention(unit: unit, lineEnd: lineEnd, countsMark: countsMark)
    let places = Self.windows.places(convention)
    #expect(places[position] == 15)
    #expect(places.last == Self.windows.text.utf8.count)
  }

  private func evidence(_ positions: [(Int, Int, String)], origin: String = "") -> PositionEvidence {
    PositionEvidence(
      [
        PositionEvidence.Sample(
          text: Self.windows, selections: positions.map { (TextRange($0.0, $0.1), $0.2) })
      ], origin: origin)
  }

  @Test func theConventionIsTheOneInWhichSelectionsAreWords() {
    // “no” stands at 5 behind the start of “Bob”.
    #expect(
      evidence([(19, 21, "")]).chosen == PositionConvention(unit: .utf16, lineEnd: 2, countsMark: false))
    #expect(
      evidence([(17, 19, "")]).chosen == PositionConvention(unit: .codePoints, lineEnd: 1, countsMark: false))
  }

  @Test func aNameThatQuotesTheTextDecides() {
    let found = evidence([(12, 20, "Bob: no.")])
    #expect(found.chosen == PositionConvention(unit: .codePoints, lineEnd: 1, countsMark: false))
    #expect(found.scores.first { $0.convention == found.chosen }?.quoted == 1)
  }

  @Test func withoutEvidenceItIsWhatTheProgramIsKnownFor() {
    #expect(evidence([(0, 3, "")]).chosen == .standard)
    #expect(
      evidence([(0, 3, "")], origin: "NVivo for Windows 12.6").chosen
        == PositionConvention(unit: .utf16, lineEnd: 2, countsMark: false))
  }

  @Test func theChoiceIsTold() {
    #expect(
      evidence([(19, 21, "")]).summary
        == "Positions are read as UTF-16 units, CR LF as 2: 1 of 1 selections begin and end at words; as the standard "
        + "counts, 0 of 1 would.")
    let plain = PositionEvidence(
      [PositionEvidence.Sample(text: SourceText("Ann: yes.\n"), selections: [(TextRange(0, 3), "")])],
      origin: "")
    #expect(plain.summary == "All ways of counting positions come to the same in these texts.")
  }
}
