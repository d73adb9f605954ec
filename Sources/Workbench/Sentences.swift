import QualData
import Tokenization

/// The sentences of a transcript, in order; none reaches past its turn.
enum Sentences {
  static func ranges(_ transcript: Transcript) -> [TextRange] {
    byTurn(transcript).flatMap { $0 }
  }

  static func byTurn(_ transcript: Transcript) -> [[TextRange]] {
    let segmenter = SentenceSegmenter(language: transcript.language)
    var text = transcript.text
    return text.withUTF8 { bytes in
      transcript.turns.map { turn in
        var ranges: [TextRange] = []
        segmenter.forEachSentence(in: bytes, turn.contentRange.lower..<turn.contentRange.upper) {
          ranges.append(TextRange($0, $1))
        }
        return ranges
      }
    }
  }
}
