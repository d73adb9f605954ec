import QualData
import Tokenization

/// The words of a transcript, turn after turn: not all at once, for they take three times the memory of the text.
enum TranscriptWords {
  /// - Parameter body: gets the index of each turn, the words so far and the turn's own among them. Their indices are those
  ///   that codings have; the words of earlier turns must not be read.
  static func forEachTurn(
    of transcript: Transcript, _ tokenizer: Tokenizer,
    _ body: (Int, UnsafeBufferPointer<Token>, Range<Int>) -> Void
  ) {
    let tokens = Tokens()
    var text = transcript.text
    text.withUTF8 { bytes in
      for (index, turn) in transcript.turns.enumerated() {
        tokens.forget()
        let first = tokens.count
        tokenizer.tokenize(bytes, turn.contentRange.lower..<turn.contentRange.upper, into: tokens)
        withExtendedLifetime(tokens) { body(index, tokens.buffer, first..<tokens.count) }
      }
    }
  }
}
