import CodingEngine
import Foundation
import QualData
import TestSupport
import Testing

@testable import Workbench

/// Tests/Vectors/quanteda.json: dictionary → codebook → engine gives quanteda's counts, or a difference that
/// docs/quanteda.md explains.
@Suite struct QuantedaParityTests {
  private struct File: Decodable {
    var quanteda: String
    var rows: [Row]
  }

  struct Row: Decodable, Sendable, CustomTestStringConvertible {
    var name: String
    var source: String
    var language: String
    var text: String
    var quanteda: [String: Int]
    var qualm: [String: Int]?
    var reason: String?
    /// How many notes the conversion gives.
    var notes: Int?
    var testDescription: String { name }
  }

  /// The rows, and the dictionary of each as JSON, which is YAML too.
  static let rows: [(row: Row, dictionary: String)] = {
    let data = try! Data(contentsOf: Repository.vectors("quanteda.json"))
    let rows = try! JSONDecoder().decode(File.self, from: data).rows
    let raw = try! JSONSerialization.jsonObject(with: data) as! [String: Any]
    let dictionaries = (raw["rows"] as! [[String: Any]]).map { row in
      String(decoding: try! JSONSerialization.data(withJSONObject: row["dictionary"]!), as: UTF8.self)
    }
    return Array(zip(rows, dictionaries)).map { (row: $0, dictionary: $1) }
  }()

  @Test(arguments: rows.indices) func countsAreEqualOrTheDifferenceIsKnown(index: Int) throws {
    let (row, dictionary) = Self.rows[index]
    let folder = try TemporaryFolder()
    let file = try folder.write(dictionary.replacing("\\/", with: "/"), to: "d.yml")
    let result = try ConvertDictionary.run(file.path, language: row.language)
    #expect(result.notCarried.count == row.notes ?? 0, "\(row.name): \(result.notCarried.map(\.message))")
    let counts = try counts(result.codebook, row)
    #expect(counts == row.qualm ?? row.quanteda, "\(row.name)")
    #expect((row.qualm == nil) == (row.reason == nil) && row.qualm != row.quanteda, "\(row.name)")
  }

  @Test func everyDifferenceIsExplained() throws {
    let page = try String(contentsOf: Repository.file("docs/quanteda.md"), encoding: .utf8)
    for (row, _) in Self.rows {
      guard let reason = row.reason else { continue }
      #expect(page.contains("<a id=\"\(reason)\"></a>"), "\(row.name)")
      #expect(page.contains(row.text.replacing("\n\n", with: "⏎⏎")), "\(row.name)")
    }
    #expect(page.contains("quanteda 4.3.1"))
    #expect(Self.rows.filter { $0.row.source == "run" }.count == 15)
  }

  /// Matches by key, as quanteda names nested keys: `top.x`.
  private func counts(_ codebook: Codebook, _ row: Row) throws -> [String: Int] {
    var text = row.text
    var turns: [Turn] = []
    text.withUTF8 {
      turns = [Turn(speaker: nil, range: TextRange(0, $0.count), contentRange: TextRange(0, $0.count))]
    }
    let transcript = Transcript(
      id: "t", source: "t.txt", text: text, turns: turns, speakers: [], language: row.language)
    let codings = try TranscriptCoder(CompiledCodebook(codebook)).code(transcript).codings
    var found: [String: Int] = [:]
    for coding in codings { found[coding.code, default: 0] += coding.matches.count }
    var counts: [String: Int] = [:]
    func visit(_ codes: [Code], _ path: [String]) {
      for code in codes {
        let path = path + [code.name.text()]
        if !code.patterns.isEmpty { counts[path.joined(separator: ".")] = found[code.id] ?? 0 }
        visit(code.children, path)
      }
    }
    visit(codebook.codes, [])
    return counts
  }
}
