import CodingEngine
import QualData
import Tokenization

/// Which words of a transcript lie on a range: found again turn by turn, as those of a whole transcript take three times
/// the memory of its text. Ranges are best asked for in order.
struct WordIndices {
  private let transcript: Transcript
  private let coder: TranscriptCoder
  /// How many words stand before each turn.
  private let before: [Int]
  /// The turn looked at last.
  private var current: (turn: Int, words: Tokens)?

  init(_ transcript: Transcript, _ coded: CodedTranscript, _ coder: TranscriptCoder) {
    self.transcript = transcript
    self.coder = coder
    var sum = 0
    before = coded.turns.map { turn in
      defer { sum += turn.words }
      return sum
    }
  }

  /// The words that share at least one byte with a range.
  /// - Throws: `TokenizationError` when ICU has no rules at all.
  mutating func words(overlapping range: TextRange) throws -> Range<Int> {
    let turns = transcript.turns
    let first = turns.partitioningIndex { $0.contentRange.upper > range.lower }
    let end = turns.partitioningIndex { $0.contentRange.lower >= range.upper }
    guard first < end else {
      // No turn has a byte of it.
      let place = first < turns.count ? before[first] : try words(before: .max, ofTurn: turns.count - 1)
      return place..<place
    }
    let lower = try words(endingUpTo: range.lower, ofTurn: first)
    return lower..<max(lower, try words(before: range.upper, ofTurn: end - 1))
  }

  /// How many words of the transcript end at a place of a turn or before it.
  private mutating func words(endingUpTo place: Int, ofTurn turn: Int) throws -> Int {
    let words = try words(ofTurn: turn)
    return before[turn] + words.partitioningIndex { Int($0.end) > place }
  }

  /// How many words of the transcript start before a place of a turn.
  private mutating func words(before place: Int, ofTurn turn: Int) throws -> Int {
    guard turn >= 0 else { return 0 }
    let words = try words(ofTurn: turn)
    return before[turn] + words.partitioningIndex { Int($0.start) >= place }
  }

  private mutating func words(ofTurn turn: Int) throws -> UnsafeBufferPointer<Token> {
    if current?.turn != turn { current = (turn, try coder.words(ofTurn: turn, in: transcript)) }
    return current!.words.buffer
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place from which on all elements meet a condition, which those before do not.
  fileprivate func partitioningIndex(_ condition: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
