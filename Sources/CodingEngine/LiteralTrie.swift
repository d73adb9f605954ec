/// Globs by the literal bytes that a word must begin with: one walk along the word finds them all.
struct LiteralTrie: Sendable {
  struct Entry: Sendable {
    var glob: Glob
    var id: UInt32
    /// The literal and `*` are all of the glob: a word that begins with it matches.
    var isWhole: Bool
  }

  private struct Node {
    /// A bit for each byte that leads on, modulo 64.
    var edgeBits: UInt64 = 0
    /// Where the last of its entries stands in `entries`, plus one; 0: it has none.
    var last: UInt32 = 0
  }

  /// The root is node 0, which no edge leads to.
  private var nodes = [Node()]
  /// (node, byte) → node.
  private var edges = NumberTable()
  /// The first three bytes of a word → the node they lead to: the walk begins there.
  private var shortcuts = NumberTable()
  /// Some literal is shorter than that: the walk begins at the root.
  private var hasShortLiterals = false
  /// Each with the one before it at the same node, numbered as `Node.last` is.
  private var entries: [(entry: Entry, before: UInt32)] = []

  var isEmpty: Bool { entries.isEmpty }

  mutating func insert(_ entry: Entry, at literal: some Sequence<UInt8>) {
    var node: UInt32 = 0
    var depth = 0
    var key: UInt64 = 0
    for byte in literal {
      let edge = Self.edge(node, byte)
      var next = edges[edge]
      if next == 0 {
        next = UInt32(nodes.count)
        nodes.append(Node())
        edges.insert(next, for: edge)
        nodes[Int(node)].edgeBits |= Self.bit(byte)
      }
      node = next
      depth += 1
      key = key << 8 | UInt64(byte)
      if depth == 3, shortcuts[key + 1] == 0 { shortcuts.insert(node, for: key + 1) }
    }
    if depth < 3 { hasShortLiterals = true }
    entries.append((entry, nodes[Int(node)].last))
    nodes[Int(node)].last = UInt32(entries.count)
  }

  /// Appends the ids of the globs that match.
  /// - Parameter bytes: those of the word, in the direction in which literals were inserted.
  @inline(__always)
  func append(to found: inout [UInt32], _ word: UnsafeBufferPointer<UInt8>, along bytes: some Sequence<UInt8>)
  {
    nodes.withUnsafeBufferPointer { nodes in
      edges.withLookup { edges in
        var node: UInt32 = 0
        var bytes = bytes.makeIterator()
        if !hasShortLiterals {
          guard let first = bytes.next(), let second = bytes.next(), let third = bytes.next() else { return }
          node = shortcuts[UInt64(first) << 16 | UInt64(second) << 8 | UInt64(third) + 1]
          if node == 0 { return }
          if nodes[Int(node)].last != 0 { append(nodes[Int(node)].last, to: &found, word) }
        }
        while let byte = bytes.next() {
          // Nearly every word leaves the trie here, without a look-up.
          if nodes[Int(node)].edgeBits & Self.bit(byte) == 0 { return }
          node = edges[Self.edge(node, byte)]
          if node == 0 { return }
          if nodes[Int(node)].last != 0 { append(nodes[Int(node)].last, to: &found, word) }
        }
      }
    }
  }

  @inline(never)
  private func append(_ last: UInt32, to found: inout [UInt32], _ word: UnsafeBufferPointer<UInt8>) {
    var number = Int(last)
    while number > 0 {
      let (entry, before) = entries[number - 1]
      if entry.isWhole || entry.glob.matches(word) { found.append(entry.id) }
      number = Int(before)
    }
  }

  @inline(__always)
  private static func bit(_ byte: UInt8) -> UInt64 { 1 &<< UInt64(byte & 63) }

  /// Never 0.
  @inline(__always)
  private static func edge(_ node: UInt32, _ byte: UInt8) -> UInt64 {
    (UInt64(node) << 8 | UInt64(byte)) &+ 1
  }
}
