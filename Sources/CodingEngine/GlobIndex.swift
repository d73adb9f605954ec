/// Finds the globs that match a word without trying each: by the bytes that the word must begin with, end with, or
/// hold.
struct GlobIndex: ~Copyable, Sendable {
  private var beginnings = LiteralTable(by: .first)
  private var endings = LiteralTable(by: .last)
  /// By bytes somewhere in the word.
  private var inner = LiteralTable(by: .first)
  /// Globs without any literal byte, such as `??`.
  private var unkeyed: [LiteralTable.Entry] = []

  mutating func add(_ glob: Glob, id: UInt32) {
    let entry = LiteralTable.Entry(glob: glob, id: id)
    let longest = LiteralTable.longest
    let beginning = glob.literalBeginning
    if !beginning.isEmpty { return beginnings.insert(entry, at: Array(beginning.prefix(longest))) }
    let ending = glob.literalEnding
    if !ending.isEmpty { return endings.insert(entry, at: Array(ending.suffix(longest))) }
    let literal = glob.longestLiteral
    if !literal.isEmpty { return inner.insert(entry, at: Array(literal.prefix(longest))) }
    unkeyed.append(entry)
  }

  /// The ids of all globs that match, ascending.
  func forEachMatch(_ word: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    var found: [UInt32] = []
    for entry in unkeyed where entry.glob.matches(word) { found.append(entry.id) }
    if !beginnings.isEmpty { beginnings.append(to: &found, word, from: 0) }
    if !endings.isEmpty { endings.appendEndings(to: &found, word) }
    if !inner.isEmpty {
      for start in word.indices { inner.append(to: &found, word, from: start) }
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
