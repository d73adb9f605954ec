/// What agreement is measured on.
package struct AgreementSample: Sendable {
  package var table: AgreementTable
  /// The same codings as units of a continuum; `nil` for a plain table.
  package var continua: [UnitizedContinuum]?

  package init(_ table: AgreementTable, continua: [UnitizedContinuum]? = nil) {
    self.table = table
    self.continua = continua
  }
}
