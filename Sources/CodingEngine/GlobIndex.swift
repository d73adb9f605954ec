/// Finds the globs that match a word without trying each: by up to four bytes of their longest literal run.
struct GlobIndex: Sendable {
  private struct Entry {
    var glob: Glob
    var id: UInt32
  }

  /// Entries by the first four bytes (or fewer) of the globs' longest literal, and its length.
  private var entriesByKey: [UInt64: [Entry]] = [:]
  /// Globs without any literal byte, such as `??`.
  private var unkeyed: [Entry] = []
  /// Lengths of keys in use.
  private var lengths: [Int] = []
  /// Bit (a << 8 | b): some key begins with the bytes a, b. A cheap way to say no.
  private var pairs = [UInt64](repeating: 0, count: 1024)

  mutating func add(_ glob: Glob, id: UInt32) {
    let literal = glob.longestLiteral.prefix(4)
    guard !literal.isEmpty else {
      unkeyed.append(Entry(glob: glob, id: id))
      return
    }
    let key = literal.withUnsafeBufferPointer { Self.key($0, 0, $0.count) }
    entriesByKey[key, default: []].append(Entry(glob: glob, id: id))
    if !lengths.contains(literal.count) { lengths.append(literal.count) }
    if literal.count > 1 {
      allow(Int(literal[0]) << 8 | Int(literal[1]))
    } else {
      for second in 0..<256 { allow(Int(literal[0]) << 8 | second) }
    }
  }

  /// The ids of all globs that match, ascending, appended to `ids`.
  func forEachMatch(_ word: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    guard !entriesByKey.isEmpty || !unkeyed.isEmpty else { return }
    var found: [UInt32] = []
    for entry in unkeyed where entry.glob.matches(word) { found.append(entry.id) }
    for start in 0..<word.count {
      let second = start + 1 < word.count ? Int(word[start + 1]) : 0
      let pair = Int(word[start]) << 8 | second
      guard pairs[pair >> 6] & (1 << UInt64(pair & 63)) != 0 else { continue }
      for length in lengths where start + length <= word.count {
        guard let entries = entriesByKey[Self.key(word, start, length)] else { continue }
        for entry in entries where entry.glob.matches(word) { found.append(entry.id) }
      }
    }
    guard !found.isEmpty else { return }
    // A literal may occur twice in a word.
    found.sort()
    var last: UInt32?
    for id in found where id != last {
      body(id)
      last = id
    }
  }

  private mutating func allow(_ pair: Int) { pairs[pair >> 6] |= 1 << UInt64(pair & 63) }

  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
    var key = UInt64(length)
    for index in start..<(start + length) { key = key << 8 | UInt64(bytes[index]) }
    return key
  }
}
