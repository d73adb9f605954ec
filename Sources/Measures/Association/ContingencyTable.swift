import Foundation

/// A table of two by two counts: how often two things occur together, one without the other, and neither.
///
///                 second   not second
///     first        o11        o12       r1
///     not first    o21        o22       r2
///                  c1         c2        n
///
/// Expected counts are those of independence, e11 = r1 · c1 / n and so on. With n = 0 nothing is defined.
package struct ContingencyTable: Sendable, Equatable {
  package var o11: Int
  package var o12: Int
  package var o21: Int
  package var o22: Int

  package init(_ o11: Int, _ o12: Int, _ o21: Int, _ o22: Int) {
    precondition(min(o11, o12, o21, o22) >= 0, "counts are not negative")
    (self.o11, self.o12, self.o21, self.o22) = (o11, o12, o21, o22)
  }

  /// - Parameters:
  ///   - both: o11.
  ///   - first: r1.
  ///   - second: c1.
  ///   - total: n.
  package init(both: Int, first: Int, second: Int, total: Int) {
    self.init(both, first - both, second - both, total - first - second + both)
  }

  package var n: Int { o11 + o12 + o21 + o22 }

  /// e11 = (o11 + o12)(o11 + o21) / n; undefined for n = 0.
  package var expected: Double? {
    n == 0 ? nil : Double(o11 + o12) * Double(o11 + o21) / Double(n)
  }

  /// Observed and expected count of each cell, row by row; `nil` where a row or column is empty.
  private var cells: [(observed: Double, expected: Double)]? {
    let rows = [o11 + o12, o21 + o22]
    let columns = [o11 + o21, o12 + o22]
    guard !rows.contains(0), !columns.contains(0) else { return nil }
    let total = Double(n)
    return [(o11, 0, 0), (o12, 0, 1), (o21, 1, 0), (o22, 1, 1)].map { count, row, column in
      (Double(count), Double(rows[row]) * Double(columns[column]) / total)
    }
  }

  /// G² = 2 Σ o ln(o / e) over all four cells, where 0 ln 0 is 0: Dunning's (1993) log-likelihood ratio. Undefined
  /// when a row or column is empty.
  package var logLikelihood: Double? {
    cells.map { cells in
      max(
        0, 2 * cells.reduce(0) { $0 + ($1.observed == 0 ? 0 : $1.observed * log($1.observed / $1.expected)) })
    }
  }

  /// Pearson's χ² = Σ (o − e)² / e over all four cells. Undefined when a row or column is empty.
  /// - Parameter yates: Yates's (1934) correction: |o − e| is made smaller by ½, down to 0.
  package func chiSquare(yates: Bool = false) -> Double? {
    cells.map { cells in
      cells.reduce(0) { sum, cell in
        let difference = max(0, abs(cell.observed - cell.expected) - (yates ? 0.5 : 0))
        return sum + difference * difference / cell.expected
      }
    }
  }

  /// The adjusted residual z = (o11 − e11) / √(e11 (1 − r1 / n)(1 − c1 / n)) (Haberman 1973). Undefined when a row or
  /// column is empty.
  package var adjustedResidual: Double? {
    guard let expected, ![o11 + o12, o21 + o22, o11 + o21, o12 + o22].contains(0) else { return nil }
    let total = Double(n)
    let spread = expected * (Double(o21 + o22) / total) * (Double(o12 + o22) / total)
    return (Double(o11) - expected) / spread.squareRoot()
  }

  /// Pointwise mutual information, log₂(o11 / e11). Undefined when o11 is 0.
  package var mutualInformation: Double? {
    guard o11 > 0, let expected else { return nil }
    return log2(Double(o11) / expected)
  }

  /// logDice = 14 + log₂(2 o11 / (r1 + c1)) (Rychlý 2008); at most 14. Undefined when o11 is 0.
  package var logDice: Double? {
    o11 == 0 ? nil : 14 + log2(2 * Double(o11) / (Double(o11 + o12) + Double(o11 + o21)))
  }

  /// Jaccard's coefficient, o11 / (o11 + o12 + o21): of what has one, the share that has both. Undefined when nothing
  /// has one.
  package var jaccard: Double? {
    let either = o11 + o12 + o21
    return either == 0 ? nil : Double(o11) / Double(either)
  }
}
