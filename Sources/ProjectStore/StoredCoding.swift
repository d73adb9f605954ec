import QualData

/// A coding as the store has it: what people decide on.
package struct StoredCoding: Sendable, Equatable {
  /// Stays the same for ever, also when an edited transcript moves the coding.
  package var id: CodingID
  package var transcript: String
  package var code: String
  package var range: TextRange
  /// The first turn it lies in.
  package var turn: Int
  /// Who made it; `auto` is the engine.
  package var coder: String
  /// The queries that found it; empty for a person's coding.
  package var patterns: [String]
  /// What made it; `nil` for a person's coding.
  package var provenance: Provenance?
  /// False once a run over its transcript no longer suggests it.
  package var isCurrent: Bool

  package init(
    id: CodingID, transcript: String, code: String, range: TextRange, turn: Int,
    coder: String = Coding.engine,
    patterns: [String] = [], provenance: Provenance? = nil, isCurrent: Bool = true
  ) {
    self.id = id
    self.transcript = transcript
    self.code = code
    self.range = range
    self.turn = turn
    self.coder = coder
    self.patterns = patterns
    self.provenance = provenance
    self.isCurrent = isCurrent
  }
}
