import Measures
import QualData

/// How often every two coders agree and differ about codings of each code.
struct PairCounts {
  private struct Key: Hashable {
    var code: String
    var first: String
    var second: String
  }

  private struct Counts {
    var agreed = 0
    var differences: [CoderDifference: Int] = [:]
  }

  private var counts: [Key: Counts] = [:]

  /// - Parameter coders: those of the transcript, by name.
  mutating func add(_ place: CodedPlace, _ coders: [String]) {
    for (index, first) in coders.enumerated() {
      for second in coders[(index + 1)...] {
        let (isCompared, difference) = place.difference(first, second)
        guard isCompared else { continue }
        let key = Key(code: place.code, first: first, second: second)
        if let difference {
          counts[key, default: Counts()].differences[difference, default: 0] += 1
        } else {
          counts[key, default: Counts()].agreed += 1
        }
      }
    }
  }

  /// By code in order of the codebook, then by coder.
  func table(_ frame: CodeFrame, _ language: String) -> Table {
    let last = frame.codes.count
    func position(_ key: Key) -> Int { frame.position(ofCode: key.code) ?? last }
    let sorted = counts.sorted { a, b in
      (position(a.key), a.key.code, a.key.first, a.key.second)
        < (position(b.key), b.key.code, b.key.first, b.key.second)
    }
    return Table(
      name: "coder-counts", title: "How often two coders agree and differ about codings",
      columns: Self.columns,
      rows: sorted.map { key, counts in
        let name = frame.position(ofCode: key.code).map { frame.codes[$0].name.text(language) } ?? ""
        let texts = [key.code, name, key.first, key.second].map(Table.Cell.text)
        let differences = CoderDifference.allCases.map { counts.differences[$0] ?? 0 }
        return texts
          + ([counts.agreed] + differences + [differences.reduce(0, +)]).map { Table.Cell.integer($0) }
      })
  }

  private static let columns: [Table.Column] = [
    .init("code", .text, "Id of the code."),
    .init("code_name", .text, "Name of the code."),
    .init("coder_1", .text, "One coder."),
    .init("coder_2", .text, "The other coder."),
    .init("agreed", .integer, "Codings that both accept with one code and excerpt, or both reject."),
    .init("verdict", .integer, "Codings that one accepts and the other rejects."),
    .init("code_differs", .integer, "Codings that both accept under different codes."),
    .init(
      "excerpt_differs", .integer,
      "Codings that both accept on different excerpts; each of two excerpts counts."),
    .init("omission", .integer, "Codings that one has and the other, who coded the transcript, does not."),
    .init("differ", .integer, "All of the four."),
  ]
}
