import QualData
import Testing

@testable import Workbench

@Suite struct FindCollocatesTests {
  /// By word: observed, frequency.
  private func counts(
    _ query: ConcordanceQuery, _ texts: [String: String], span: Int = 2, threads: Int = 2
  ) throws -> [String: [Table.Cell]] {
    var request = FindCollocates.Request(query)
    request.span = span
    request.minimum = 1
    let project = try SampleProject(texts, settings: "language: en\n")
    let table = try withExtendedLifetime(project) {
      try FindCollocates.run(request, in: project.open(), threads: threads).table
    }
    return Dictionary(
      uniqueKeysWithValues: table.rows.map { row in
        guard case .text(let word) = row[1] else { return ("", []) }
        return (word, [row[2], row[4]])
      })
  }

  @Test func wordsWithinTheSpanAreNear() throws {
    let found = try counts(.pattern("plan"), ["a.txt": "P01: far near next plan next near far other"])
    #expect(found == ["near": [.integer(2), .integer(2)], "next": [.integer(2), .integer(2)]])
  }

  @Test func aWordNearTwoMatchesCountsOnceAndMatchesNever() throws {
    let found = try counts(.pattern("plan"), ["a.txt": "P01: plan between plan x y z between"], span: 1)
    #expect(found == ["between": [.integer(1), .integer(2)], "x": [.integer(1), .integer(1)]])
    let wide = try counts(.pattern("plan"), ["a.txt": "P01: plan between plan x y z w"], span: 1)
    #expect(wide["between"] == [.integer(1), .integer(1)])
  }

  @Test func nothingIsNearAcrossTurns() throws {
    let found = try counts(.pattern("plan"), ["a.txt": "P01: the plan\n\nP02: other words here"], span: 5)
    #expect(found.keys.sorted() == ["the"])
  }

  @Test func aCodeReadsTheTurnsOfItsPatterns() throws {
    let texts = ["a.txt": "Interviewer: Which budget now?\n\nP01: our budget then and there and so on"]
    #expect(try counts(.code("budget"), texts, span: 1).keys.sorted() == ["our", "then"])
    #expect(try counts(.pattern("budget*"), texts, span: 1).keys.contains("which"))
  }

  @Test func languagesAreCountedByThemselves() throws {
    let project = try SampleProject([
      "a.txt": "---\nlanguage: en\n---\nP01: the plan is the best plan of a year and more",
      "b.txt": "---\nlanguage: nl\n---\nP01: het plan is het beste plan van een jaar en meer",
    ])
    var request = FindCollocates.Request(.pattern("plan"))
    request.minimum = 1
    request.span = 1
    let rows = try FindCollocates.run(request, in: project.open(), threads: 2).table.rows
    #expect(rows.first?[0] == .text("en") && rows.last?[0] == .text("nl"))
    #expect(rows.contains { $0[1] == .text("is") && $0[4] == .integer(1) })
  }

  @Test func aCodeHasTheMatchesOfTheCodesBelowIt() throws {
    let texts = ["a.txt": "P01: our funding then and there and so on, our budget here and so on"]
    #expect(try counts(.code("money"), texts, span: 1).keys.sorted() == ["here", "our", "then"])
    #expect(try counts(.code("money", alone: true), texts, span: 1).isEmpty)
  }
}
