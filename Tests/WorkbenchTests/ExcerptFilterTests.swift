import Measures
import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct ExcerptFilterTests {
  private let frame = CodeFrame(
    codebook: Codebook(
      id: "b",
      codes: [
        Code(
          id: "money",
          children: [
            Code(id: "funding", links: [Link(indicator: "I.1")]), Code(id: "budget"),
          ]),
        Code(id: "staff", links: [Link(indicator: "I.2")]),
      ]),
    model: MaturityModel(
      id: "m", scale: (1...5).map { .init(number: $0, name: LocalizedText("\($0)")) },
      domains: [
        .init(
          id: "I", label: LocalizedText("D"),
          indicators: ["I.1", "I.2", "I.3"].map { .init(id: $0, label: LocalizedText($0)) })
      ]))

  private let transcript = Transcript(
    id: "t", source: "t.txt", text: "ab",
    turns: [
      Turn(speaker: 0, range: TextRange(0, 1), contentRange: TextRange(0, 1)),
      Turn(speaker: nil, range: TextRange(1, 2), contentRange: TextRange(1, 2)),
    ], speakers: [Speaker(label: "P01", caseID: "case-1", attributes: ["region": "Gent", "role": "nurse"])])

  private func filter(
    codes: [String] = [], indicators: [String] = [], transcripts: [String] = [], speakers: [String] = [],
    attributes: [String] = []
  ) throws -> ExcerptFilter {
    try ExcerptFilter(
      codes: codes, indicators: indicators, transcripts: transcripts, speakers: speakers,
      attributes: attributes, frame: frame)
  }

  private func admits(_ filter: ExcerptFilter, _ code: String = "funding", turn: Int = 0) -> Bool {
    filter.admits(
      Coding(
        id: "x", transcript: "t", code: code, range: TextRange(turn, turn + 1), words: 0..<1, turn: turn),
      in: transcript)
  }

  @Test func anEmptyFilterLetsEverythingThrough() throws {
    #expect(admits(try filter()))
    #expect(admits(try filter(), turn: 1))
  }

  @Test func aCodeMeansTheCodesBelowItToo() throws {
    let money = try filter(codes: ["money"])
    #expect(
      ["money", "funding", "budget", "staff"].filter { admits(money, $0) } == ["money", "funding", "budget"])
  }

  @Test func anIndicatorMeansTheCodesLinkedToIt() throws {
    let found = try filter(indicators: ["I.2"])
    #expect(["money", "funding", "staff"].filter { admits(found, $0) } == ["staff"])
  }

  @Test func anIndicatorWithoutCodesLetsNothingThrough() throws {
    let found = try filter(indicators: ["I.3"])
    #expect(["money", "funding", "budget", "staff"].filter { admits(found, $0) }.isEmpty)
  }

  @Test func filtersOfOneKindWidenEachOther() throws {
    let found = try filter(codes: ["funding", "staff"])
    #expect(["funding", "budget", "staff"].filter { admits(found, $0) } == ["funding", "staff"])
  }

  @Test func filtersOfDifferentKindsNarrow() throws {
    #expect(admits(try filter(codes: ["funding"], transcripts: ["t"])))
    #expect(!admits(try filter(codes: ["funding"], transcripts: ["u"])))
  }

  @Test(arguments: ["P01", "case-1"]) func aSpeakerIsNamedByLabelOrCase(name: String) throws {
    #expect(admits(try filter(speakers: [name])))
    #expect(!admits(try filter(speakers: [name]), turn: 1))
  }

  @Test func valuesOfOneAttributeWidenAttributesNarrow() throws {
    #expect(admits(try filter(attributes: ["region=Gent", "region=Brugge"])))
    #expect(admits(try filter(attributes: ["region=Gent", "role=nurse"])))
    #expect(!admits(try filter(attributes: ["region=Gent", "role=doctor"])))
  }

  @Test func aMistypedCodeIsSaid() {
    #expect(
      errors { _ = try filter(codes: ["fundin"]) } == ["There is no code “fundin”. Did you mean “funding”?"])
  }

  @Test func aMistypedIndicatorIsSaid() {
    #expect(
      errors { _ = try filter(indicators: ["II.1"]) } == ["There is no indicator “II.1”. Did you mean “I.1”?"]
    )
  }

  @Test func anAttributeNeedsAValue() {
    #expect(
      errors { _ = try filter(attributes: ["region"]) } == [
        "The attribute filter “region” has no “=”. Write it as name=value, such as region=Brussels."
      ])
  }
}

@Suite struct ListExcerptsTests {
  private func list(_ request: ListExcerpts.Request) throws -> [String] {
    let sample = try SampleProject(
      ["a.txt": "P01: Funding.\nP02: Budget.\nP01: Staff."], settings: "participants: people.csv\n")
    try sample.files.write("participant,region\nP01,Gent\nP02,Brugge\n", to: "people.csv")
    return try ListExcerpts.run(request, in: sample.open(), threads: 2).excerpts.map(\.text)
  }

  @Test func excerptsComeInOrderOfTheText() throws {
    #expect(try list(.init()) == ["Funding.", "Budget.", "Staff."])
  }

  @Test func aLimitKeepsTheFirst() throws { #expect(try list(.init(limit: 2)) == ["Funding.", "Budget."]) }

  @Test func attributesChoose() throws {
    #expect(try list(.init(attributes: ["region=Brugge"])) == ["Budget."])
  }

  @Test func aMistypedNameIsNotTakenForNoExcerpt() {
    #expect(
      errors { _ = try list(.init(transcripts: ["b"])) } == ["There is no transcript “b”."])
    #expect(
      errors { _ = try list(.init(speakers: ["P03"])) } == ["There is no speaker “P03”. Did you mean “P01”?"])
    #expect(
      errors { _ = try list(.init(attributes: ["regoin=Gent"])) } == [
        "There is no attribute “regoin”. Did you mean “region”?"
      ])
    #expect(
      errors { _ = try list(.init(attributes: ["region=Liège"])) } == [
        "There is no value of region “Liège”. There are Brugge, Gent."
      ])
  }
}
