/// A word of a text: its type, and where it stands, in bytes of the text.
package struct Token: Sendable, Equatable {
  package var type: UInt32
  package var start: UInt32
  package var end: UInt32

  package init(type: UInt32, start: Int, end: Int) {
    self.type = type
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// The words of a text, in order.
package struct Tokens: Sendable {
  private var list: [Token] = []

  package init() {}

  package var count: Int { list.count }

  @inline(__always)
  package subscript(index: Int) -> Token { list[index] }

  @inline(__always)
  mutating func append(_ token: Token) { list.append(token) }

  /// All of them, for a tight loop.
  package func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Token>) -> Result) -> Result {
    list.withUnsafeBufferPointer(body)
  }

  /// Keeps the memory for the next text.
  package mutating func removeAll() { list.removeAll(keepingCapacity: true) }

  /// The index of the first word that ends after an offset; `count` when none does.
  package func firstWord(endingAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(list[middle].end) > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The words that share at least one byte with a range of the text.
  package func words(overlapping lower: Int, _ upper: Int) -> Range<Int> {
    let first = firstWord(endingAfter: lower)
    var last = first
    while last < count, Int(list[last].start) < upper { last += 1 }
    return first..<last
  }
}
