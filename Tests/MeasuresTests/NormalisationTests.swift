import Measures
import QualData
import Testing

@Suite struct NormalisationTests {
  private let speakers = [
    Speaker(label: "Q", role: .interviewer), Speaker(label: "A", attributes: ["group": "patients"]),
    Speaker(label: "B", attributes: ["group": "policy"]),
  ]
  /// 50 words of the interviewer, 200 of A (patients), 300 of B (policy); then 500 of A in another transcript.
  private var transcripts: [CodedTranscript] {
    [
      transcript(
        "t", speakers: speakers, turns: [(0, 50), (1, 200), (2, 300)],
        [coding("funding", 60..<70, turn: 1), coding("governance", 300..<310, turn: 2)]),
      transcript("u", speakers: [speakers[1]], turns: [(0, 500)], [coding("funding", 0..<5)]),
    ]
  }
  private func row(
    _ id: String, _ columns: MatrixAxis, _ normalisation: Normalisation, from: String
  ) throws
    -> [String]
  {
    try MatrixBuilder.table(
      of: transcripts, rows: .code, columns: columns, rule: .codings, normalisation: normalisation,
      frame: CodeFrame(codebook: smallBook)
    ).row(id, from: from)
  }

  @Test func aTranscriptsRateIsTakenOfItsParticipantsWords() throws {
    #expect(try row("funding", .transcript, .perThousandWords, from: "t") == ["2.0", "2.0", "2.0"])
  }

  @Test func anAttributesRateIsTakenOfTheWordsOfItsSpeakers() throws {
    let rates = try row("funding", .attribute("group"), .perThousandWords, from: "patients")
    #expect(rates == ["\(2000.0 / 700)", "0.0", "2.0"])
  }

  @Test func anIndicatorsRateIsTakenOfTheCorpus() throws {
    let table = try MatrixBuilder.table(
      of: transcripts, rows: .code, columns: .indicator, rule: .turns, normalisation: .perThousandWords,
      frame: smallFrame)
    #expect(table.row("funding", from: "I.1") == ["0.0", "0.0", "2.0", "2.0"])
  }

  @Test func aRateOfNoWordsIsUndefined() throws {
    let table = try MatrixBuilder.table(
      of: [transcript("empty", turns: [], [])], rows: .code, columns: .transcript,
      normalisation: .perThousandWords, frame: smallFrame)
    #expect(table.row("funding", from: "empty") == ["–", "–"])
  }

  @Test func rowPercentIsTakenOfTheRowsTotal() throws {
    #expect(try row("funding", .transcript, .rowPercent, from: "t") == ["50.0", "50.0", "100.0"])
  }

  @Test func aPercentageOfAnEmptyTotalIsUndefined() throws {
    #expect(try row("steering", .transcript, .rowPercent, from: "t") == ["–", "–", "–"])
  }

  @Test func columnPercentIsTakenOfAllCodingsOfTheColumn() throws {
    #expect(try row("funding", .transcript, .columnPercent, from: "t") == ["50.0", "100.0", "\(200.0 / 3)"])
    #expect(try row("governance", .transcript, .columnPercent, from: "t") == ["50.0", "0.0", "\(100.0 / 3)"])
  }

  @Test func totalPercentIsTakenOfAllCodings() throws {
    #expect(
      try row("funding", .transcript, .totalPercent, from: "t")
        == ["\(100.0 / 3)", "\(100.0 / 3)", "\(200.0 / 3)"])
  }
}
