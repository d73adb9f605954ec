import CodingEngine
import Tokenization

/// The order of a concordance's lines.
package enum ConcordanceOrder: String, Sendable, CaseIterable {
  /// By the words before the match, the nearest first, then the match.
  case left
  /// By the words after the match, then the match.
  case right
  /// By the match, then the words after it.
  case keyword
  /// As in the corpus.
  case none

  /// What lines are compared by; where it is equal they stay as in the corpus. Neither punctuation nor case
  /// counts.
  /// - Parameter tokenizer: of the transcript's language.
  func key(_ line: Concordance.Line, _ tokenizer: Tokenizer) throws -> [UInt8] {
    func words(_ text: String) -> [String] {
      let tokens = tokenizer.tokenize(text)
      return tokens.buffer.map { tokenizer.vocabulary.form(of: $0.type) }
    }
    // An empty text ends the first words, so that a shorter list comes first whatever follows.
    return switch self {
    case .left: try WordOrder.key(words(line.left).reversed() + [""] + words(line.keyword))
    case .right: try WordOrder.key(words(line.right) + [""] + words(line.keyword))
    case .keyword: try WordOrder.key(words(line.keyword) + [""] + words(line.right))
    case .none: []
    }
  }
}
