import CProcessor
import Foundation

/// Remembers the words of chunks (text between white space).
///
/// An open-addressing hash table of 32-byte entries: a chunk of up to 16 bytes is its own key inside the entry,
/// so that a known chunk costs one cache line. A longer one is kept in an arena and found by its hash.
///
/// Its entries lie in memory it manages itself: every chunk of a corpus is looked up here, and an array's
/// reference counting would cost as much as the look-up.
final class ChunkTable {
  /// The longest chunk that is remembered, in bytes.
  static let longest = 64

  /// How many entries there are at first and at most; half of them are used.
  private static let smallest = 1 << 12
  private static let largest = 1 << 22

  /// 32 bytes.
  fileprivate struct Entry {
    var low: UInt64 = 0
    /// The bytes after the first 8, or, of a chunk over 16 bytes, where it lies in the arena, plus one.
    var high: UInt64 = 0
    /// The type of the only word; of several, the index of the first in `spilled`.
    var first: UInt32 = 0
    var mark: UInt32 = 0
    /// A byte each, from the lowest: start and end of the only word; how long the chunk is, 0: the entry is free; how
    /// many words it has.
    var shape: UInt32 = 0

    @inline(__always) var length: Int { Int(shape >> 16 & 0xFF) }
    @inline(__always) var words: Int { Int(shape >> 24) }

    @inline(__always)
    static func shape(length: Int, words: Int, start: UInt32 = 0, end: UInt32 = 0) -> UInt32 {
      start | end << 8 | UInt32(truncatingIfNeeded: length) << 16 | UInt32(truncatingIfNeeded: words) << 24
    }
  }

  // Used by one thread alone, and for every new chunk: a check of each access would cost more than it.
  @exclusivity(unchecked) private(set) var count = 0
  private let memory = ReservedMemory(largest * MemoryLayout<Entry>.stride)
  private let entries: UnsafeMutablePointer<Entry>
  @exclusivity(unchecked) private var capacity = smallest
  @exclusivity(unchecked) private var arena = GrowingBuffer<UInt8>()
  /// Words of chunks with several, with offsets into their chunk.
  @exclusivity(unchecked) private var spilled = GrowingBuffer<Token>()
  @exclusivity(unchecked) private var pending: [Token] = []

  deinit {
    arena.deallocate()
    spilled.deallocate()
  }

  init() { entries = memory.start.bindMemory(to: Entry.self, capacity: Self.largest) }

  /// Forgets every chunk and gives the memory back.
  func removeAll() {
    memory.clear()
    capacity = Self.smallest
    count = 0
    arena.deallocate()
    arena = GrowingBuffer()
    spilled.deallocate()
    spilled = GrowingBuffer()
  }

  /// A view of the entries for looking chunks up; it ends with the next `insert` or `removeAll`.
  struct Lookup {
    fileprivate let entries: UnsafeMutablePointer<Entry>
    fileprivate let mask: Int

    /// The slot of a chunk of up to 16 bytes, else -1.
    @inline(__always)
    func find(_ key: Key) -> Int {
      var slot = Int(truncatingIfNeeded: key.hash) & mask
      while true {
        let entry = entries + slot
        if entry.pointee.low == key.low, entry.pointee.high == key.high, entry.pointee.length == key.length {
          return slot
        }
        if entry.pointee.shape == 0 { return -1 }
        slot = (slot &+ 1) & mask
      }
    }

    /// The entry of a chunk of up to 16 bytes; `nil` when it is not known.
    @inline(__always)
    fileprivate func entry(_ key: Key) -> UnsafeMutablePointer<Entry>? {
      let slot = find(key)
      return slot < 0 ? nil : entries + slot
    }

    @inline(__always)
    fileprivate func word(_ entry: UnsafeMutablePointer<Entry>, _ offset: UInt32) -> Token {
      let shape = entry.pointee.shape
      return Token(
        type: entry.pointee.first, mark: entry.pointee.mark, start: offset &+ (shape & 0xFF),
        end: offset &+ (shape >> 8 & 0xFF))
    }

    /// Asks for the memory where a chunk will be looked up.
    @inline(__always)
    func prefetch(_ key: Key) {
      cprocessor_prefetch(entries + (Int(truncatingIfNeeded: key.hash) & mask))
    }
  }

  var lookup: Lookup { Lookup(entries: entries, mask: capacity - 1) }

  /// The type of the only word of a chunk.
  func type(of slot: Int) -> UInt32 { entries[slot].first }

