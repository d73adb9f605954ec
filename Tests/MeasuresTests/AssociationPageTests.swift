import Foundation
import Measures
import TestSupport
import Testing

/// Replays the examples of docs/statistics.md on words and codes that go together: each line must stand on the page.
@Suite struct AssociationPageTests {
  private let page: Set<Substring>

  init() throws {
    let text = try String(contentsOf: Repository.file("docs/statistics.md"), encoding: .utf8)
    page = Set(text.split(separator: "\n"))
  }

  private func line(_ cells: Any?...) -> Substring {
    let texts = cells.map { cell in
      switch cell {
      case let number as Double: String(format: "%.2f", number)
      case let some?: "\(some)"
      case nil: "–"
      }
    }
    return "| \(texts.joined(separator: " | ")) |"
  }

  @Test func collocates() {
    let table = ContingencyTable(110, 2442, 111, 29114)
    #expect(
      page.contains(
        line(
          table.o11, table.expected, table.o11 + table.o21, table.logLikelihood, table.mutualInformation,
          table.logDice)))
  }

  @Test func keyness() {
    let word = WordComparison(count: 30, of: 10_000, reference: 20, of: 20_000)
    #expect(
      page.contains(
        line(
          word.count, word.reference, word.perThousand, word.referencePerThousand, word.logLikelihood,
          word.table.chiSquare(), word.table.chiSquare(yates: true), word.logRatio, word.percentDifference)))
  }

  @Test(arguments: PAdjustment.allCases) func adjustedPValues(_ adjustment: PAdjustment) {
    let adjusted = adjustment.adjusted([0.01, 0.04, 0.03, 0.005])
    #expect(page.contains(line(adjustment.rawValue, adjusted[0], adjusted[1], adjusted[2], adjusted[3])))
  }

  @Test func cooccurrence() {
    for unit in [CoOccurrenceUnit.coding, .turn] {
      var occurrence = CoOccurrence(codes: ["governance", "steering", "priority", "funding"], unit: unit)
      for transcript in workedExample { occurrence.add(transcript) }
      for (a, b) in [(0, 1), (1, 3), (2, 3)] {
        #expect(
          page.contains(
            line(
              unit == .turn ? "turn" : "coding", occurrence.codes[a], occurrence.codes[b],
              occurrence.count(a),
              occurrence.count(b), occurrence.count(a, b), occurrence.jaccard(a, b))))
      }
    }
  }

  @Test func sequences() {
    let table = ContingencyTable(both: 4, first: 5, second: 6, total: 20)
    #expect(page.contains(line(20, 5, 6, 4, table.expected, table.adjustedResidual)))
  }
}
