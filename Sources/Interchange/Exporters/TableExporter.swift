import QualData

/// Writes a table as text.
package protocol TableExporter: Sendable {
  /// As users write it: `csv`.
  static var name: String { get }
  /// Of a file, without the dot.
  static var fileExtension: String { get }

  /// With the defaults of the format.
  init()
  /// The whole file, with a line end at its end. The same table always gives the same bytes.
  func export(_ table: Table) -> String
}
