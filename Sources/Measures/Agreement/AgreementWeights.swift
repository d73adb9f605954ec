/// How much two categories agree, from 0 to 1, as all coefficients but Krippendorff's α take it.
///
/// Categories that are all numbers weigh by their values, others by their positions, 1 to q. With the lowest x₁ and
/// the highest x_q (Gwet 2021, section 3.5; irrCAC):
package enum AgreementWeights: String, Sendable, CaseIterable {
  /// 1 for the same category, else 0.
  case identity
  /// 1 − |x − y| / (x_q − x₁) (Cicchetti & Allison 1971).
  case linear
  /// 1 − (x − y)² / (x_q − x₁)² (Fleiss & Cohen 1973).
  case quadratic
  /// 1 − C(d + 1, 2) / C(q, 2), where d is how many positions the two are apart.
  case ordinal
  /// 1 − √|x − y| / √(x_q − x₁).
  case radical
  /// 1 − ((x − y) / (x + y))² / ((x_q − x₁) / (x_q + x₁))²; for numbers above 0 only.
  case ratio

  /// By two categories.
  /// - Throws: `notRatio`
  func matrix(_ table: AgreementTable) throws(UndefinedAgreement) -> [[Double]] {
    let count = table.categories.count
    if self == .identity { return (0..<count).map { a in (0..<count).map { a == $0 ? 1 : 0 } } }
    let values = table.values ?? (0..<count).map { Double($0 + 1) }
    if self == .ratio {
      guard table.values != nil, values.allSatisfy({ $0 > 0 }) else { throw .notRatio }
    }
    func distance(_ a: Int, _ b: Int) -> Double {
      let difference = abs(values[a] - values[b])
      switch self {
      case .identity: return a == b ? 0 : 1
      case .linear: return difference
      case .quadratic: return difference * difference
      case .ordinal:
        let steps = Double(abs(a - b))
        return steps * (steps + 1) / 2
      case .radical: return difference.squareRoot()
      case .ratio:
        let share = difference / (values[a] + values[b])
        return share * share
      }
    }
    let distances = (0..<count).map { a in (0..<count).map { distance(a, $0) } }
    let furthest = distances.lazy.flatMap { $0 }.max() ?? 0
    return distances.map { row in row.map { furthest == 0 ? 1 : 1 - $0 / furthest } }
  }
}
