import Foundation
import Measures
import QualData
import TestSupport
import Testing

@testable import Workbench

/// Every count of the demo's code × transcript matrices against the naive reference, which shares nothing with the
/// engine and the matrices.
@Suite struct DemoCountTests {
  /// Of a transcript, by code: the words of each match and of each coding.
  private struct Naive {
    var matches: [String: Set<Range<Int>>] = [:]
    var codings: [String: Set<Range<Int>>] = [:]
  }

  private let demo: DemoCorpus

  init() throws { demo = try DemoCorpus.shared.get() }

  private static let naive = Result { () throws -> [String: Naive] in
    let demo = try DemoCorpus.shared.get()
    var coders: [String: NaiveCoder] = [:]
    var all: [String: Naive] = [:]
    for transcript in demo.documents.map(\.transcript) {
      let coder = try coders[transcript.language] ?? NaiveCoder(language: transcript.language)
      coders[transcript.language] = coder
      var naive = Naive()
      let book = demo.codebook.codebook
      let matches = coder.matches(book, in: transcript)
      for found in matches { naive.matches[found.code, default: []].insert(found.words) }
      for found in coder.codings(of: matches, book, in: transcript) {
        naive.codings[found.code, default: []].insert(found.words)
      }
      all[transcript.id] = naive
    }
    return all
  }

  private func matrix(_ rule: CountingRule) throws -> Table {
    var request = BuildMatrix.Request(rows: "code", columns: "transcript")
    request.rule = rule
    return try BuildMatrix.run(request, in: demo.project, threads: 2, progress: { _, _ in }).table
  }

  /// A code and all codes below it.
  private func subtree(_ id: String) -> [String] {
    let list = demo.codebook.codebook.flattened
    return [id] + list.filter { $0.parent == id }.flatMap { subtree($0.code.id) }
  }

  /// Compares each cell of a matrix with a count over the code and those below it.
  private func compare(_ table: Table, _ count: (_ codes: [String], Naive) -> Int) throws -> Int {
    let naive = try Self.naive.get()
    var total = 0
    for row in table.rows {
      guard case .text(let code) = row[0] else { continue }
      let codes = subtree(code)
      for (column, cell) in zip(table.columns, row) {
        guard let transcript = naive[column.name] else { continue }
        let expected = count(codes, transcript)
        #expect(cell == .integer(expected), "\(code) in \(column.name)")
        total += expected
      }
    }
    #expect(table.columns.count { naive[$0.name] != nil } == demo.documents.count)
    #expect(table.rows.count == demo.codebook.codebook.flattened.count)
    return total
  }

  @Test func everyCountOfMatchesIsTheNaiveOne() throws {
    let total = try compare(matrix(.matches)) { codes, naive in
      NaiveCoder.leftmostLongest(codes.flatMap { naive.matches[$0] ?? [] }).count
    }
    #expect(total > 2_000)
  }

  @Test func everyCountOfCodingsIsTheNaiveOne() throws {
    let total = try compare(matrix(.codings)) { codes, naive in
      Set(codes.flatMap { naive.codings[$0] ?? [] }).count
    }
    #expect(total > 2_000)
  }

  @Test func everyMatchAndCodingOfTheEngineIsANaiveOneAndTheOtherWayRound() throws {
    let naive = try Self.naive.get()
    for document in demo.documents {
      var found: [String: Set<Range<Int>>] = [:]
      var covered: [String: Set<Range<Int>>] = [:]
      for coding in document.coded.codings {
        for match in coding.matches { found[coding.code, default: []].insert(match.words) }
        covered[coding.code, default: []].insert(coding.words)
      }
      #expect(found == naive[document.transcript.id]?.matches)
      #expect(covered == naive[document.transcript.id]?.codings)
    }
  }
}

@Suite struct DemoRunTests {
  private let demo: DemoCorpus
  private let files: TemporaryFolder

  init() throws {
    demo = try DemoCorpus.shared.get()
    files = try TemporaryFolder()
  }

  private func run(_ name: String, threads: Int) throws -> [String: Data] {
    let folder = files.url.appendingPathComponent(name)
    let result = try RunProject.run(demo.project, into: folder, threads: threads, progress: { _, _ in })
    #expect(result.files.count == 25)
    return try Dictionary(
      uniqueKeysWithValues: result.files.map {
        ($0.path, try Data(contentsOf: folder.appendingPathComponent($0.path)))
      })
  }

  @Test func theFolderIsTheSameForAnyNumberOfThreadsAndOnASecondRun() throws {
    let one = try run("a", threads: 1)
    #expect(try run("b", threads: 2) == one)
    #expect(try run("c", threads: 8) == one)
    #expect(try run("a", threads: 1) == one)
  }
}
