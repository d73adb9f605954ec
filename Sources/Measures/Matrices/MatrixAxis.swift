import QualData

/// What the rows or columns of a matrix are.
package enum MatrixAxis: Sendable, Hashable {
  /// By position in the codebook.
  case code
  /// By position in the model.
  case indicator
  case domain
  /// In the order they were added.
  case transcript
  /// One item for each case, in the order they were first seen.
  case speaker
  /// The values of an attribute of the speakers, sorted; speakers without one come last, as `(not given)`.
  case attribute(String)
  /// One item, everything: for totals alone.
  case corpus

  /// For codings in turns of nobody in particular, and of speakers without a value.
  package static let notGiven = NotGiven.text

  package var name: String {
    switch self {
    case .code: "code"
    case .indicator: "indicator"
    case .domain: "domain"
    case .transcript: "transcript"
    case .speaker: "speaker"
    case .attribute(let name): name
    case .corpus: "corpus"
    }
  }

  /// True for what transcripts are about, false for where and by whom it is said.
  var isConcept: Bool { self == .code || isLinked }
  /// True where codings count through links, with their weights.
  var isLinked: Bool { self == .indicator || self == .domain }
}
