/// What a measure cannot be asked for.
package enum MeasuresError: Error, Equatable, CustomStringConvertible {
  /// Rows and columns that would say the same thing twice, or give a cell two link weights.
  case unsupportedAxes(rows: MatrixAxis, columns: MatrixAxis)

  package var description: String {
    switch self {
    case .unsupportedAxes(let rows, let columns):
      "A matrix of \(rows.name) by \(columns.name) is not defined. "
        + (rows == .code && columns == .code
          ? "`qualm cooccurrence` tells which codes occur together."
          : "Choose other rows or columns.")
    }
  }
}
