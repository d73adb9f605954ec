import QualData

/// A project of another tool, and how it was read.
package struct ReadExchange: Sendable {
  package var project: ExchangeProject
  /// “REFI-QDA project”, “QualCoder project” …
  package var format: String
  package var losses = Losses()
  package var warnings: [Diagnostic] = []
  /// How positions were read, in a sentence; empty where there is no doubt.
  package var positions = ""
  /// The evidence for it.
  package var evidence: Table?
  /// True for a codebook on its own.
  package var isCodebook = false

  package init(_ project: ExchangeProject, format: String) {
    self.project = project
    self.format = format
  }
}
