import QualData
import Tokenization

/// Where the sentences and paragraphs of one turn are: the borders of scopes and coding units.
struct TurnLayout {
  /// What was said, trimmed.
  private(set) var content = TextRange(0, 0)
  /// Together they cover the content, those behind the last place that was asked for as one; trimmed of white space at
  /// their ends, never empty.
  private(set) var sentences: [TextRange] = []
  private(set) var paragraphs: [TextRange] = []

  /// Nowhere; `read` follows.
  init() {}

  init(
    _ text: UnsafeBufferPointer<UInt8>, _ turn: Turn, _ segmenter: SentenceSegmenter, needsParagraphs: Bool
  ) {
    read(text, turn, segmenter, needsParagraphs: needsParagraphs)
  }

  /// Goes to a turn, in the same memory.
  /// - Parameters:
  ///   - needsParagraphs: false leaves `paragraphs` empty.
  ///   - last: nobody will ask where sentences behind that of this place part.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ turn: Turn, _ segmenter: SentenceSegmenter, needsParagraphs: Bool,
    upTo last: Int = .max
  ) {
    content = turn.contentRange
    sentences.removeAll(keepingCapacity: true)
    segmenter.forEachSentence(in: text, content.lower..<content.upper, upTo: last) { start, end in
      if let range = Self.trimmed(text, start, end) { sentences.append(range) }
    }
    paragraphs = needsParagraphs ? Self.paragraphs(text, content) : []
  }

  /// The index of the sentence or paragraph that a place lies in, or, between two, of the one before.
  static func index(of place: Int, in ranges: [TextRange]) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lower <= place { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Paragraphs are parted by a line that is empty or all white space.
  private static func paragraphs(_ text: UnsafeBufferPointer<UInt8>, _ content: TextRange) -> [TextRange] {
    var paragraphs: [TextRange] = []
    var start = content.lower
    var position = content.lower
    while position < content.upper {
      guard text[position] == 0x0A else {
        position += 1
        continue
      }
      var next = position + 1
      while next < content.upper, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
      if next < content.upper, text[next] == 0x0A {
        if let range = trimmed(text, start, position) { paragraphs.append(range) }
        start = next + 1
      }
      position = next
    }
    if let range = trimmed(text, start, content.upper) { paragraphs.append(range) }
    return paragraphs
  }

  /// Without ASCII white space at both ends; `nil` when nothing else is there.
  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ lower: Int, _ upper: Int) -> TextRange? {
    var lower = lower
    var upper = upper
    while lower < upper, isWhiteSpace(text[lower]) { lower += 1 }
    while lower < upper, isWhiteSpace(text[upper - 1]) { upper -= 1 }
    return lower < upper ? TextRange(lower, upper) : nil
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }
}
