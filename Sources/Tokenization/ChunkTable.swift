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
    /// Start and end of the only word.
    var start: UInt8 = 0
    var end: UInt8 = 0
    /// Of the chunk, in bytes; 0: the entry is free.
    var length: UInt8 = 0
    var words: UInt8 = 0
  }

  // Used by one thread alone, and for every new chunk: a check of each access would cost more than it.
  @exclusivity(unchecked) private(set) var count = 0
  private let memory = ReservedMemory(largest * MemoryLayout<Entry>.stride)
  private let entries: UnsafeMutablePointer<Entry>
  @exclusivity(unchecked) private var capacity = smallest
  @exclusivity(unchecked) private var arena = GrowingBuffer<UInt8>()
  /// Words of chunks with several, with offsets into their chunk.
  @exclusivity(unchecked) private var spilled: [Token] = []
  @exclusivity(unchecked) private var pending: [Token] = []

  deinit { arena.deallocate() }

  init() { entries = memory.start.bindMemory(to: Entry.self, capacity: Self.largest) }

  /// Forgets every chunk and gives the memory back.
  func removeAll() {
    memory.clear()
    capacity = Self.smallest
    count = 0
    arena.deallocate()
    arena = GrowingBuffer()
    spilled = []
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
        if entry.pointee.low == key.low, entry.pointee.high == key.high,
          Int(entry.pointee.length) == key.length
        {
          return slot
        }
        if entry.pointee.length == 0 { return -1 }
        slot = (slot &+ 1) & mask
      }
    }

    /// Asks for the memory where a chunk will be looked up.
    @inline(__always)
    func prefetch(_ key: Key) {
      cprocessor_prefetch(entries + (Int(truncatingIfNeeded: key.hash) & mask))
    }

    /// The only word of a chunk that stands at `offset` of the text; `nil` when it has none or several.
    @inline(__always)
    func onlyWord(of slot: Int, at offset: Int) -> Token? {
      let entry = entries + slot
      guard entry.pointee.words == 1 else { return nil }
      return Token(
        type: entry.pointee.first, mark: entry.pointee.mark, start: offset &+ Int(entry.pointee.start),
        end: offset &+ Int(entry.pointee.end))
    }
  }

  var lookup: Lookup { Lookup(entries: entries, mask: capacity - 1) }

  /// The type of the only word of a chunk.
  func type(of slot: Int) -> UInt32 { entries[slot].first }

  /// The slot of a known chunk over 16 bytes, else -1.
  func findLong(_ key: Key, _ chunk: UnsafePointer<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: key.hash) & (capacity - 1)
    while entries[slot].length != 0 {
      let entry = entries[slot]
      if entry.low == key.low, Int(entry.length) == key.length,
        isStored(chunk, key.length, at: Int(entry.high) - 1)
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

  /// Asks for the memory where a chunk over 16 bytes is stored; does nothing for others.
  @inline(__always)
  func prefetchLong(_ key: Key) {
    guard key.length > 16 else { return }
    let entry = entries + (Int(truncatingIfNeeded: key.hash) & (capacity &- 1))
    if entry.pointee.low == key.low { cprocessor_prefetch(arena.start + (Int(entry.pointee.high) &- 1)) }
  }

  /// The chunk in a slot stands at `offset` of the text.
  func appendWords(of slot: Int, at offset: Int, to tokens: inout Tokens.Storage) {
    let entry = entries[slot]
    if let word = lookup.onlyWord(of: slot, at: offset) { return tokens.append(word) }
    for index in 0..<Int(entry.words) {
      var word = spilled[Int(entry.first) + index]
      word.start += UInt32(truncatingIfNeeded: offset)
      word.end += UInt32(truncatingIfNeeded: offset)
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
    entry.words = UInt8(pending.count)
    spilled.append(contentsOf: pending)
    return insert(entry, key, chunk)
  }

  /// A chunk of one word.
  func insert(_ key: Key, _ chunk: UnsafePointer<UInt8>, _ word: Token) -> Int {
    var entry = Entry()
    entry.first = word.type
    entry.mark = word.mark
    entry.words = 1
    entry.start = UInt8(word.start)
    entry.end = UInt8(word.end)
    return insert(entry, key, chunk)
  }

  private func insert(_ entry: Entry, _ key: Key, _ chunk: UnsafePointer<UInt8>) -> Int {
    if (count + 1) * 2 > capacity { grow() }
    var entry = entry
    entry.low = key.low
    entry.high = key.high
    entry.length = UInt8(key.length)
    if key.length > 16 {
      entry.high = UInt64(arena.count + 1)
      arena.room(for: key.length).update(from: chunk, count: key.length)
      arena.extend(by: key.length)
    }
    count += 1
    return place(entry, hash: key.hash)
  }

  private func place(_ entry: Entry, hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
    while entries[slot].length != 0 { slot = (slot + 1) & (capacity - 1) }
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
    while entries[first].length != 0 { first += 1 }
    for step in 1...old {
      let slot = (first + step) & (old - 1)
      let entry = entries[slot]
      if entry.length == 0 { continue }
      entries[slot].length = 0
      _ = place(entry, hash: hash(of: entry))
    }
  }

  private func hash(of entry: Entry) -> UInt64 {
    if entry.length > 16 { return entry.low }
    var words = (entry.low, entry.high)
    return withUnsafeBytes(of: &words) {
      Key($0.baseAddress!.assumingMemoryBound(to: UInt8.self), Int(entry.length), readable: 16).hash
    }
  }
}
