import QualData

/// What one coder says of one coding.
package struct CoderVote: Sendable, Equatable {
  package var coder: String
  package var verdict: Decision.Verdict
  /// What the coder accepts; of a rejection the coding's own, as is `range`.
  package var code: String
  package var range: TextRange
  package var note: String

  /// Two rejections are the same, as are two acceptances of one code and range.
  func agrees(with other: CoderVote) -> Bool { CoderDifference.between([self, other]) == nil }
}

/// In what coders differ about a coding.
package enum CoderDifference: String, Sendable, CaseIterable {
  /// Some accept it and others reject it.
  case verdict
  /// All who voted accept it, under different codes.
  case code
  /// All who voted accept it with one code, on different excerpts.
  case excerpt
  /// A person's coding that another person who coded the transcript does not have.
  case omission

  /// The first difference there is among votes; `nil` when they agree. Who did not vote is not looked at.
  static func between(_ votes: [CoderVote]) -> CoderDifference? {
    let accepted = votes.filter { $0.verdict == .accepted }
    if accepted.isEmpty { return nil }
    if accepted.count < votes.count { return .verdict }
    if Set(accepted.map(\.code)).count > 1 { return .code }
    return Set(accepted.map(\.range)).count > 1 ? .excerpt : nil
  }
}
