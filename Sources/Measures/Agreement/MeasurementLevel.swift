/// What categories measure, and so how much two of them differ in Krippendorff's α.
package enum MeasurementLevel: String, Sendable, CaseIterable {
  case nominal, ordinal, interval, ratio

  /// Krippendorff's difference function δ², by two categories:
  ///
  /// - nominal: 0 for the same, else 1;
  /// - ordinal: (Σ n_g for g from c to k − (n_c + n_k) / 2)²;
  /// - interval: (c − k)²;
  /// - ratio: ((c − k) / (c + k))², 0 for 0 and 0.
  ///
  /// - Parameter frequencies: n_c, the pairable codings of each category.
  /// - Throws: `notNumbers`, `notRatio`
  func differences(_ table: AgreementTable, _ frequencies: [Double]) throws(UndefinedAgreement) -> [[Double]]
  {
    let indices = table.categories.indices
    if self == .nominal { return indices.map { a in indices.map { a == $0 ? 0 : 1 } } }
    if self == .ordinal {
      // By category: the codings of it and of all before it.
      var running = 0.0
      let sums = frequencies.map { frequency in
        running += frequency
        return running
      }
      let middles = zip(sums, frequencies).map { $0 - $1 / 2 }
      return middles.map { a in middles.map { (a - $0) * (a - $0) } }
    }
    guard let values = table.values else { throw .notNumbers }
    if self == .ratio, values.contains(where: { $0 < 0 }) { throw .notRatio }
    return values.map { a in
      values.map { b in
        if self == .interval { return (a - b) * (a - b) }
        return a + b == 0 ? 0 : ((a - b) / (a + b)) * ((a - b) / (a + b))
      }
    }
  }
}