  /// The slot of a known chunk over 16 bytes, else -1.
  func findLong(_ key: Key, _ chunk: UnsafePointer<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: key.hash) & (capacity - 1)
    while entries[slot].shape != 0 {
      let entry = entries[slot]
      if entry.low == key.low, entry.length == key.length,
        isStored(chunk, entry.length, at: Int(entry.high) - 1)
      {
        return slot
      }
      slot = (slot + 1) & (capacity - 1)
    }
    return -1
  }

  private func isStored(_ chunk: UnsafePointer<UInt8>, _ length: Int, at offset: Int) -> Bool {
    memcmp(arena.start + offset, chunk, length) == 0
  }

  /// A chunk that is looked up a little later, when the memory it is looked up in has arrived.
  struct Ahead {
    var key: Key
    /// Where it stands in the text.
    var start: UInt32
  }

  /// Appends the words of chunks from one on, up to the first that is over 16 bytes, not known or none.
  /// - Returns: which that is.
  @inline(never)
  func appendWords(
    of ahead: UnsafePointer<Ahead>, _ first: Int, _ count: Int, to tokens: inout Tokens.Storage
  ) -> Int {
    let lookup = lookup
    var begin = tokens.room(for: count &- first)
    var place = begin
    var next = first
    while next < count, let entry = lookup.entry(ahead[next].key) {
      if entry.pointee.words == 1 {
        place.pointee = lookup.word(entry, ahead[next].start)
        place += 1
        next &+= 1
      } else {
        tokens.extend(by: place - begin)
        appendSpilled(entry, ahead[next].start, to: &tokens)
        next &+= 1
        begin = tokens.room(for: count &- next)
        place = begin
      }
    }
    tokens.extend(by: place - begin)
    return next
  }

  /// The chunk in a slot stands at `offset` of the text.
  func appendWords(of slot: Int, at offset: UInt32, to tokens: inout Tokens.Storage) {
    let entry = entries + slot
    if entry.pointee.words == 1 { return tokens.append(lookup.word(entry, offset)) }
    appendSpilled(entry, offset, to: &tokens)
  }

  private func appendSpilled(
    _ entry: UnsafeMutablePointer<Entry>, _ offset: UInt32, to tokens: inout Tokens.Storage
  ) {
    let first = Int(entry.pointee.first)
    for index in first..<first &+ entry.pointee.words {
      var word = spilled[index]
      word.start &+= offset
      word.end &+= offset
      tokens.append(word)
    }
  }

  // MARK: A chunk seen for the first time: insert it with its word, or begin, add its words, insert.

  /// No chunk may be inserted any more, with all the forms that it may hold.
  var isFull: Bool { count > Self.largest / 2 - 2 * Self.longest }

  func beginWords() { pending.removeAll(keepingCapacity: true) }

  /// - Parameter word: with offsets into the chunk, as everywhere here.
  func addWord(_ word: Token) { pending.append(word) }

  func insert(_ key: Key, _ chunk: UnsafePointer<UInt8>) -> Int {
    if pending.count == 1 { return insert(key, chunk, pending[0]) }
    var entry = Entry()
    entry.first = UInt32(spilled.count)
    entry.shape = Entry.shape(length: Int(key.length), words: pending.count)
    pending.withUnsafeBufferPointer { spilled.append(contentsOf: $0) }
    return insert(entry, key, chunk)
  }

  /// A chunk of one word.
  func insert(_ key: Key, _ chunk: UnsafePointer<UInt8>, _ word: Token) -> Int {
    var entry = Entry()
    entry.first = word.type
    entry.mark = word.mark
    entry.shape = Entry.shape(length: Int(key.length), words: 1, start: word.start, end: word.end)
    return insert(entry, key, chunk)
  }

  private func insert(_ entry: Entry, _ key: Key, _ chunk: UnsafePointer<UInt8>) -> Int {
    if (count + 1) * 4 > capacity * 3 { grow() }
    var entry = entry
    entry.low = key.low
    entry.high = key.high
    if entry.length > 16 {
      entry.high = UInt64(arena.count + 1)
      arena.room(for: entry.length).update(from: chunk, count: entry.length)
      arena.extend(by: entry.length)
    }
    count += 1
    return place(entry, hash: key.hash)
  }

  private func place(_ entry: Entry, hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
    while entries[slot].shape != 0 { slot = (slot + 1) & (capacity - 1) }
    entries[slot] = entry
    return slot
  }

  /// Twice the entries, in place: fresh memory costs more than moving them.
  private func grow() {
    let old = capacity
    capacity *= 2
    let stride = MemoryLayout<Entry>.stride
    memory.prepare(old * stride..<capacity * stride)
    // From behind a free one on: so each finds its new slot or one before its old.
    var first = 0
    while entries[first].shape != 0 { first += 1 }
    for step in 1...old {
      let slot = (first + step) & (old - 1)
      let entry = entries[slot]
      if entry.shape == 0 { continue }
      entries[slot].shape = 0
      _ = place(entry, hash: hash(of: entry))
    }
  }

  @inline(__always)
  private func hash(of entry: Entry) -> UInt64 {
    entry.length > 16 ? entry.low : Key.mix(entry.low, entry.high)
  }
}
