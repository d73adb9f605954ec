/// What a cell of a matrix counts. Of codings that several codes of a cell share, everything counts once.
package enum CountingRule: String, Sendable, CaseIterable {
  /// The matches of all the cell's codings, leftmost-longest and not overlapping. A person's coding has none.
  case matches
  /// Distinct coded ranges: two codes or two coders on one range count once.
  case codings
  /// Distinct words that lie in at least one coding.
  case words
  /// Distinct transcripts with at least one coding.
  case transcripts
  /// Distinct turns in which at least one coding starts.
  case turns
  /// Distinct cases (the people or sites behind the speakers) of the turns in which a coding starts.
  /// A turn of nobody in particular adds none.
  case cases
  /// 1 where there is at least one coding, else 0.
  case presence

  /// As titles write it.
  package var phrase: String {
    switch self {
    case .matches: "Number of matches"
    case .codings: "Number of codings"
    case .words: "Number of words coded"
    case .transcripts: "Number of transcripts"
    case .turns: "Number of turns"
    case .cases: "Number of cases"
    case .presence: "Presence (0 or 1)"
    }
  }

  /// True where the weight of a link multiplies what is counted.
  package var isWeighted: Bool { self == .matches || self == .codings }
}
