/// A coefficient of agreement, with what it is made of.
package protocol AgreementMeasure: Sendable {
  var estimate: Double { get }
  /// P_o; `nil` where the coefficient has none.
  var observed: Double? { get }
  /// P_e, the agreement to expect by chance; `nil` where the coefficient corrects for none.
  var expected: Double? { get }
  /// By a published formula; `nil` where there is none, or where it needs a second unit.
  var standardError: Double? { get }
  /// Units that count.
  var units: Int { get }
}

extension AgreementMeasure {
  package var observed: Double? { nil }
  package var expected: Double? { nil }
  package var standardError: Double? { nil }
}
