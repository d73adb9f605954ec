/// What coding again changed among the engine's codings.
package struct SuggestionChanges: Sendable, Equatable {
  /// Suggested for the first time.
  package var new = 0
  /// Suggested before and now.
  package var kept = 0
  /// Of those kept: found by other patterns than before.
  package var foundOtherwise = 0
  /// Suggested again after a run in between did not.
  package var backAgain = 0
  /// No longer suggested, and nobody has decided on them.
  package var gone = 0
  /// No longer suggested, but decided on: the decisions stay.
  package var decidedAndGone = 0

  package init(
    new: Int = 0, kept: Int = 0, foundOtherwise: Int = 0, backAgain: Int = 0, gone: Int = 0,
    decidedAndGone: Int = 0
  ) {
    self.new = new
    self.kept = kept
    self.foundOtherwise = foundOtherwise
    self.backAgain = backAgain
    self.gone = gone
    self.decidedAndGone = decidedAndGone
  }

  package static func += (sum: inout SuggestionChanges, part: SuggestionChanges) {
    sum.new += part.new
    sum.kept += part.kept
    sum.foundOtherwise += part.foundOtherwise
    sum.backAgain += part.backAgain
    sum.gone += part.gone
    sum.decidedAndGone += part.decidedAndGone
  }
}
