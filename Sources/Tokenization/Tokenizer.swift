/// Text → tokens, in one language, very fast on text that repeats its words, as text does.
///
/// Word boundaries never depend on text across white space, so each distinct chunk between white space is
/// segmented by ICU once and remembered with its types. A tokenizer belongs to one thread.
///
/// The text must be well-formed UTF-8, as Swift's strings are.
package final class Tokenizer {
  package let language: String
  // Used by one thread alone, and for every new word: a check of each access would cost more than it.
  @exclusivity(unchecked) package private(set) var vocabulary = Vocabulary()

  /// Is asked once of each new form; what it says is the `mark` of every token of that type. To be set before the first
  /// text, and again after `forget`, which takes it away.
  package var marker: ((UnsafeBufferPointer<UInt8>) -> UInt32)? {
    didSet {
      precondition(remembered == 0, "a marker must hear of every type")
      vocabulary = Vocabulary(marker: marker)
    }
  }

  private let chunks = ChunkTable()
  @exclusivity(unchecked) private var segmenter: WordSegmenter

  /// - Parameter language: an ISO 639-1 code or any locale of ICU's; unknown ones get ICU's root rules.
  /// - Throws: `TokenizationError.noBreakIterator`
  package init(language: String) throws {
    self.language = language
    segmenter = try WordSegmenter(language: language)
  }

  /// How many types and chunks are remembered: the memory of a tokenizer grows with it.
  package var remembered: Int { vocabulary.count + chunks.count }

  /// Forgets every chunk and type, and the marker; numbers of types given out before mean nothing any more.
  package func forget() {
    vocabulary = Vocabulary()
    chunks.removeAll()
    marker = nil
  }

  /// The type of a form, new or known.
  package func type(of form: String) -> UInt32 {
    var form = form
    return form.withUTF8(type)
  }

  /// The forms of plain words are chunks themselves and found as such; the vocabulary finds the others.
  private func type(of form: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let start = form.baseAddress, form.count <= 16, PlainWord.isForm(form) else {
      return vocabulary.intern(form)
    }
    let key = ChunkTable.Key(start, form.count, readable: form.count)
    let slot = chunks.lookup.find(key)
    if slot >= 0 { return chunks.type(of: slot) }
    if chunks.isFull { return vocabulary.intern(form) }
    return chunks.type(of: addForm(key, form))
  }

  /// A new type, of a plain word of up to 16 bytes that is its own form.
  private func addForm(_ key: ChunkTable.Key, _ form: UnsafeBufferPointer<UInt8>) -> Int {
    chunks.insert(key, form.baseAddress!, token(vocabulary.append(form), 0..<form.count))
  }

  private func token(_ type: UInt32, _ range: Range<Int>) -> Token {
    Token(type: type, mark: vocabulary.mark(of: type), start: range.lowerBound, end: range.upperBound)
  }

  /// Appends the words of `text[lower..<upper]` to `tokens`, with offsets into `text`.
  package func tokenize(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into tokens: Tokens) {
    guard let base = text.baseAddress else { return }
    tokens.filling { words in
      withUnsafeTemporaryAllocation(of: Ahead.self, capacity: Self.mostAhead) { ahead in
        var scan = ChunkScan(text, range)
        while !scan.isAtEnd {
          var longer = 0..<0
          let count = lookAhead(text, &scan, ahead, &longer)
          var lookup = chunks.lookup
          for chunk in ahead[..<count] {
            let slot = lookup.find(chunk.key)
            if slot >= 0, let word = lookup.onlyWord(of: slot, at: chunk.start) {
              words.append(word)
            } else {
              appendChunk(
                base, chunk.start, chunk.key.length, readable: text.count - chunk.start, &words)
              lookup = chunks.lookup
            }
          }
          if !longer.isEmpty {
            appendChunk(
              base, longer.lowerBound, longer.count, readable: text.count - longer.lowerBound, &words)
          }
        }
      }
    }
  }

  /// A short chunk that is looked up a little later, when the memory it is looked up in has arrived.
  private struct Ahead {
    var key: ChunkTable.Key
    var start: Int
  }

  private static let mostAhead = 32

  /// Reads on over short chunks, up to the first `longer` one; nearly every chunk is short, known and one word.
  @inline(__always)
  private func lookAhead(
    _ text: UnsafeBufferPointer<UInt8>, _ scan: inout ChunkScan,
    _ ahead: UnsafeMutableBufferPointer<Ahead>, _ longer: inout Range<Int>
  ) -> Int {
    let base = text.baseAddress!
    let lookup = chunks.lookup
    var count = 0
    while count < Self.mostAhead, !scan.isAtEnd {
      let chunk = scan.next()
      guard chunk.count <= 16, chunk.lowerBound &+ 16 <= text.count else {
        longer = chunk
        break
      }
      if chunk.isEmpty { continue }
      // Without the comma or full stop that it ends with: they are no part of a word, whatever comes before.
      let length = chunk.count &- (Self.isFinalPunctuation(base[chunk.upperBound &- 1]) ? 1 : 0)
      let key = ChunkTable.Key(short: base + chunk.lowerBound, length)
      ahead[count] = Ahead(key: key, start: chunk.lowerBound)
      lookup.prefetch(key)
      count &+= length > 0 ? 1 : 0
    }
    return count
  }

  /// ! " ) , . : ; ?
  @inline(__always)
  private static func isFinalPunctuation(_ byte: UInt8) -> Bool {
    // A bit for each character from ! to @.
    let final: UInt64 = 0x4600_2903
    let place = byte &- 0x21
    return place < 32 && (final &>> UInt64(place)) & 1 != 0
  }

  /// The words of a whole text.
  package func tokenize(_ text: String) -> Tokens {
    let tokens = Tokens()
    var text = text
    text.withUTF8 { tokenize($0, 0..<$0.count, into: tokens) }
    return tokens
  }

  /// Any chunk: short or long, known or new, of any number of words.
  @inline(never)
  private func appendChunk(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ length: Int, readable: Int, _ words: inout Tokens.Storage
  ) {
    guard length <= ChunkTable.longest else { return appendUnremembered(base, start, length, &words) }
    let key = ChunkTable.Key(base + start, length, readable: readable)
    var slot = length <= 16 ? chunks.lookup.find(key) : chunks.findLong(key, base + start)
    if slot < 0 {
      if chunks.isFull { return appendUnremembered(base, start, length, &words) }
      slot = remember(key, base + start)
    }
    chunks.appendWords(of: slot, at: start, to: &words)
  }

  /// First sight of a chunk.
  private func remember(_ key: ChunkTable.Key, _ chunk: UnsafePointer<UInt8>) -> Int {
    let text = UnsafeBufferPointer(start: chunk, count: key.length)
    if let word = PlainWord(text) {
      // Not known as a chunk, so it is new as a form.
      if key.length <= 16, word.range.count == key.length, word.isFolded(text) { return addForm(key, text) }
      let type: UInt32 = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.range.count) { form in
        word.fold(text, into: form)
        return self.type(of: UnsafeBufferPointer(form))
      }
      return chunks.insert(key, chunk, token(type, word.range))
    }
    chunks.beginWords()
    segmenter.forEachWord(in: text) { start, end, form in chunks.addWord(token(type(of: form), start..<end)) }
    return chunks.insert(key, chunk)
  }

  /// A chunk too long to be worth remembering: an address, or text in a script without spaces; or one too many.
  private func appendUnremembered(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ length: Int, _ words: inout Tokens.Storage
  ) {
    segmenter.forEachWord(in: UnsafeBufferPointer(start: base + start, count: length)) { from, to, form in
      words.append(token(type(of: form), start + from..<start + to))
    }
  }
}
