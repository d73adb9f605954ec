import Measures
import QualData
import TestSupport
import Testing

@Suite struct JointBuilderTests {
  private let frame = CodeFrame(
    codebook: Codebook(
      id: "b",
      codes: [
        Code(id: "steering", links: [Link(indicator: "I.1")], children: [Code(id: "mandate", level: 4)]),
        Code(id: "funding", links: [Link(indicator: "II.1")]),
        Code(id: "lack", polarity: .barrier, level: 1), Code(id: "help", polarity: .enabler),
      ]), model: smallModel)

  private func joint(_ transcripts: [CodedTranscript], excerpts: Int = 3) -> JointBuilder {
    var builder = JointBuilder(frame: frame, excerpts: excerpts)
    for transcript in transcripts { builder.add(transcript) }
    return builder
  }
  private func row(_ indicator: Int, _ codings: [Coding]) -> JointDisplay.Row {
    joint([transcript("t", codings)]).display(ratings: []).rows[indicator]
  }

  // MARK: Frequencies

  @Test func everyIndicatorHasARowInOrderOfTheModel() {
    let table = joint([]).display(ratings: []).table()
    #expect(
      table.rows.map { $0.prefix(3).map(\.plain) } == [
        ["I", "I.1", "Steering"], ["I", "I.2", "Priority"], ["II", "II.1", "Funding"],
      ])
    #expect(
      table.columnNames == [
        "domain", "indicator", "label", "matches", "codings", "transcripts", "cases", "barriers", "enablers",
        "cues_level_1", "cues_level_2", "cues_level_3", "cues_level_4", "cues_level_5", "median_level_cue",
        "n",
        "missing", "median", "mean", "standard_deviation", "q1", "q3", "convergence", "convergence_reason",
        "evidence_cap", "evidence_kind", "above_cap", "agreed_level", "excerpts",
      ])
  }

  @Test func frequenciesAreThoseOfAMatrixByIndicator() {
    let codings = [
      coding("steering", 0..<9, matches: [0..<2, 3..<4]), coding("mandate", 0..<9, matches: [3..<4]),
      coding("mandate", 10..<15, matches: [10..<11]),
    ]
    let both = joint([transcript("t", codings), transcript("u", [codings[0]])]).display(ratings: []).rows[0]
    #expect(both.matches == 5)
    #expect(both.codings == 3)
    #expect(both.transcripts == 2)
    #expect(both.cases == 1)
  }

  // MARK: Polarity and level cues

  @Test func aCodingThatOverlapsABarrierIsABarrier() {
    let found = row(0, [coding("steering", 0..<9), coding("steering", 20..<30), coding("lack", 5..<12)])
    #expect(found.barriers == 1)
    #expect(found.enablers == 0)
  }

  @Test func rangesThatOnlyTouchDoNotOverlap() {
    #expect(row(0, [coding("steering", 0..<9), coding("lack", 9..<12)]).barriers == 0)
  }

  @Test func oneRangeCanBeBarrierAndEnabler() {
    let found = row(0, [coding("steering", 0..<9), coding("lack", 0..<9), coding("help", 8..<20)])
    #expect(found.barriers == 1 && found.enablers == 1)
  }

  @Test func polarityDoesNotReachAnotherTranscript() {
    let builder = joint([
      transcript("t", [coding("steering", 0..<9)]), transcript("u", [coding("lack", 0..<9)]),
    ])
    #expect(builder.display(ratings: []).rows[0].barriers == 0)
  }

  @Test func rejectedBarriersDoNotCount() {
    #expect(row(0, [coding("steering", 0..<9), coding("lack", 0..<9, status: .rejected)]).barriers == 0)
  }

  @Test func levelCuesCountByLevelWithTheirMedian() {
    let found = row(
      0,
      [
        coding("mandate", 0..<9), coding("mandate", 10..<15), coding("steering", 20..<30),
        coding("lack", 25..<28),
      ])
    #expect(found.levelCues == [1, 0, 0, 2, 0])
    #expect(found.medianLevelCue == 4)
    #expect(row(0, []).medianLevelCue == nil)
  }

  // MARK: Scores

  @Test func theLevelThatWasAgreedOnStandsBesideTheScore() {
    let agreed = AgreedLevel(indicator: "I.2", level: 3, coder: "ann")
    let display = joint([]).display(ratings: [], agreed: [agreed])
    #expect(display.rows.map(\.agreed) == [nil, 3, nil])
    #expect(display.table().row2("I.2", from: "agreed_level") == ["3", "–"])
  }

  @Test func scoresAreOfTheLastRound() {
    let ratings = [
      Rating(respondent: "r", round: "9", indicator: "I.1", level: 1),
      Rating(respondent: "r", round: "10", indicator: "I.1", level: 4),
      Rating(respondent: "s", round: "10", indicator: "I.1", level: nil),
    ]
    let last = joint([]).display(ratings: ratings)
    #expect(last.round == "10")
    #expect(last.rows[0].score.median == 4)
    #expect(
      last.table().row2("I.1", from: "n") == [
        "1", "1", "4.0", "4.0", "–", "4.0", "4.0", "silent", "no evidence", "1", "nothing said", "3.0", "–",
        "–",
      ])
    #expect(joint([]).display(ratings: ratings, round: "9").rows[0].score.median == 1)
    #expect(
      last.table().title
        == "Frequencies, maturity scores (round 10) and typical excerpts of each indicator; "
        + "suggested and accepted codings.")
  }

  // MARK: Excerpts

  @Test func moreDistinctPatternsAreMoreTypical() {
    let found = row(
      0,
      [
        coding("steering", 0..<10, matches: [0..<1, 2..<3]), coding("steering", 20..<30, matches: [20..<21]),
        coding("mandate", 22..<24, matches: [22..<23], pattern: 1),
      ])
    #expect(found.excerpts.first?.coding == "steering@20-30")
  }

  @Test func eightToFortyWordsAreTypical() {
    let found = row(0, [coding("steering", 0..<5), coding("steering", 10..<51), coding("steering", 60..<68)])
    #expect(found.excerpts.map(\.coding) == ["steering@60-68", "steering@10-51", "steering@0-5"])
  }

  @Test func barriersComeAfterTheirEquals() {
    let found = row(0, [coding("steering", 0..<10), coding("lack", 0..<10), coding("steering", 20..<30)])
    #expect(found.excerpts.map(\.coding) == ["steering@20-30", "steering@0-10"])
  }

  @Test func otherTranscriptsAndCasesComeFirst() {
    func said(_ id: String, _ person: String, _ count: Int) -> CodedTranscript {
      transcript(
        id, speakers: [Speaker(label: person)],
        (0..<count).map { coding("steering", ($0 * 10)..<($0 * 10 + 9), id: "\(id)\($0)") })
    }
    let builder = joint([said("t", "Ann", 3), said("u", "Ann", 1), said("v", "Bob", 1)])
    #expect(builder.display(ratings: []).rows[0].excerpts.map(\.coding) == ["t0", "v0", "u0"])
  }

  @Test func anExcerptSaysWhereItStands() {
    let found = row(0, [coding("mandate", 0..<9, id: "m"), coding("steering", 0..<9, id: "s")])
    #expect(
      found.excerpts == [
        JointExcerpt(transcript: "t", coding: "s", range: TextRange(0, 9), code: "steering")
      ])
  }

  @Test func noMoreExcerptsThanAskedFor() {
    let builder = joint(
      [transcript("t", [coding("steering", 0..<9), coding("steering", 10..<19)])], excerpts: 1)
    #expect(
      builder.display(ratings: []).table().row2("I.1", from: "excerpts") == [
        CodingID(named: "steering@0-9").description
      ])
  }
}

extension Table {
  /// A row found by its second cell.
  func row2(_ id: String, from column: String) -> [String] {
    let first = columns.firstIndex { $0.name == column } ?? 0
    return rows.first { $0[1] == .text(id) }?[first...].map(\.plain) ?? []
  }
}
