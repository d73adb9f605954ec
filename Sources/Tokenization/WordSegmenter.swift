import CICU

/// The words of a short text by ICU's rules and Qualm's own on top, with nothing remembered:
/// boundaries of the language, rule status 100 or more, elisions split. Offsets are bytes.
struct WordSegmenter {
  private let iterator: BreakIterator
  private let elision: Elision
  private var folding = CaseFolding()
  private var utf16 = [UInt16](repeating: 0, count: 64)
  private var segments: [(start: Int, end: Int)] = []

  init(language: String) throws {
    iterator = try BreakIterator(.words, locale: language)
    elision = Elision(language: language)
  }

  /// Calls `body` with start and end of every word.
  mutating func forEachWord(
    in text: UnsafeBufferPointer<UInt8>, _ body: (_ start: Int, _ end: Int) -> Void
  ) {
    segments.removeAll(keepingCapacity: true)
    if text.count > 4096 {
      // Left in UTF-8, which ICU then reads piece by piece: no second copy of a long stretch.
      iterator.forEachSegment(utf8: text) { start, end, status in
        if status >= 100 { segments.append((start, end)) }
      }
    } else if !PlainWords.append(text, to: &segments) {
      segmentThroughUTF16(text)
    }
    guard !elision.isEmpty else { return segments.forEach { body($0.start, $0.end) } }
    for segment in segments {
      let word = UnsafeBufferPointer(rebasing: text[segment.start..<segment.end])
      if let split = elision.split(word, folding: &folding) {
        body(segment.start, segment.start + split)
        body(segment.start + split, segment.end)
      } else {
        body(segment.start, segment.end)
      }
    }
  }

  private mutating func segmentThroughUTF16(_ text: UnsafeBufferPointer<UInt8>) {
    if utf16.count < text.count { utf16 = [UInt16](repeating: 0, count: text.count * 2) }
    let units = text.withMemoryRebound(to: CChar.self) {
      cicu_utf16_from_utf8($0.baseAddress, Int32(text.count), &utf16)
    }
    precondition(units >= 0, "the text is well-formed UTF-8")
    // Boundaries come in order, so bytes are counted along.
    var unit = 0
    var byte = 0
    utf16.withUnsafeBufferPointer { buffer in
      iterator.forEachSegment(utf16: buffer.baseAddress!, count: Int(units)) { _, end, status in
        let start = byte
        while unit < end {
          let lead = text[byte]
          byte += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
          unit += lead < 0xF0 ? 1 : 2
        }
        if status >= 100 { segments.append((start, byte)) }
      }
    }
  }
}
