import Tokenization

/// Globs by the literal bytes that a word must begin with, end with, or hold: a word is looked up once for each length
/// that literals with its first or last eight bytes have, or six or four for shorter ones, which most often is never.
struct LiteralTable: ~Copyable, Sendable {
  struct Entry: Sendable {
    var glob: Glob
    var id: UInt32
  }

  /// Which bytes of a literal say that it may be there.
  enum Side: Sendable {
    case first, last
  }

  /// Literals are known by so many bytes of theirs; whether the rest fits, the glob tells.
  static let longest = 16

  private let side: Side
  /// By the hash of eight bytes, or of six or four where literals are shorter: a bit for each length, less one, of what
  /// literals with them are known by.
  private var lengths = [UInt16](repeating: 0, count: 64)
  /// The same of literals under four bytes, by the first or last.
  private var shortLengths = [UInt16](repeating: 0, count: 256)
  /// The hash → where the last of its entries stands in `entries`, plus one.
  private var lasts = NumberTable()
  /// Each with what its literal is known by, and the one before it with the same hash.
  private var entries: [(entry: Entry, literal: [UInt8], before: UInt32)] = []

  init(by side: Side) { self.side = side }

  var isEmpty: Bool { entries.isEmpty }

  /// - Parameter literal: not empty, and no longer than `longest`.
  mutating func insert(_ entry: Entry, at literal: [UInt8]) {
    let hash = literal.withUnsafeBufferPointer { Self.hash(Self.bytes($0.baseAddress!, $0.count), $0.count) }
    let last = lasts[hash]
    entries.append((entry, literal, last))
    if last == 0 {
      lasts.insert(UInt32(entries.count), for: hash)
    } else {
      lasts[hash] = UInt32(entries.count)
    }
    if entries.count * 4 > lengths.count {
      lengths = Array(repeating: 0, count: lengths.count * 2)
      for entry in entries { note(entry.literal) }
    } else {
      note(literal)
    }
  }

  private mutating func note(_ literal: [UInt8]) {
    let bit: UInt16 = 1 << UInt16(literal.count - 1)
    if literal.count < 4 {
      return shortLengths[Int(side == .first ? literal.first! : literal.last!)] |= bit
    }
    let bytes = literal.withUnsafeBytes {
      Self.outer(literal.count < 6 ? 4 : literal.count < 8 ? 6 : 8, of: $0, side)
    }
    lengths[Self.place(of: bytes, in: lengths.count)] |= bit
  }

  /// Appends the ids of the globs that match a word and whose literal stands from a byte of it on.
  func append(to found: inout [UInt32], _ word: UnsafeBufferPointer<UInt8>, from start: Int) {
    let rest = word.count &- start
    guard let base = word.baseAddress, rest > 0 else { return }
    let (low, high) = Self.bytes(base + start, min(rest, Self.longest))
    forEachLength(base[start], low & Self.mask(4), low & Self.mask(6), low, rest) { length in
      let bytes = (low & Self.mask(min(length, 8)), length <= 8 ? 0 : high & Self.mask(length &- 8))
      append(Int(lasts[Self.hash(bytes, length)]), to: &found, word)
    }
  }

  /// Appends the ids of the globs that match a word and whose literal stands at its end.
  func appendEndings(to found: inout [UInt32], _ word: UnsafeBufferPointer<UInt8>) {
    guard let base = word.baseAddress, !word.isEmpty else { return }
    let raw = UnsafeRawBufferPointer(word)
    let four = word.count < 4 ? 0 : Self.outer(4, of: raw, .last)
    let six = word.count < 6 ? 0 : Self.outer(6, of: raw, .last)
    let eight = word.count < 8 ? 0 : Self.outer(8, of: raw, .last)
    forEachLength(word[word.count &- 1], four, six, eight, word.count) { length in
      let bytes = Self.bytes(base + (word.count &- length), length)
      append(Int(lasts[Self.hash(bytes, length)]), to: &found, word)
    }
  }

  /// Calls `body` with every length that a literal in a stretch may have.
  /// - Parameters:
  ///   - one: its first or last byte.
  ///   - four: its first or last four, `six` six and `eight` eight; they do not count when it is shorter.
  ///   - count: how long the stretch is.
  @inline(__always)
  private func forEachLength(
    _ one: UInt8, _ four: UInt64, _ six: UInt64, _ eight: UInt64, _ count: Int, _ body: (Int) -> Void
  ) {
    var bits = shortLengths[Int(one)]
    if count >= 4 { bits |= lengths[Self.place(of: four, in: lengths.count)] & 0b11000 }
    if count >= 6 { bits |= lengths[Self.place(of: six, in: lengths.count)] & 0b110_0000 }
    if count >= 8 { bits |= lengths[Self.place(of: eight, in: lengths.count)] & ~0b111_1111 }
    while bits != 0 {
      let length = bits.trailingZeroBitCount &+ 1
      if length > count { return }
      body(length)
      bits &= bits &- 1
    }
  }

  @inline(__always)
  private static func place(of bytes: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: (bytes &* 0x9E37_79B9_7F4A_7C15) &>> 32) & (count &- 1)
  }

  /// The first or last four, six or eight bytes of as many or more.
  @inline(__always)
  private static func outer(_ count: Int, of bytes: UnsafeRawBufferPointer, _ side: Side) -> UInt64 {
    let start = side == .first ? 0 : bytes.count &- count
    if count == 8 { return bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self) }
    let four = UInt64(bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self))
    if count == 4 { return four }
    return four | UInt64(bytes.loadUnaligned(fromByteOffset: start &+ 4, as: UInt16.self)) &<< 32
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
