/// Text → tokens, in one language, very fast on text that repeats its words, as text does.
///
/// Word boundaries never depend on text across white space, so each distinct chunk between white space is
/// segmented by ICU once and remembered with its types. A tokenizer belongs to one thread.
///
/// The text must be well-formed UTF-8, as Swift's strings are.
package final class Tokenizer {
  package let language: String
  package private(set) var vocabulary = Vocabulary()

  private let chunks = ChunkTable()
  private var segmenter: WordSegmenter

  /// - Parameter language: an ISO 639-1 code or any locale of ICU's; unknown ones get ICU's root rules.
  /// - Throws: `TokenizationError.noBreakIterator`
  package init(language: String) throws {
    self.language = language
    segmenter = try WordSegmenter(language: language)
  }

  /// How many types and chunks are remembered: the memory of a tokenizer grows with it.
  package var remembered: Int { vocabulary.count + chunks.count }

  /// Forgets every chunk and type; numbers of types given out before mean nothing any more.
  package func forget() {
    vocabulary = Vocabulary()
    chunks.removeAll()
  }

  /// The type of a form, new or known.
  package func type(of form: String) -> UInt32 { vocabulary.intern(form) }

  /// Appends the words of `text[lower..<upper]` to `tokens`, with offsets into `text`.
  package func tokenize(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into tokens: Tokens) {
    guard let base = text.baseAddress else { return }
    tokens.filling { words in
      var lookup = chunks.lookup
      var position = range.lowerBound
      let end = range.upperBound
      while position < end {
        // Nearly every chunk is short, known and one word: that path stays in this loop.
        if position &+ 16 <= text.count {
          let chunk = ShortChunk(base + position, atMost: end &- position)
          let next = position &+ chunk.length
          if chunk.length < 16, next == end || Self.isWhiteSpace(base[next]) {
            if chunk.length > 0 {
              let slot = lookup.find(chunk.key)
              if slot >= 0, let word = lookup.onlyWord(of: slot, at: position) {
                words.append(word)
              } else {
                appendChunk(base, position, chunk.length, readable: text.count - position, &words)
                lookup = chunks.lookup
              }
            }
            position = next &+ 1
            continue
          }
        }
        while position < end, Self.isWhiteSpace(base[position]) { position &+= 1 }
        let start = position
        while position < end, !Self.isWhiteSpace(base[position]) { position &+= 1 }
        guard position > start else { continue }
        appendChunk(base, start, position &- start, readable: text.count - start, &words)
        lookup = chunks.lookup
      }
    }
  }

  /// The words of a whole text.
  package func tokenize(_ text: String) -> Tokens {
    let tokens = Tokens()
    var text = text
    text.withUTF8 { tokenize($0, 0..<$0.count, into: tokens) }
    return tokens
  }

  /// ASCII's only: other white space is left to ICU, inside the chunk.
  @inline(__always)
  private static func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

  /// Any chunk: short or long, known or new, of any number of words.
  @inline(never)
  private func appendChunk(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ length: Int, readable: Int, _ words: inout Tokens.Storage
  ) {
    guard length <= ChunkTable.longest else { return appendUnremembered(base, start, length, &words) }
    let key = ChunkTable.Key(base + start, length, readable: readable)
    var slot = length <= 16 ? chunks.lookup.find(key) : chunks.findLong(key, base + start)
    if slot < 0 { slot = remember(key, base + start) }
    chunks.appendWords(of: slot, at: start, to: &words)
  }

  /// First sight of a chunk.
  private func remember(_ key: ChunkTable.Key, _ chunk: UnsafePointer<UInt8>) -> Int {
    let text = UnsafeBufferPointer(start: chunk, count: key.length)
    chunks.beginWords()
    if let word = Self.asciiWord(in: text) {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { form in
        for index in 0..<word.count { form[index] = text[word.lowerBound + index] | 0x20 }
        chunks.addWord(vocabulary.intern(UnsafeBufferPointer(form)), word.lowerBound, word.upperBound)
      }
    } else {
      segmenter.forEachWord(in: text) { start, end, form in
        chunks.addWord(vocabulary.intern(form), start, end)
      }
    }
    return chunks.insert(key, chunk)
  }

  /// Letters a–z between quotes, brackets and final punctuation are one word in every language's rules, so
  /// ICU need not be asked. `nil` for anything else.
  private static func asciiWord(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var start = 0
    while start < text.count, text[start] == 0x22 || text[start] == 0x28 { start += 1 }
    var end = start
    while end < text.count, (text[end] | 0x20) &- 97 < 26 { end += 1 }
    guard end > start else { return nil }
    for byte in text[end...] {
      switch byte {
      case 0x21, 0x22, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: continue  // ! " ) , . : ; ?
      default: return nil
      }
    }
    return start..<end
  }

  /// A chunk too long to be worth remembering: an address, or text in a script without spaces.
  private func appendUnremembered(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ length: Int, _ words: inout Tokens.Storage
  ) {
    segmenter.forEachWord(in: UnsafeBufferPointer(start: base + start, count: length)) { from, to, form in
      words.append(Token(type: vocabulary.intern(form), start: start + from, end: start + to))
    }
  }
}
