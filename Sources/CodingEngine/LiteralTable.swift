import Tokenization

/// Globs by the literal bytes that a word must hold at a place: one look-up for each length that these literals have.
struct LiteralTable: Sendable {
  struct Entry: Sendable {
    var glob: Glob
    var id: UInt32
  }

  /// Literals are known by so many bytes of theirs; whether the rest fits, the glob tells.
  static let longest = 16

  /// Of what literals are known by, ascending.
  private var lengths: [Int] = []
  /// A bit for each hash of what literals are known by: nearly every word goes no further.
  private var filter: [UInt64] = [0]
  /// The hash → where the last of its entries stands in `entries`, plus one.
  private var lasts = NumberTable()
  /// Each with its hash and the one before it with the same.
  private var entries: [(entry: Entry, hash: UInt64, before: UInt32)] = []

  var isEmpty: Bool { entries.isEmpty }

  /// - Parameter literal: not empty, and no longer than `longest`.
  mutating func insert(_ entry: Entry, at literal: [UInt8]) {
    if let place = lengths.firstIndex(where: { $0 >= literal.count }) {
      if lengths[place] != literal.count { lengths.insert(literal.count, at: place) }
    } else {
      lengths.append(literal.count)
    }
    let hash = literal.withUnsafeBufferPointer { Self.hash(Self.bytes($0.baseAddress!, $0.count), $0.count) }
    let last = lasts[hash]
    entries.append((entry, hash, last))
    if last == 0 {
      lasts.insert(UInt32(entries.count), for: hash)
    } else {
      lasts[hash] = UInt32(entries.count)
    }
    if entries.count * 16 > filter.count * 64 {
      filter = Array(repeating: 0, count: filter.count * 2)
      for entry in entries { mark(entry.hash) }
    } else {
      mark(hash)
    }
  }

  private mutating func mark(_ hash: UInt64) {
    let bit = Int(truncatingIfNeeded: hash &>> 32)
    filter[bit / 64 & (filter.count - 1)] |= 1 << UInt64(bit & 63)
  }

  /// Appends the ids of the globs that match a word and whose literal stands from a byte of it on.
  func append(to found: inout [UInt32], _ word: UnsafeBufferPointer<UInt8>, from start: Int) {
    guard let base = word.baseAddress else { return }
    let rest = word.count &- start
    let (low, high) = Self.bytes(base + start, min(rest, Self.longest))
    filter.withUnsafeBufferPointer { filter in
      for length in lengths {
        if length > rest { return }
        let bytes = (low & Self.mask(min(length, 8)), length <= 8 ? 0 : high & Self.mask(length &- 8))
        look(up: Self.hash(bytes, length), filter, word, &found)
      }
    }
  }

  /// Appends the ids of the globs that match a word and whose literal stands at its end.
  func appendEndings(to found: inout [UInt32], _ word: UnsafeBufferPointer<UInt8>) {
    guard let base = word.baseAddress else { return }
    filter.withUnsafeBufferPointer { filter in
      for length in lengths {
        if length > word.count { return }
        look(
          up: Self.hash(Self.bytes(base + (word.count &- length), length), length), filter, word, &found)
      }
    }
  }

  @inline(__always)
  private func look(
    up hash: UInt64, _ filter: UnsafeBufferPointer<UInt64>, _ word: UnsafeBufferPointer<UInt8>,
    _ found: inout [UInt32]
  ) {
    let bit = Int(truncatingIfNeeded: hash &>> 32)
    if filter[bit / 64 & (filter.count &- 1)] & 1 &<< UInt64(bit & 63) == 0 { return }
    append(Int(lasts[hash]), to: &found, word)
  }

  @inline(never)
  private func append(_ last: Int, to found: inout [UInt32], _ word: UnsafeBufferPointer<UInt8>) {
    var number = last
    while number > 0 {
      if entries[number - 1].entry.glob.matches(word) { found.append(entries[number - 1].entry.id) }
      number = Int(entries[number - 1].before)
    }
  }

  // MARK: Up to 16 bytes, in two numbers

  @inline(__always)
  private static func bytes(_ start: UnsafePointer<UInt8>, _ count: Int) -> (UInt64, UInt64) {
    let raw = UnsafeRawPointer(start)
    if count >= 8 {
      let last = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      return (raw.loadUnaligned(as: UInt64.self), last >> UInt64(8 * (16 &- count)))
    }
    if count >= 4 {
      let last = UInt64(raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      return (UInt64(raw.loadUnaligned(as: UInt32.self)) | last &<< UInt64(8 &* (count &- 4)), 0)
    }
    var low: UInt64 = 0
    for index in 0..<count { low |= UInt64(start[index]) &<< UInt64(8 &* index) }
    return (low, 0)
  }

  /// Keeps the first 1…8 bytes.
  @inline(__always)
  private static func mask(_ bytes: Int) -> UInt64 {
    .max &>> (64 &- 8 &* UInt64(truncatingIfNeeded: bytes))
  }

  /// Never 0.
  @inline(__always)
  private static func hash(_ bytes: (UInt64, UInt64), _ length: Int) -> UInt64 {
    let product = (bytes.0 ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
      by: bytes.1 ^ 0xE703_7ED1_A0B4_28DB ^ UInt64(truncatingIfNeeded: length))
    return (product.high ^ product.low) | 1
  }
}
