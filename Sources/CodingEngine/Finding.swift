import QualData

/// What a pattern found in a transcript, and what became of it.
package struct Finding: Sendable, Equatable {
  package var code: String
  /// The words, and the index of the pattern in its code's `patterns`.
  package var match: Match
  package var turn: Int
  /// The sentence, paragraph or turn that the match begins in, as the pattern's `within` says.
  package var scope: TextRange
  /// The coding that the match belongs to; `nil` when it was blocked.
  package var coding: Coding?
  package var block: Block?

  /// Why a pattern's words are no match. Where several hold, the first of this list is given.
  package enum Block: Sendable, Equatable {
    /// The pattern does not read the turns of this role.
    case speaker(SpeakerRole?)
    /// It would match if its `within` were the whole turn.
    case scope(Scope)
    /// One of its `unless` is near: the index of the query, its words in the text, and how many words away, 1 for
    /// the next word, 0 when they share words.
    case unless(query: Int, range: TextRange, distance: Int)
    /// A match of the same code has some of the words: it starts earlier, or with them and is longer, or comes from
    /// an earlier pattern of the code.
    case taken(by: Match)
    /// Anything else that the code forbids.
    case code
  }
}
