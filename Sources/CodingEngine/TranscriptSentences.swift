import QualData
import Tokenization

/// The sentences of a transcript's turns, as the engine parts them.
package struct TranscriptSentences: Sendable {
  /// In order of the text; trimmed, never empty.
  package let ranges: [TextRange]
  /// The turn of each.
  package let turns: [Int]

  package init(_ transcript: Transcript) {
    let segmenter = SentenceSegmenter(language: transcript.language)
    var ranges: [TextRange] = []
    var turns: [Int] = []
    var text = transcript.text
    text.withUTF8 { bytes in
      for (index, turn) in transcript.turns.enumerated() {
        let layout = TurnLayout(bytes, turn, segmenter, needsParagraphs: false)
        ranges += layout.sentences
        turns += layout.sentences.map { _ in index }
      }
    }
    self.ranges = ranges
    self.turns = turns
  }

  /// The sentences that share at least one byte with a range.
  package func indices(overlapping range: TextRange) -> [Int] {
    guard !ranges.isEmpty else { return [] }
    var found: [Int] = []
    var index = TurnLayout.index(of: range.lower, in: ranges)
    while index < ranges.count, ranges[index].lower < range.upper {
      if ranges[index].overlaps(range) { found.append(index) }
      index += 1
    }
    return found
  }
}
