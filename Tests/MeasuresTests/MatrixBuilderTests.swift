import Measures
import QualData
import Testing

@Suite struct MatrixBuilderTests {
  private func matrix(
    _ transcripts: [CodedTranscript], _ rows: MatrixAxis = .code, _ columns: MatrixAxis = .transcript,
    _ rule: CountingRule = .codings, _ normalisation: Normalisation = .none, frame: CodeFrame = smallFrame,
    statuses: StatusFilter = .suggestedAndAccepted, rollUp: Bool = true
  ) throws -> Table {
    try MatrixBuilder.table(
      of: transcripts, rows: rows, columns: columns, rule: rule, normalisation: normalisation, frame: frame,
      statuses: statuses, rollUp: rollUp)
  }

  // MARK: Layout

  @Test func rowsKeepTheOrderOfTheCodebookAndColumnsThatOfTheTranscripts() throws {
    let table = try matrix([transcript("t2", []), transcript("t1", [coding("funding", 0..<5)])])
    #expect(table.columnNames == ["code", "name", "parent", "t2", "t1", "total"])
    #expect(
      table.rows.map { $0.map(\.plain) } == [
        ["governance", "Governance", "–", "0", "0", "0"],
        ["steering", "steering", "governance", "0", "0", "0"],
        ["priority", "priority", "governance", "0", "0", "0"],
        ["funding", "funding", "–", "0", "1", "1"],
      ])
    #expect(table.name == "code-by-transcript")
  }

  @Test func theTitleNamesRuleNormalisationAndStatuses() throws {
    let table = try matrix([], .code, .indicator, .words, .perThousandWords, statuses: .accepted)
    #expect(
      table.title
        == "Number of words coded by code and indicator, per 1,000 participant words; "
        + "a parent includes its children; accepted codings.")
  }

  @Test func labelsComeInTheLanguageAskedFor() throws {
    var builder = try MatrixBuilder(rows: .code, columns: .indicator, frame: smallFrame)
    builder.add(transcript("t", []))
    #expect(builder.table(language: "fr").row("governance").prefix(2) == ["governance", "Gouvernance"])
    #expect(builder.table(language: "nl").columns[3].description == "Number of codings, counts: I.1, Sturing")
  }

  @Test func attributeValuesAreSortedAndSpeakersWithoutOneComeLast() throws {
    let speakers = [
      Speaker(label: "A", attributes: ["site": "site 10"]), Speaker(label: "B"),
      Speaker(label: "C", attributes: ["site": "site 9"]),
    ]
    let table = try matrix(
      [
        transcript(
          "t", speakers: speakers, turns: [(0, 10), (1, 10), (2, 10)],
          [
            coding("funding", 0..<5), coding("funding", 10..<15, turn: 1),
            coding("funding", 15..<19, turn: 1),
          ])
      ], .code, .attribute("site"))
    #expect(table.columnNames.suffix(4) == ["site 9", "site 10", "(not given)", "total"])
    #expect(table.row("funding", from: "site 9") == ["0", "1", "2", "3"])
  }

  @Test func oneCaseUnderTwoLabelsIsOneSpeaker() throws {
    let table = try matrix(
      [
        transcript("t", speakers: [Speaker(label: "Ann", caseID: "P1")], [coding("funding", 0..<5)]),
        transcript("u", speakers: [Speaker(label: "Annie", caseID: "P1")], [coding("funding", 0..<5)]),
      ], .code, .speaker)
    #expect(table.columnNames.suffix(2) == ["P1", "total"])
    #expect(table.row("funding", from: "P1") == ["2", "2"])
  }

  @Test func interviewersHaveAColumnOnlyWhereTheyAreCoded() throws {
    let speakers = [Speaker(label: "Q", role: .interviewer), Speaker(label: "A")]
    let turns: [(Int?, Int)] = [(0, 10), (1, 10)]
    let without = try matrix([transcript("t", speakers: speakers, turns: turns, [])], .code, .speaker)
    #expect(without.columnNames.suffix(2) == ["A", "total"])
    let with = try matrix(
      [transcript("t", speakers: speakers, turns: turns, [coding("funding", 0..<5)])], .code, .speaker)
    #expect(with.row("funding", from: "Q") == ["1", "0", "1"])
  }

  @Test func aTranscriptCalledTotalDoesNotHideTheTotal() throws {
    #expect(try matrix([transcript("total", [])]).columnNames.suffix(2) == ["total_2", "total"])
  }

  @Test func axesThatSayTheSameTwiceAreRefused() {
    #expect(throws: MeasuresError.unsupportedAxes(rows: .indicator, columns: .domain)) {
      _ = try MatrixBuilder(rows: .indicator, columns: .domain, frame: smallFrame)
    }
    #expect(throws: MeasuresError.unsupportedAxes(rows: .code, columns: .code)) {
      _ = try MatrixBuilder(rows: .code, columns: .code, frame: smallFrame)
    }
  }

  @Test func aRefusalSaysWhatToDo() {
    #expect(
      "\(MeasuresError.unsupportedAxes(rows: .indicator, columns: .domain))"
        == "A matrix of indicator by domain is not defined. Choose other rows or columns.")
    #expect(
      "\(MeasuresError.unsupportedAxes(rows: .code, columns: .code))"
        == "A matrix of code by code is not defined. `qualm cooccurrence` tells which codes occur together.")
  }

  @Test func theCorpusIsOneColumn() throws {
    let table = try matrix(
      [transcript("t", [coding("funding", 0..<5)]), transcript("u", [])], .code, .corpus)
    #expect(table.columnNames.suffix(2) == ["corpus", "total"])
    #expect(table.row("funding", from: "corpus") == ["1", "1"])
  }

  // MARK: Statuses

  @Test(arguments: [
    (StatusFilter.suggestedAndAccepted, "2"), (.accepted, "1"), (.suggested, "1"),
  ])
  func rejectedCodingsNeverCount(_ statuses: StatusFilter, _ count: String) throws {
    let table = try matrix(
      [
        transcript(
          "t",
          [
            coding("funding", 0..<5, status: .suggested), coding("funding", 5..<9, status: .accepted),
            coding("funding", 10..<15, status: .rejected),
          ])
      ], statuses: statuses)
    #expect(table.row("funding", from: "total") == [count])
  }

  @Test func codingsOfUnknownCodesAreLeftOutAndCounted() throws {
    var builder = try MatrixBuilder(rows: .code, columns: .transcript, frame: smallFrame)
    builder.add(transcript("t", [coding("gone", 0..<5)]))
    #expect(builder.unknownCodings == 1)
    #expect(builder.table().title.hasSuffix("left out: 1 coding of codes not in the codebook."))
  }

  // MARK: Unions

  @Test func oneRangeOfAParentAndItsChildIsOneCodingOfTheParent() throws {
    let table = try matrix([
      transcript("t", [coding("governance", 0..<9), coding("steering", 0..<9), coding("steering", 10..<15)])
    ])
    #expect(table.row("governance", from: "t") == ["2", "2"])
    #expect(table.row("steering", from: "t") == ["2", "2"])
  }

  @Test func withoutRollUpAParentCountsItsOwnCodingsOnly() throws {
    let table = try matrix(
      [transcript("t", [coding("governance", 0..<9), coding("steering", 10..<15)])], rollUp: false)
    #expect(table.row("governance", from: "total") == ["1"])
  }

  @Test func twoCodersOnOneRangeAreOneCoding() throws {
    let table = try matrix([
      transcript("t", [coding("funding", 0..<9), coding("funding", 0..<9, coder: "ann")])
    ])
    #expect(table.row("funding", from: "total") == ["1"])
  }

  @Test func wordsAreCoveredOnce() throws {
    let table = try matrix(
      [
        transcript("t", [coding("governance", 0..<9), coding("steering", 5..<12), coding("priority", 6..<8)])
      ],
      .code, .transcript, .words)
    #expect(table.row("governance", from: "total") == ["12"])
  }

  @Test func turnsTranscriptsAndPresenceAreDistinct() throws {
    let transcripts = [
      transcript(
        "t", turns: [(0, 20), (0, 20)],
        [coding("funding", 0..<5), coding("funding", 6..<9), coding("funding", 20..<25, turn: 1)]),
      transcript("u", [coding("funding", 0..<5)]),
    ]
    #expect(try matrix(transcripts, .code, .transcript, .turns).row("funding", from: "t") == ["2", "1", "3"])
    #expect(
      try matrix(transcripts, .code, .transcript, .transcripts).row("funding", from: "t") == ["1", "1", "2"])
    #expect(
      try matrix(transcripts, .code, .transcript, .presence).row("funding", from: "t") == ["1", "1", "1"])
  }

  @Test func theTotalOfCasesIsTheirUnionNotTheSum() throws {
    let transcripts = ["t", "u"].map {
      transcript($0, speakers: [Speaker(label: $0, caseID: "P1")], [coding("funding", 0..<5)])
    }
    #expect(try matrix(transcripts, .code, .transcript, .cases).row("funding", from: "t") == ["1", "1", "1"])
  }

  @Test func aTurnOfNobodyAddsNoCase() throws {
    let nobody = transcript("t", speakers: [], turns: [(nil, 10)], [coding("funding", 0..<5)])
    #expect(try matrix([nobody], .code, .transcript, .cases).row("funding", from: "t") == ["0", "0"])
    #expect(try matrix([nobody], .code, .speaker).columnNames.suffix(2) == ["(not given)", "total"])
  }

  // MARK: Links

  @Test func aCellOfCodeAndIndicatorHoldsTheCodingsLinkedToIt() throws {
    let table = try matrix(
      [transcript("t", [coding("steering", 0..<5), coding("priority", 6..<9), coding("funding", 10..<12)])],
      .code, .indicator, .turns)
    #expect(table.columnNames.suffix(4) == ["I.1", "I.2", "II.1", "total"])
    #expect(table.row("governance", from: "I.1") == ["1", "1", "0", "1"])
    #expect(table.row("steering", from: "I.1") == ["1", "0", "0", "1"])
    #expect(table.row("funding", from: "I.1") == ["0", "0", "1", "1"])
  }

  @Test func weightsMultiplyCodingsAndTheHighestOfOneRangeHolds() throws {
    let codings = [coding("priority", 0..<5), coding("steering", 0..<5), coding("steering", 6..<9)]
    let table = try matrix([transcript("t", codings)], .code, .indicator)
    #expect(table.row("governance", from: "I.1") == ["2.0", "2.0", "0.0", "3.0"])
    #expect(
      try matrix([transcript("t", codings)], .domain, .transcript).row("I", from: "t") == ["3.0", "3.0"])
  }

  @Test func weightsDoNotTouchOtherRules() throws {
    let table = try matrix([transcript("t", [coding("priority", 0..<5)])], .indicator, .transcript, .words)
    #expect(table.row("I.2", from: "t") == ["5", "5"])
  }

  @Test func weightsOfOneKeepIntegers() throws {
    let book = Codebook(id: "b", codes: [Code(id: "a", links: [Link(indicator: "I.1")])])
    let frame = CodeFrame(codebook: book, model: smallModel)
    let table = try matrix([transcript("t", [coding("a", 0..<5)])], .indicator, .transcript, frame: frame)
    #expect(table.row("I.1", from: "t") == ["1", "1"])
  }
}
