import QualData

/// A transcript with the codes of its codings looked up: once, for all measures that it is added to.
package struct FramedTranscript: Sendable {
  package let coded: CodedTranscript
  /// By coding: the position of its code; `nil` where the codebook does not have it.
  let codes: [Int?]

  /// - Parameter frame: of the codebook that the measures have, with whatever model.
  package init(_ coded: CodedTranscript, _ frame: CodeFrame) {
    self.coded = coded
    // By index: a coding is not copied for one of its parts.
    codes = coded.codings.indices.map { frame.positions[coded.codings[$0].code] }
  }
}
