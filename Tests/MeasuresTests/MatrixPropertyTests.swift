import Measures
import QualData
import Testing

/// Every cell and total of random corpora against sets built one by one, as the definitions read.
@Suite struct MatrixPropertyTests {
  private static let axes: [(MatrixAxis, MatrixAxis)] = [
    (.code, .transcript), (.code, .indicator), (.indicator, .transcript), (.indicator, .attribute("g")),
    (.code, .attribute("g")), (.code, .speaker), (.domain, .transcript), (.domain, .speaker),
    (.code, .domain),
    (.domain, .attribute("g")), (.transcript, .indicator), (.speaker, .attribute("g")),
  ]

  @Test(arguments: CountingRule.allCases, [true, false])
  func cellsAndTotalsAreTheUnionsOfTheirParts(_ rule: CountingRule, _ rollUp: Bool) throws {
    for seed in 0..<12 {
      let corpus = RandomCorpus(seed: UInt64(seed))
      for (rows, columns) in Self.axes {
        let table = try MatrixBuilder.table(
          of: corpus.transcripts, rows: rows, columns: columns, rule: rule, frame: corpus.frame,
          statuses: .suggestedAndAccepted, rollUp: rollUp)
        let start = table.columns.firstIndex { $0.kind != .text } ?? 0
        for row in table.rows {
          for (column, cell) in zip(table.columns, row).dropFirst(start) {
            let naive = corpus.naive(
              rule, (rows, row[0].plain), (columns, column.name == "total" ? nil : column.name), rollUp)
            let value: Double? =
              switch cell {
              case .integer(let count): Double(count)
              case .number(let number): number
              default: nil
              }
            #expect(
              value == naive, "seed \(seed), \(rows.name) \(row[0].plain) by \(columns.name) \(column.name)")
          }
        }
      }
    }
  }
}
