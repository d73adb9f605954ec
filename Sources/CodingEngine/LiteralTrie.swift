/// Globs by the literal bytes that a word must begin with: one walk along the word finds them all.
struct LiteralTrie: Sendable {
  struct Entry: Sendable {
    var glob: Glob
    var id: UInt32
    /// The literal and `*` are all of the glob: a word that begins with it matches.
    var isWhole: Bool
  }

  /// (node, byte) → node. The root is node 0, which no edge leads to.
  private var edges = NumberTable()
  /// By node.
  private var entries: [[Entry]] = [[]]

  var isEmpty: Bool { entries.count == 1 && entries[0].isEmpty }

  mutating func insert(_ entry: Entry, at literal: some Sequence<UInt8>) {
    var node: UInt32 = 0
    for byte in literal {
      let edge = Self.edge(node, byte)
      var next = edges[edge]
      if next == 0 {
        next = UInt32(entries.count)
        entries.append([])
        edges.insert(next, for: edge)
      }
      node = next
    }
    entries[Int(node)].append(entry)
  }

  /// Appends the ids of the globs that match.
  /// - Parameter bytes: those of the word, in the direction in which literals were inserted.
  func append(to found: inout [UInt32], _ word: UnsafeBufferPointer<UInt8>, along bytes: some Sequence<UInt8>)
  {
    var node: UInt32 = 0
    for byte in bytes {
      node = edges[Self.edge(node, byte)]
      if node == 0 { return }
      for entry in entries[Int(node)] where entry.isWhole || entry.glob.matches(word) {
        found.append(entry.id)
      }
    }
  }

  /// Never 0.
  @inline(__always)
  private static func edge(_ node: UInt32, _ byte: UInt8) -> UInt64 {
    (UInt64(node) << 8 | UInt64(byte)) &+ 1
  }
}
