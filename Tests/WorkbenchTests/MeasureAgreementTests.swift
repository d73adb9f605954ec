import Foundation
import Measures
import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct MeasureAgreementTests {
  private static let said =
    "Interviewer: What do you do?\n\nP01: Funding ends. The budget is small. Staff stays. Who knows.\n"
  private static let first = "transcript,code,quote\na,funding,Funding ends.\na,staff,Staff\n"
  private static let second = "transcript,code,quote\na,funding,Funding ends. The\na,budget,budget is small\n"

  private func run(
    _ files: [String] = [first, second], transcripts: [String: String] = ["a.txt": said], threads: Int = 2,
    _ change: (inout MeasureAgreement.Request) -> Void = { _ in }
  ) throws -> MeasureAgreement.Result {
    let sample = try SampleProject(transcripts)
    let paths = try files.enumerated().map { try sample.files.write($1, to: "coder-\($0 + 1).csv").path }
    var measures = AgreementRequest([.percent])
    measures.bootstrap = nil
    var request = MeasureAgreement.Request(measures)
    request.scopes = [.code]
    change(&request)
    return try MeasureAgreement.run(paths, request, in: sample.open(), threads: threads)
  }

  /// Code, text, units, coded by all, some, none.
  private func counts(_ result: MeasureAgreement.Result, text: String = "all") -> [String] {
    func column(_ name: String) -> Int { result.table.columns.firstIndex { $0.name == name }! }
    let shown = ["code", "units", "coded_by_all", "coded_by_some", "coded_by_none"].map(column)
    return result.table.rows.filter { $0[column("text")] == .text(text) }.map { row in
      shown.map { index in
        switch row[index] {
        case .text(let text): text
        case .integer(let number): String(number)
        default: "–"
        }
      }.joined(separator: " ")
    }
  }

  @Test func sentencesThatACodingTouchesAreCoded() throws {
    let result = try run()
    #expect(counts(result) == ["funding 5 1 1 3", "budget 5 0 1 4", "staff 5 0 1 4"])
    #expect(counts(result, text: "coded") == ["funding 3 1 1 1", "budget 3 0 1 2", "staff 3 0 1 2"])
  }

  @Test func theNumberOfThreadsChangesNothing() throws {
    func tables(_ threads: Int) throws -> [Table] {
      let result = try run(threads: threads) {
        $0.measures.bootstrap = Bootstrap(resamples: 200)
        $0.scopes = AgreementScope.allCases
      }
      return [result.table, result.cells]
    }
    #expect(try tables(1) == tables(4))
  }

  @Test func otherUnitsHaveOtherCounts() throws {
    // 4, 2, 4, 2 and 2 words; of “The budget is small.” the second coder’s coding has “The”.
    #expect(try counts(run { $0.unit = .word })[0] == "funding 14 2 1 11")
    // 15, 13, 20, 12 and 10 characters.
    #expect(try counts(run { $0.unit = .character })[0] == "funding 70 13 3 54")
    #expect(try counts(run { $0.unit = .turn })[0] == "funding 2 1 0 1")
    #expect(try counts(run { $0.unit = .transcript })[0] == "funding 1 1 0 0")
  }

  @Test func whatInterviewersSayCanBeLeftOut() throws {
    #expect(try counts(run { $0.participantsOnly = true })[0] == "funding 4 1 1 2")
  }

  @Test func groupsAndPooledCodesHaveRows() throws {
    let result = try run { $0.scopes = [.group, .pooled] }
    #expect(counts(result) == ["money 5 1 1 3", " 15 1 3 11"])
  }

  @Test func transcriptsThatOneCoderReadAreLeftOut() throws {
    let result = try run(
      [Self.first + "b,staff,staff\n", Self.second],
      transcripts: ["a.txt": Self.said, "b.txt": "P02: The staff."])
    #expect(counts(result).last == "staff 5 0 1 4")
    #expect(
      result.sentence
        == "1 of 2 transcripts have codings by two coders or more. Text “all”: every sentence of them; text “coded”: those "
        + "to which one of the coders compared gave any code.")
  }

  @Test func theEngineCanBeACoder() throws {
    let result = try run([Self.first]) {
      $0.engine = true
      $0.comparisons = .reference("coder-1")
      $0.measures.coefficients = [.recall]
    }
    #expect(counts(result) == ["funding 5 1 0 4", "budget 5 0 1 4", "staff 5 1 0 4"])
    #expect(result.table.rows[0][3] == .text("coder-1; auto"))
  }

  @Test func codingsMayComeFromElsewhere() throws {
    let sample = try SampleProject(["a.txt": Self.said])
    let project = try sample.open()
    func coding(_ code: String, _ range: TextRange, _ status: CodingStatus = .accepted) throws -> Coding {
      var found: [Coding] = []
      try sample.code { found += $0.coded.codings }
      var coding = try #require(found.first)
      coding.code = code
      coding.range = range
      coding.status = status
      return coding
    }
    let start = Self.said.utf8.count - "Who knows.\n".utf8.count
    let last = TextRange(start, start + 3)
    let coders = [
      AgreementCoder(
        "Ann", codings: ["a": [try coding("staff", last), try coding("budget", last, .rejected)]]),
      AgreementCoder("Bob", codings: ["a": []]),
    ]
    var request = MeasureAgreement.Request(AgreementRequest([.percent]))
    request.scopes = [.code]
    let result = try MeasureAgreement.run(coders, project.codebook(), request, in: project, threads: 1)
    #expect(counts(result) == ["staff 5 0 1 4"])
  }

  @Test func differencesAreListedWithTheirSentence() throws {
    let rows = try run().differences.rows
    #expect(
      rows.map { [$0[0], $0[5], $0[6], $0[9]] } == [
        [.text("funding"), .text("coder-2"), .text("coder-1"), .text("The budget is small.")],
        [.text("budget"), .text("coder-2"), .text("coder-1"), .text("The budget is small.")],
        [.text("staff"), .text("coder-1"), .text("coder-2"), .text("Staff stays.")],
      ])
  }

  @Test func aReferenceThatIsNoCoderIsAnError() {
    #expect(
      throws: WorkbenchError.unknown(
        what: "coder", name: "coder-3", suggestion: "coder-1", known: ["coder-1", "coder-2"])
    ) { try run { $0.comparisons = .reference("coder-3") } }
  }

  @Test func wrongFilesAreSaidAtOnce() {
    let found = errors { _ = try run([Self.first, "transcript,code,quote\na,fund,Funding\nc,staff,x\n"]) }
    #expect(found.count == 2 && found[0].contains("The codebook has no code “fund”."))
    #expect(found[1].contains("The project has no transcript “c”."))
  }
}
