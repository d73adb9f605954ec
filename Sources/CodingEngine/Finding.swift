import QualData

/// What a pattern found in a transcript, and what became of it.
package struct Finding: Sendable, Equatable {
  package var code: String
  /// The words, and the index of the pattern in its code's `patterns`. Where an operator is not content, all from
  /// the first word that its sides found in the scope to the last.
  package var match: Match
  package var turn: Int
  /// The sentence, paragraph or turn that the match begins in, as the pattern's `within` says.
  package var scope: TextRange
  /// The coding that the match belongs to; `nil` when it was blocked.
  package var coding: Coding?
  /// Why it is no match: all that hold, in the order of `Block`; of speaker, scope, operators and taken one at most.
  package var blocks: [Block] = []
  /// What the operators of the pattern found on their sides in the scope, the loosest first.
  package var operators: [OperatorReason] = []

  /// The first reason why it is no match.
  package var block: Block? { blocks.first }

  package enum Block: Sendable, Equatable {
    /// The pattern does not read the turns of this role.
    case speaker(SpeakerRole?)
    /// It would match if its `within` were the whole turn.
    case scope(Scope)
    /// Some of its words are in the scope, but not so as its operators ask: see `operators`.
    case operators
    /// One of its `unless` is near: the index of the query, its words in the text, and how many words away, 1 for
    /// the next word, 0 when they share words. The nearest comes first.
    case unless(query: Int, range: TextRange, distance: Int)
    /// It shares a word with what one of the code's `excludePatterns` found: its index and its words.
    case excluded(pattern: Int, range: TextRange)
    /// A match of the same code has some of the words: it starts earlier, or with them and is longer, or comes from
    /// an earlier pattern of the code.
    case taken(by: Match)
  }
}
