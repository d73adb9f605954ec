import QualData
import Tokenization

/// The words of a transcript, with the indices that codings have.
struct TranscriptWords {
  /// By word.
  let types: [UInt32]
  /// The first byte of each word.
  let starts: [Int]
  /// By turn, as indices of words.
  let turns: [Range<Int>]
  private let tokenizer: Tokenizer

  init(_ transcript: Transcript, _ tokenizer: Tokenizer) {
    let tokens = Tokens()
    var turns: [Range<Int>] = []
    var text = transcript.text
    text.withUTF8 { bytes in
      for turn in transcript.turns {
        let start = tokens.count
        tokenizer.tokenize(bytes, turn.contentRange.lower..<turn.contentRange.upper, into: tokens)
        turns.append(start..<tokens.count)
      }
    }
    types = tokens.buffer.map(\.type)
    starts = tokens.buffer.map { Int($0.start) }
    self.turns = turns
    self.tokenizer = tokenizer
  }

  /// A type as text; only until the tokenizer forgets.
  func form(_ type: UInt32) -> String { tokenizer.vocabulary.form(of: type) }
}
