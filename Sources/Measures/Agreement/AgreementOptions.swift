/// How categories are compared, and who is taken as right.
package struct AgreementOptions: Sendable, Equatable {
  /// For all coefficients but α.
  package var weights: AgreementWeights
  /// For α.
  package var level: MeasurementLevel
  /// The first coder of each table is taken as right.
  package var hasReference: Bool

  package init(
    weights: AgreementWeights = .identity, level: MeasurementLevel = .nominal, hasReference: Bool = false
  ) {
    self.weights = weights
    self.level = level
    self.hasReference = hasReference
  }
}
