import QualData
import Tokenization

/// ICU's own word breaking of whole texts, nothing remembered: what all speeds are set beside.
final class PlainICU {
  private var iterators: [String: BreakIterator] = [:]
  private(set) var time = Stopwatch()
  private(set) var words = 0
  /// Words that are two in Qualm: French elisions.
  private(set) var elisions = 0

  private static let elided: Set<String> = [
    "c", "ç", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
  ]

  func add(_ transcripts: [Transcript]) throws {
    try time.measure { try countWords(of: transcripts) }
    try transcripts.forEach(countElisions)
  }

  /// Never inlined, so that callgrind can count it alone.
  @inline(never)
  private func countWords(of transcripts: [Transcript]) throws {
    for transcript in transcripts {
      try forEachSegment(of: transcript) { _, _, _, status in if status >= 100 { words += 1 } }
    }
  }

  private func countElisions(of transcript: Transcript) throws {
    guard transcript.language == "fr" else { return }
    try forEachSegment(of: transcript) { bytes, start, end, status in
      guard status >= 100 else { return }
      let word = bytes[start..<end]
      guard word.contains(0x27) || word.contains(0x99) else { return }
      let parts = String(decoding: word, as: UTF8.self).split(
        maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { "'’".contains($0) })
      if parts.count == 2, !parts[1].isEmpty, Self.elided.contains(parts[0].lowercased()) { elisions += 1 }
    }
  }

  private func forEachSegment(
    of transcript: Transcript, _ body: (UnsafeBufferPointer<UInt8>, Int, Int, Int32) -> Void
  ) throws {
    let iterator = try iterator(for: transcript.language)
    var text = transcript.text
    text.withUTF8 { bytes in
      iterator.forEachSegment(utf8: bytes) { start, end, status in body(bytes, start, end, status) }
    }
  }

  private func iterator(for language: String) throws -> BreakIterator {
    if let known = iterators[language] { return known }
    let iterator = try BreakIterator(.words, locale: language)
    iterators[language] = iterator
    return iterator
  }
}
