import QualData
import Testing

@testable import Workbench

@Suite struct SuggestWordsTests {
  private func table(
    _ texts: [String: String], threads: Int = 2, _ change: (inout SuggestWords.Request) -> Void = { _ in }
  ) throws -> Table {
    let project = try SampleProject(texts, settings: "language: en\n")
    var request = SuggestWords.Request()
    request.minimum = 2
    change(&request)
    return try withExtendedLifetime(project) {
      try SuggestWords.run(request, in: project.open(), threads: threads) { _, _ in }.table
    }
  }

  private func words(_ table: Table) -> [String] {
    table.rows.map { row in if case .text(let word) = row[1] { word } else { "" } }
  }

  /// “the” and “of” are half of what is said; “registry” is uncoded in both transcripts, “diary” in one.
  private let texts = [
    "a.txt": "P01: The of the of the registry grew. The of the of the of the funding ends.",
    "b.txt": "P02: The of the of the registry fell. My diary, my diary. The of the funding of the budget.",
  ]

  @Test func contentWordsOfUncodedSentencesAreSuggestedWithAnExample() throws {
    let table = try table(texts)
    #expect(words(table) == ["registry"])
    #expect(table.rows[0][2...4] == [.integer(2), .integer(0), .integer(2)])
    #expect(table.rows[0][7...] == [.text("a"), .integer(1), .text("The of the of the registry grew.")])
  }

  @Test func aWordOfOneTranscriptIsLeftOutUnlessAskedFor() throws {
    #expect(try words(table(texts) { $0.transcripts = 1 }).contains("diary"))
  }

  @Test func theLimitIsPerLanguage() throws {
    let table = try table(texts) {
      $0.transcripts = 1
      $0.minimum = 1
      $0.limit = 2
    }
    #expect(table.rows.count == 2)
  }

  @Test func wordsOfInterviewersAndNumbersAreNotSuggested() throws {
    let texts = [
      "a.txt": "Interviewer: registry registry?\n\nP01: the the the 2025 2025 yes.",
      "b.txt": "Interviewer: registry registry?\n\nP01: the the the 2025 2025 no.",
    ]
    #expect(try words(table(texts)).isEmpty)
  }

  @Test func aWordMoreFrequentInCodedSentencesIsNotSuggested() throws {
    let filler = "the the the the the the the the the the the the"
    let texts = [
      "a.txt": "P01: \(filler) grant. Funding grant grant grant \(filler).",
      "b.txt": "P01: \(filler) grant. Funding grant grant grant.",
    ]
    #expect(try !words(table(texts)).contains("grant"))
  }

  @Test(arguments: [
    ([], Int.max), ([1, 1, 1, 1], Int.max), ([10, 1, 1], Int.max), ([5, 5, 4, 3, 2, 1], 5),
    ([4, 3, 2, 2, 1, 1, 1], 3), ([3, 1, 1, 1], 3),
  ])
  func theMostFrequentWordsMakeUpHalfAtMost(counts: [Int], least: Int) {
    #expect(SuggestWords.leastCountLeftOut(counts) == least)
  }

  @Test func theSameOnAnyNumberOfThreads() throws {
    let many = Dictionary(
      uniqueKeysWithValues: (0..<9).map {
        ("t\($0).txt", "P0\($0): the the the the the registry of \($0) things. Funding of the the plan.")
      })
    #expect(try table(many, threads: 1) == table(many, threads: 4))
  }
}
