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
  @exclusivity(unchecked) private var folding = CaseFolding()
  private let recentWords = RecentWords()

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
    recentWords.removeAll()
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
      return vocabulary.type(of: form)
    }
    let key = ChunkTable.Key(start, form.count, readable: form.count)
    let slot = chunks.lookup.find(key)
    if slot >= 0 { return chunks.type(of: slot) }
    if chunks.isFull { return vocabulary.type(of: form) }
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
    var ends: [Int] = []
    tokenize(text, [range], into: tokens, ends: &ends)
  }

  /// Appends the words of several stretches of a text, such as its turns: faster than one after the other.
  /// - Parameter ends: how many words `tokens` has at the end of each stretch is appended to it.
  package func tokenize(
    _ text: UnsafeBufferPointer<UInt8>, _ stretches: [Range<Int>], into tokens: Tokens, ends: inout [Int]
  ) {
    guard let base = text.baseAddress else {
      return ends.append(contentsOf: repeatElement(tokens.count, count: stretches.count))
    }
    var scan = ChunkScan(text, stretches)
    tokens.filling { words in
      withUnsafeTemporaryAllocation(of: ChunkScan.Chunk.self, capacity: ChunkScan.mostChunks) { found in
        withUnsafeTemporaryAllocation(of: ChunkTable.Ahead.self, capacity: ChunkScan.mostChunks) { ahead in
          while !scan.isAtEnd {
            let count = scan.next(found.baseAddress!)
            lookAhead(text, found.baseAddress!, count, ahead.baseAddress!)
            var next = 0
            while true {
              next = chunks.appendWords(of: ahead.baseAddress!, next, count, to: &words)
              if next == count { break }
              let chunk = found[next]
              if chunk.isEndOfStretch {
                ends.append(tokens.forgotten + words.count)
              } else {
                appendChunk(ahead[next].key, base, chunk, &words)
              }
              next += 1
            }
          }
        }
      }
    }
  }

  /// Asks for the memory where chunks will be looked up; nearly every one is short.
  @inline(never)
  private func lookAhead(
    _ text: UnsafeBufferPointer<UInt8>, _ found: UnsafePointer<ChunkScan.Chunk>, _ count: Int,
    _ ahead: UnsafeMutablePointer<ChunkTable.Ahead>
  ) {
    let base = text.baseAddress!
    let lookup = chunks.lookup
    let lastOfSixteen = text.count &- 16
    for index in 0..<count {
      let (start, length) = (Int(found[index].start), Int(found[index].end) &- Int(found[index].start))
      if UInt(bitPattern: length) <= 16, start <= lastOfSixteen {
        let key = ChunkTable.Key(short: base + start, length)
        lookup.prefetch(key)
        ahead[index] = ChunkTable.Ahead(key: key, start: found[index].start)
      } else {
        ahead[index] = lookAheadLong(text, found[index])
      }
    }
  }

  /// A chunk over 16 bytes, or one near the end of the text; or the end of a stretch.
  @inline(never)
  private func lookAheadLong(
    _ text: UnsafeBufferPointer<UInt8>, _ chunk: ChunkScan.Chunk
  ) -> ChunkTable.Ahead {
    let (start, length) = (Int(chunk.start), Int(chunk.end) - Int(chunk.start))
    if chunk.isEndOfStretch || length > ChunkTable.longest {
      return ChunkTable.Ahead(key: .none, start: chunk.start)
    }
    let key = ChunkTable.Key(text.baseAddress! + start, length, readable: text.count - start)
    chunks.lookup.prefetch(key)
    return ChunkTable.Ahead(key: key, start: chunk.start)
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
    _ key: ChunkTable.Key, _ base: UnsafePointer<UInt8>, _ chunk: ChunkScan.Chunk,
    _ words: inout Tokens.Storage
  ) {
    let start = Int(chunk.start)
    // One that is too long to be worth remembering: an address or text in a script without spaces.
    if key.isNone { return appendUnremembered(base, start, Int(chunk.end - chunk.start), &words) }
    var slot = key.length <= 16 ? chunks.lookup.find(key) : chunks.findLong(key, base + start)
    if slot < 0 {
      if chunks.isFull { return appendUnremembered(base, start, Int(key.length), &words) }
      slot = remember(key, base + start)
    }
    chunks.appendWords(of: slot, at: chunk.start, to: &words)
  }

  /// First sight of a chunk.
  private func remember(_ key: ChunkTable.Key, _ chunk: UnsafePointer<UInt8>) -> Int {
    if key.isOfLetters {
      return key.withBytes { addForm(key, UnsafeBufferPointer(start: $0, count: Int(key.length))) }
    }
    let text = UnsafeBufferPointer(start: chunk, count: Int(key.length))
    if let word = PlainWord(text) {
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.range.count) { form in
        word.fold(text, into: form)
        let form = UnsafeBufferPointer(form)
        // Not known as a chunk, so it is new as a form.
        if key.isOf(form) { return addForm(key, form) }
        return chunks.insert(key, chunk, token(type(of: form), word.range))
      }
    }
    chunks.beginWords()
    segmenter.forEachWord(in: text) { start, end in chunks.addWord(word(text.baseAddress!, start..<end)) }
    return chunks.insert(key, chunk)
  }

  /// Word by word, by ICU.
  private func appendUnremembered(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ length: Int, _ words: inout Tokens.Storage
  ) {
    segmenter.forEachWord(in: UnsafeBufferPointer(start: base + start, count: length)) { from, to in
      words.append(word(base, start + from..<start + to))
    }
  }

  private func word(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Token {
    let written = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    let known = recentWords.token(of: written) { written in
      token(folding.withForm(of: written, type), 0..<written.count)
    }
    return Token(type: known.type, mark: known.mark, start: range.lowerBound, end: range.upperBound)
  }
}
