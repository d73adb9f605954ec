/// What made a suggested coding, so that it can be made again.
package struct Provenance: Sendable, Hashable {
  /// SHA-256 of the codebook's text.
  package var codebook: String
  package var engine: String
  package var icu: String

  package init(codebook: String, engine: String, icu: String) {
    self.codebook = codebook
    self.engine = engine
    self.icu = icu
  }
}
