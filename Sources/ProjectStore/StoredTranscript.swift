import QualData

/// What the store knows of a transcript without its text.
package struct StoredTranscript: Sendable, Equatable {
  package var id: String
  /// SHA-256 of its text.
  package var digest: String
  package var source: String
  package var language: String
  /// What coded it last; `nil` before it is coded.
  package var provenance: Provenance?
}
