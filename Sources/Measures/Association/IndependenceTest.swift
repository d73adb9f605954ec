import Foundation

/// Whether the rows and columns of a table of counts have to do with one another.
///
/// With the observed counts o, row totals r, column totals c, their total n and e = r c / n:
///
/// - χ² = Σ (o − e)² / e (Pearson 1900), without correction for continuity, with (rows − 1)(columns − 1) degrees of freedom;
/// - G = 2 Σ o ln(o / e), where 0 ln 0 is 0, with the same;
/// - V = √(χ² / (n (min(rows, columns) − 1))), from 0 to 1 (Cramér 1946);
/// - the standardised residual of a cell, (o − e) / √e, and the adjusted one, (o − e) / √(e (1 − r / n)(1 − c / n)), about
///   normal where the two are independent (Haberman 1973).
///
/// The distributions are approximate: they want expected counts of 5 and more in four of five cells, and of 1 and more in
/// all (Cochran 1954). Rows and columns without any count are left out.
package struct IndependenceTest: Sendable, Equatable {
  /// Positions in the table of the rows and columns that have a count.
  package let rows: [Int]
  package let columns: [Int]
  package let n: Int
  package let chiSquare: Double
  package let likelihoodRatio: Double
  package let degreesOfFreedom: Int
  package let p: Double
  package let likelihoodRatioP: Double
  package let cramersV: Double
  /// By row and column, as in `rows` and `columns`.
  package let observed: [[Int]]
  package let expected: [[Double]]
  package let standardised: [[Double]]
  package let adjusted: [[Double]]

  /// - Returns: `nil` where fewer than two rows or columns have a count.
  package init?(_ table: [[Int]]) {
    let width = table.first?.count ?? 0
    rows = table.indices.filter { table[$0].contains { $0 > 0 } }
    columns = (0..<width).filter { column in table.contains { $0[column] > 0 } }
    guard rows.count > 1, columns.count > 1 else { return nil }
    let columns = columns
    let observed = rows.map { row in columns.map { table[row][$0] } }
    let rowTotals = observed.map { Double($0.reduce(0, +)) }
    let columnTotals = columns.indices.map { column in Double(observed.reduce(0) { $0 + $1[column] }) }
    let total = rowTotals.reduce(0, +)
    func cells(_ value: (Double, Double, Double, Double) -> Double) -> [[Double]] {
      zip(observed, rowTotals).map { row, r in
        zip(row, columnTotals).map { value(Double($0), r * $1 / total, r, $1) }
      }
    }
    func sum(_ cells: [[Double]]) -> Double { cells.joined().reduce(0, +) }
    n = Int(total)
    expected = cells { _, e, _, _ in e }
    standardised = cells { o, e, _, _ in (o - e) / e.squareRoot() }
    adjusted = cells { o, e, r, c in (o - e) / (e * (1 - r / total) * (1 - c / total)).squareRoot() }
    chiSquare = sum(cells { o, e, _, _ in (o - e) * (o - e) / e })
    likelihoodRatio = max(0, 2 * sum(cells { o, e, _, _ in o == 0 ? 0 : o * log(o / e) }))
    degreesOfFreedom = (rows.count - 1) * (columns.count - 1)
    p = ChiSquareDistribution.tail(chiSquare, degreesOfFreedom: degreesOfFreedom)
    likelihoodRatioP = ChiSquareDistribution.tail(likelihoodRatio, degreesOfFreedom: degreesOfFreedom)
    cramersV = (chiSquare / (total * Double(min(rows.count, columns.count) - 1))).squareRoot()
    self.observed = observed
  }

  package var smallestExpected: Double { expected.joined().min() ?? 0 }
  /// Cells that expect fewer than 5, as a share of all.
  package var shareBelowFive: Double {
    Double(expected.joined().count { $0 < 5 }) / Double(rows.count * columns.count)
  }
  /// Cochran's rule.
  package var isApproximate: Bool { smallestExpected < 1 || shareBelowFive > 0.2 }
}
