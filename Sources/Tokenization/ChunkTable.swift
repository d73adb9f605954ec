/// Remembers the words of chunks (text between white space).
///
/// An open-addressing hash table of 32-byte entries: a chunk of up to 16 bytes is its own key inside the entry,
/// so that a known chunk costs one cache line. A longer one is kept in an arena and found by its hash.
struct ChunkTable {
  /// The longest chunk that is remembered, in bytes.
  static let longest = 64

  struct Key {
    let low: UInt64
    let high: UInt64
    let length: Int
    let hash: UInt64

    /// - Parameter readable: how many bytes may be read from `chunk` on; 16 or more is fast.
    @inline(__always)
    init(_ chunk: UnsafePointer<UInt8>, _ length: Int, readable: Int) {
      self.length = length
      if length <= 16 {
        var words: (UInt64, UInt64) = (0, 0)
        if readable >= 16 {
          let raw = UnsafeRawPointer(chunk)
          words.0 = raw.loadUnaligned(as: UInt64.self)
          words.1 = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
          if length <= 8 {
            words.0 &= Self.mask[length]
            words.1 = 0
          } else {
            words.1 &= Self.mask[length - 8]
          }
        } else {
          withUnsafeMutableBytes(of: &words) {
            $0.copyMemory(from: UnsafeRawBufferPointer(start: chunk, count: length))
          }
        }
        low = words.0
        high = words.1
        hash = Self.mix(low ^ 0x9E37_79B9_7F4A_7C15, high ^ UInt64(length))
      } else {
        var state = UInt64(length)
        let raw = UnsafeRawPointer(chunk)
        var offset = 0
        while offset + 8 <= length {
          state = Self.mix(state, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
          offset += 8
        }
        state = Self.mix(state, raw.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self))
        low = state
        high = 0
        hash = state
      }
    }

    @inline(__always)
    private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let product = (a ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: b ^ 0xE703_7ED1_A0B4_28DB)
      return product.high ^ product.low
    }

    /// `mask[n]` keeps the first n bytes of a little-endian word.
    private static let mask: [UInt64] = (0...8).map { $0 == 8 ? .max : (1 << (8 * UInt64($0))) - 1 }
  }

  /// 32 bytes.
  private struct Entry {
    var low: UInt64 = 0
    /// The bytes after the first 8, or, of a chunk over 16 bytes, where it lies in the arena.
    var high: UInt64 = 0
    /// 0: free.
    var length: UInt32 = 0
    /// The type of the only word; of several, the index of the first in `spilled`.
    var first: UInt32 = 0
    var words: UInt16 = 0
    /// Start and end of the only word.
    var start: UInt8 = 0
    var end: UInt8 = 0
    var unused: UInt32 = 0
  }

  private struct Word {
    var type: UInt32
    var start: UInt32
    var end: UInt32
  }

  private(set) var count = 0
  private var entries = [Entry](repeating: Entry(), count: 1 << 12)
  private var arena: [UInt8] = []
  private var spilled: [Word] = []
  private var pending: [Word] = []

  /// The slot of a known chunk, else -1.
  @inline(__always)
  func find(_ key: Key, _ chunk: UnsafePointer<UInt8>) -> Int {
    entries.withUnsafeBufferPointer { entries in
      let mask = entries.count - 1
      var slot = Int(truncatingIfNeeded: key.hash) & mask
      while true {
        let entry = entries[slot]
        if entry.length == 0 { return -1 }
        if entry.low == key.low, Int(entry.length) == key.length {
          if key.length <= 16 {
            if entry.high == key.high { return slot }
          } else if isStored(chunk, key.length, at: Int(entry.high)) {
            return slot
          }
        }
        slot = (slot + 1) & mask
      }
    }
  }

  private func isStored(_ chunk: UnsafePointer<UInt8>, _ length: Int, at offset: Int) -> Bool {
    arena.withUnsafeBufferPointer { arena in
      for index in 0..<length where arena[offset + index] != chunk[index] { return false }
      return true
    }
  }

  /// The chunk in a slot stands at `offset` of the text.
  @inline(__always)
  func appendWords(of slot: Int, at offset: Int, to tokens: inout Tokens) {
    let entry = entries.withUnsafeBufferPointer { $0[slot] }
    if entry.words == 1 {
      tokens.append(type: entry.first, start: offset + Int(entry.start), end: offset + Int(entry.end))
    } else {
      for index in 0..<Int(entry.words) {
        let word = spilled[Int(entry.first) + index]
        tokens.append(type: word.type, start: offset + Int(word.start), end: offset + Int(word.end))
      }
    }
  }

  // MARK: A chunk seen for the first time: begin, add its words, insert.

  mutating func beginWords() { pending.removeAll(keepingCapacity: true) }

  mutating func addWord(_ type: UInt32, _ start: Int, _ end: Int) {
    pending.append(Word(type: type, start: UInt32(start), end: UInt32(end)))
  }

  mutating func insert(_ key: Key, _ chunk: UnsafePointer<UInt8>) -> Int {
    if (count + 1) * 2 > entries.count { grow() }
    var entry = Entry()
    entry.low = key.low
    entry.high = key.high
    entry.length = UInt32(key.length)
    entry.words = UInt16(pending.count)
    if key.length > 16 {
      entry.high = UInt64(arena.count)
      arena.append(contentsOf: UnsafeBufferPointer(start: chunk, count: key.length))
    }
    if pending.count == 1 {
      entry.first = pending[0].type
      entry.start = UInt8(pending[0].start)
      entry.end = UInt8(pending[0].end)
    } else {
      entry.first = UInt32(spilled.count)
      spilled.append(contentsOf: pending)
    }
    count += 1
    return place(entry, hash: key.hash)
  }

  private mutating func place(_ entry: Entry, hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (entries.count - 1)
    while entries[slot].length != 0 { slot = (slot + 1) & (entries.count - 1) }
    entries[slot] = entry
    return slot
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: old.count * 2)
    for entry in old where entry.length != 0 {
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
