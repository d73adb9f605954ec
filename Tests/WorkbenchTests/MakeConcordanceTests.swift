import Interchange
import QualData
import Testing

@testable import Workbench

@Suite struct MakeConcordanceTests {
  private func result(
    _ pattern: String, _ transcripts: [String: String], order: ConcordanceOrder = .none,
    attributes: [String] = [], threads: Int = 2
  ) throws -> MakeConcordance.Result {
    let project = try SampleProject(transcripts, settings: "participants: people.csv\nlanguage: en\n")
    try project.files.write("participant,region,turn\nP01,Gent,x\nP02,,y\n", to: "people.csv")
    var request = MakeConcordance.Request(.pattern(pattern))
    request.order = order
    request.attributes = attributes
    return try MakeConcordance.run(request, in: project.open(), threads: threads)
  }

  private func cell(_ cell: Table.Cell) -> String { if case .text(let text) = cell { text } else { "" } }

  private func lines(_ result: MakeConcordance.Result) -> [String] {
    result.table.rows.map { row in
      row[3...5].map { if case .text(let text) = $0 { text } else { "" } }.joined(separator: " | ")
    }
  }

  private let plans = [
    "a.txt": "P01: The old plan ends.\n\nP02: An Élan plan works. A plan, a new plan begins."
  ]

  @Test func withoutAnOrderLinesStandAsInTheCorpus() throws {
    #expect(
      lines(try result("plan", plans)) == [
        "The old | plan | ends.", "An Élan | plan | works. A plan, a new plan begins.",
        "An Élan plan works. A | plan | , a new plan begins.",
        "An Élan plan works. A plan, a new | plan | begins.",
      ])
  }

  @Test func leftGoesOutwardsFromTheMatch() throws {
    #expect(
      lines(try result("plan", plans, order: .left)).map { $0.prefix { $0 != "|" } } == [
        "An Élan plan works. A ", "An Élan ", "An Élan plan works. A plan, a new ", "The old ",
      ])
  }

  @Test func rightGoesByTheWordsAfterPunctuationLeftOut() throws {
    #expect(
      lines(try result("plan", plans, order: .right)).map { $0.split(separator: "| ").last! } == [
        ", a new plan begins.", "begins.", "ends.", "works. A plan, a new plan begins.",
      ])
  }

  @Test func accentsAndCaseDoNotPartWords() throws {
    let text = "P01: zebra. Éclair. eclair. Ecole. école. ecru."
    let all = try result("e* OR é* OR z*", ["a.txt": text], order: .keyword).table.rows.map { cell($0[4]) }
    #expect(all == ["eclair", "Éclair", "Ecole", "école", "ecru", "zebra"])
  }

  @Test(arguments: ConcordanceOrder.allCases) func theOrderIsTheSameOnAnyNumberOfThreads(
    order: ConcordanceOrder
  ) throws {
    let many = Dictionary(
      uniqueKeysWithValues: (0..<9).map { ("t\($0).txt", "P01: a plan \($0 % 2) of a plan.") })
    #expect(
      try result("plan", many, order: order, threads: 1).table
        == result("plan", many, order: order, threads: 4).table)
  }

  @Test func attributesOfTheSpeakerAreColumnsAtTheEnd() throws {
    let table = try result("plan", plans, attributes: ["region", "turn"]).table
    #expect(table.columns.suffix(2).map(\.name) == ["region", "turn_2"])
    #expect(table.rows[0].suffix(2) == [.text("Gent"), .text("x")])
    #expect(table.rows[1].suffix(2) == [.missing, .text("y")])
  }

  @Test func anAttributeNobodyHasIsAnError() {
    #expect(
      errors { _ = try result("plan", plans, attributes: ["regio"]) } == [
        "There is no attribute “regio”. Did you mean “region”?"
      ])
  }

  // MARK: The project's codebook

  private static let codebook = """
    codebook: b
    languages: [en]
    match: {accents: ignore}
    patterns: {money: {en: [budget*, fund*]}}
    codes: [{id: gene, patterns: [gene]}]
    """

  private func keywords(_ query: ConcordanceQuery, codebook: String) throws -> [String] {
    let project = try SampleProject(["a.txt": "P01: The gène lacks funding."], codebook: codebook)
    let request = MakeConcordance.Request(query)
    return try MakeConcordance.run(request, in: project.open(), threads: 1).table.rows.map { cell($0[4]) }
  }

  @Test func aPatternMayUseTheSharedPatternsOfTheCodebook() throws {
    #expect(try keywords(.pattern("lacks @money"), codebook: Self.codebook) == ["lacks funding"])
  }

  @Test func theMatchOfTheCodebookHoldsForAPattern() throws {
    #expect(try keywords(.pattern("gene"), codebook: Self.codebook) == ["gène"])
    #expect(try keywords(.pattern("gene"), codebook: SampleProject.codebook) == [])
  }

  @Test func withoutTheCodebookItsErrorsAndItsMatchDoNotCount() throws {
    let broken = "codebook: b\nmatch: {accents: ignore}\ncods: []\n"
    #expect(try keywords(.pattern("gene", byCodebook: false), codebook: broken) == [])
    #expect(try keywords(.pattern("gène", byCodebook: false), codebook: broken) == ["gène"])
  }

  @Test func anUnknownNameOfSharedPatternsIsShownInThePattern() {
    #expect(
      errors { _ = try keywords(.pattern("lacks @mony"), codebook: Self.codebook) } == [
        """
        pattern:1:7: error: There are no shared patterns “@mony”.
          1 | lacks @mony
            |       ^~~~~
          Did you mean “@money”?
        """
      ])
  }

  // MARK: Codes

  private func lines(_ query: ConcordanceQuery, _ text: String) throws -> [String] {
    let project = try SampleProject(["a.txt": text])
    return try MakeConcordance.run(.init(query), in: project.open(), threads: 1).table.rows.map {
      cell($0[4])
    }
  }

  @Test func aCodeHasTheMatchesOfTheCodesBelowIt() throws {
    let text = "P01: The funding and the budget for staff."
    #expect(try lines(.code("money"), text) == ["funding", "budget"])
    #expect(try lines(.code("funding"), text) == ["funding"])
    #expect(try lines(.code("money", alone: true), text) == [])
  }

  @Test func aParentsLinesAreAsManyAsItsMatchesInAMatrix() throws {
    let codebook = """
      codebook: b
      codes:
        - id: parent
          patterns: [budget plan]
          codes: [{id: child, patterns: [budget*, plan]}]
      """
    let project = try SampleProject(
      ["a.txt": "P01: The budget plan, a plan of budgets, a budget."], codebook: codebook)
    let lines = try MakeConcordance.run(.init(.code("parent")), in: project.open(), threads: 1).table.rows
    #expect(lines.map { cell($0[4]) } == ["budget plan", "plan", "budgets", "budget"])
    var request = BuildMatrix.Request(rows: "code", columns: "transcript")
    request.rule = .matches
    let matrix = try BuildMatrix.run(request, in: project.open(), threads: 1, progress: { _, _ in }).table
    #expect(matrix.rows.first?.last == .integer(4))
  }
}
