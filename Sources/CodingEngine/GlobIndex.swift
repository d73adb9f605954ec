/// Finds the globs that match a word without trying each: by the bytes that the word must begin with, end with, or
/// hold.
struct GlobIndex: Sendable {
  private var beginnings = LiteralTrie()
  /// By the bytes from the last on.
  private var endings = LiteralTrie()
  /// By bytes somewhere in the word.
  private var inner = LiteralTrie()
  /// Globs without any literal byte, such as `??`.
  private var unkeyed: [LiteralTrie.Entry] = []

  mutating func add(_ glob: Glob, id: UInt32) {
    let (beginning, ending) = (glob.literalBeginning, glob.literalEnding)
    let isWhole = glob.elements.count == max(beginning.count, ending.count) + 1 && glob.hasRunAtEnd
    let entry = LiteralTrie.Entry(glob: glob, id: id, isWhole: isWhole)
    if !beginning.isEmpty {
      beginnings.insert(entry, at: beginning)
    } else if !ending.isEmpty {
      endings.insert(entry, at: ending.reversed())
    } else if !glob.longestLiteral.isEmpty {
      inner.insert(entry, at: glob.longestLiteral)
    } else {
      unkeyed.append(entry)
    }
  }

  /// The ids of all globs that match, ascending.
  func forEachMatch(_ word: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    var found: [UInt32] = []
    for entry in unkeyed where entry.glob.matches(word) { found.append(entry.id) }
    if !beginnings.isEmpty { beginnings.append(to: &found, word, along: word) }
    if !endings.isEmpty { endings.append(to: &found, word, along: word.reversed()) }
    if !inner.isEmpty {
      for start in word.indices { inner.append(to: &found, word, along: word[start...]) }
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
}
