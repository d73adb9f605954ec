/// A word of a text: its type, and where it stands, in bytes of the text.
///
/// Public, as the words of a text are, because the compiler puts no `package` code in place in other modules.
public struct Token: Sendable, Equatable, BitwiseCopyable {
  public var type: UInt32
  /// What the tokenizer's `marker` says of the type; 0 without one.
  public var mark: UInt32
  public var start: UInt32
  public var end: UInt32

  public init(type: UInt32, mark: UInt32 = 0, start: Int, end: Int) {
    self.init(
      type: type, mark: mark, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
  }

  @inline(__always)
  init(type: UInt32, mark: UInt32, start: UInt32, end: UInt32) {
    (self.type, self.mark, self.start, self.end) = (type, mark, start, end)
  }

  public var range: Range<Int> { Int(start)..<Int(end) }
}

/// The words of a text, in order.
///
/// A buffer that is filled again and again, of memory it manages itself: it is written once for every word of a
/// corpus, and an array's checks would cost as much as finding the word.
public final class Tokens {
  /// What is appended to a local copy of it is not seen until it is put back.
  typealias Storage = GrowingBuffer<Token>
  private var storage = Storage()
  /// How many of the first words are forgotten.
  private(set) var forgotten = 0

  public init() {}
  deinit { storage.deallocate() }

  /// Lets `body` append words.
  @inline(__always)
  func filling(_ body: (inout Storage) -> Void) {
    var local = storage
    body(&local)
    storage = local
  }

  /// With those forgotten.
  public var count: Int { forgotten + storage.count }

  public subscript(index: Int) -> Token {
    precondition(index >= forgotten && index < count)
    return storage[index - forgotten]
  }

  /// All of them, for a tight loop. Those forgotten must not be read.
  public var buffer: UnsafeBufferPointer<Token> {
    UnsafeBufferPointer(start: storage.start - forgotten, count: count)
  }

  /// Keeps the memory for the next text.
  public func removeAll() {
    storage.removeAll()
    forgotten = 0
  }

  /// Lets the words so far go, whose memory the next ones take; these are counted on.
  public func forget() {
    forgotten = count
    storage.removeAll()
  }

  /// The words that share at least one byte with a range of the text.
  /// - Parameter candidates: words among which they are; all when `nil`.
  public func words(overlapping lower: Int, _ upper: Int, among candidates: Range<Int>? = nil) -> Range<Int> {
    let words = buffer
    let candidates = candidates ?? 0..<words.count
    var low = candidates.lowerBound
    var high = candidates.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(words[middle].end) > lower { high = middle } else { low = middle + 1 }
    }
    var last = low
    while last < candidates.upperBound, Int(words[last].start) < upper { last += 1 }
    return low..<last
  }
}
