/// What is wanted of every table of units × coders.
package struct AgreementRequest: Sendable {
  /// Empty: the usual ones.
  package var coefficients: [AgreementCoefficient]
  package var options = AgreementOptions()
  /// `nil`: intervals from standard errors, where a formula gives them.
  package var bootstrap: Bootstrap? = Bootstrap()
  /// Of the interval that a suggested number of units is to give.
  package var halfWidth = 0.05

  package init(_ coefficients: [AgreementCoefficient]) { self.coefficients = coefficients }
}
