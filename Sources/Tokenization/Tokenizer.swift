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
    var scan = StretchScan(text, stretches)
    tokens.filling { words in
      withUnsafeTemporaryAllocation(of: Ahead.self, capacity: Self.mostAhead) { ahead in
        while !scan.isAtEnd {
          var longer = 0..<0
          var hasLong = false
          let count = lookAhead(text, &scan, ahead, &hasLong, &longer)
          if hasLong { for chunk in ahead[..<count] { chunks.prefetchLong(chunk.key) } }
          var next = 0
          while true {
            next = appendKnown(UnsafeBufferPointer(ahead), next, count, &words)
            if next == count { break }
            let chunk = ahead[next]
            if chunk.key.isNone {
              ends.append(words.count)
            } else {
              appendChunk(chunk.key, base, chunk.start, &words)
            }
            next += 1
          }
          if !longer.isEmpty {
            append(longer, base, readable: text.count - longer.lowerBound, &words)
          }
        }
      }
    }
  }

  /// A chunk that is looked up a little later, when the memory it is looked up in has arrived; or the end of a
  /// stretch, as the chunk that is none.
  private struct Ahead {
    var key: ChunkTable.Key
    var start: Int
  }

  private static let mostAhead = 32

  /// Appends the words of chunks from one on, up to the first that is not known or has not one word.
  /// - Returns: which that is.
  @inline(__always)
  private func appendKnown(
    _ ahead: UnsafeBufferPointer<Ahead>, _ first: Int, _ count: Int, _ words: inout Tokens.Storage
  ) -> Int {
    let lookup = chunks.lookup
    var place = words.room(for: Self.mostAhead)
    var next = first
    while next < count {
      let chunk = ahead.baseAddress! + next
      let slot = lookup.find(chunk.pointee.key)
      guard slot >= 0, let word = lookup.onlyWord(of: slot, at: chunk.pointee.start) else { break }
      place.pointee = word
      place += 1
      next &+= 1
    }
    words.extend(by: next &- first)
    return next
  }

  /// Reads on over chunks, up to the first too long to be remembered; nearly every one is short, known and one word.
  @inline(__always)
  private func lookAhead(
    _ text: UnsafeBufferPointer<UInt8>, _ scan: inout StretchScan,
    _ ahead: UnsafeMutableBufferPointer<Ahead>, _ hasLong: inout Bool, _ longer: inout Range<Int>
  ) -> Int {
    let base = text.baseAddress!
    let lookup = chunks.lookup
    let (finalPunctuation, masks) = (Self.finalPunctuation, ChunkTable.Key.masks)
    var count = 0
    while !scan.isAtEnd {
      // A copy of its own, which needs no memory.
      var chunks = scan.chunks
      defer { scan.chunks = chunks }
      while !chunks.isAtEnd {
        if count >= Self.mostAhead { return count }
        let chunk = chunks.next()
        guard chunk.count <= ChunkTable.longest, chunk.lowerBound &+ 16 <= text.count else {
          longer = chunk
          return count
        }
        if chunk.isEmpty { continue }
        // Without the comma or full stop that it ends with: they are no part of a word, whatever comes before.
        let length = chunk.count &- Int(finalPunctuation[Int(base[chunk.upperBound &- 1])])
        let start = base + chunk.lowerBound
        let key =
          length <= 16
          ? ChunkTable.Key(short: start, length, masks) : ChunkTable.Key(start, length, readable: length)
        ahead[count] = Ahead(key: key, start: chunk.lowerBound)
        lookup.prefetch(key)
        hasLong = hasLong || length > 16
        count &+= length > 0 ? 1 : 0
      }
      if count >= Self.mostAhead { return count }
      ahead[count] = Ahead(key: .none, start: 0)
      count &+= 1
      scan.next()
      chunks = scan.chunks
    }
    return count
  }

  /// 1 for each byte that is one of ! " ) , . : ; ?
  nonisolated(unsafe) private static let finalPunctuation: UnsafePointer<UInt8> = {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    bytes.initialize(repeating: 0, count: 256)
    for byte in "!\"),.:;?".utf8 { bytes[Int(byte)] = 1 }
    return UnsafePointer(bytes)
  }()

  /// The words of a whole text.
  package func tokenize(_ text: String) -> Tokens {
    let tokens = Tokens()
    var text = text
    text.withUTF8 { tokenize($0, 0..<$0.count, into: tokens) }
    return tokens
  }

  /// A chunk too long to be worth remembering, an address or text in a script without spaces; or one at the end of the
  /// text.
  @inline(never)
  private func append(
    _ chunk: Range<Int>, _ base: UnsafePointer<UInt8>, readable: Int, _ words: inout Tokens.Storage
  ) {
    guard chunk.count <= ChunkTable.longest else {
      return appendUnremembered(base, chunk.lowerBound, chunk.count, &words)
    }
    let key = ChunkTable.Key(base + chunk.lowerBound, chunk.count, readable: readable)
    appendChunk(key, base, chunk.lowerBound, &words)
  }

  /// Any chunk: short or long, known or new, of any number of words.
  @inline(never)
  private func appendChunk(
    _ key: ChunkTable.Key, _ base: UnsafePointer<UInt8>, _ start: Int, _ words: inout Tokens.Storage
  ) {
    var slot = key.length <= 16 ? chunks.lookup.find(key) : chunks.findLong(key, base + start)
    if slot < 0 {
      if chunks.isFull { return appendUnremembered(base, start, key.length, &words) }
      slot = remember(key, base + start)
    }
    chunks.appendWords(of: slot, at: start, to: &words)
  }

  /// First sight of a chunk.
  private func remember(_ key: ChunkTable.Key, _ chunk: UnsafePointer<UInt8>) -> Int {
    let text = UnsafeBufferPointer(start: chunk, count: key.length)
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
    segmenter.forEachWord(in: text) { start, end, form in chunks.addWord(token(type(of: form), start..<end)) }
    return chunks.insert(key, chunk)
  }

  /// Word by word, by ICU.
  private func appendUnremembered(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ length: Int, _ words: inout Tokens.Storage
  ) {
    segmenter.forEachWord(in: UnsafeBufferPointer(start: base + start, count: length)) { from, to, form in
      words.append(token(type(of: form), start + from..<start + to))
    }
  }
}
