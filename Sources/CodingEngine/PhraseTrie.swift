/// All phrases of a codebook in one language, sharing their beginnings.
///
/// Edges are numbers of word matchers, so that the cost of a text does not depend on the number of phrases.
/// Build it with `insert`, then `seal` it; a sealed trie is flat arrays, and is searched without allocation.
struct PhraseTrie: Sendable {
  /// What a phrase that ends at a node says.
  struct Ending: Sendable {
    var rule: Int32
    /// Of a rule with operators: which of its phrases ends here.
    var leaf: UInt16 = 0
    /// The phrase is not the rule's pattern but one of its `unless`.
    var blocks: Bool
    /// Where in `checks` it says how the words must be written, plus one; 0: any writing will do.
    var check: UInt32 = 0
  }

  /// A word of a phrase, counted from its first, that must be written just so.
  struct SurfaceCheck: Sendable {
    var word: Int
    var surface: Glob
  }

  struct Node: Sendable {
    /// Where the node's endings begin in `endings`, and how many they are.
    var firstEnding: UInt32 = 0
    var endings: UInt32 = 0
    /// The child reached by any word; 0: none.
    var anyWord: UInt32 = 0
    /// A bit for each matcher of an edge that leads on (by its number, modulo 64); 0: none leads on.
    var edgeBits: UInt64 = 0
  }

  private(set) var nodes = [Node()]
  private(set) var endings: [Ending] = []
  private(set) var matchers: [WordMatcher] = []
  private(set) var checks: [[SurfaceCheck]] = []
  /// Edges of the root by matcher; 0: none.
  private(set) var rootEdges: [UInt32] = []
  private(set) var edges = EdgeTable()

  private var numbers: [WordMatcher: UInt32] = [:]
  private var unsealed: [(node: UInt32, ending: Ending)] = []

  mutating func insert(_ phrase: [PhraseWord], _ ending: Ending) {
    var node: UInt32 = 0
    for word in phrase { node = child(of: node, word.matcher) }
    var ending = ending
    let check = phrase.enumerated().compactMap { index, word in
      word.surface.map { SurfaceCheck(word: index, surface: $0) }
    }
    if !check.isEmpty {
      checks.append(check)
      ending.check = UInt32(checks.count)
    }
    unsealed.append((node, ending))
  }

  /// Lays the endings out by node, in the order they were inserted.
  mutating func seal() {
    for (node, _) in unsealed { nodes[Int(node)].endings += 1 }
    var next: UInt32 = 0
    for index in nodes.indices {
      nodes[index].firstEnding = next
      next += nodes[index].endings
      nodes[index].endings = 0
    }
    endings = Array(repeating: Ending(rule: 0, blocks: false), count: Int(next))
    for (node, ending) in unsealed {
      endings[Int(nodes[Int(node)].firstEnding + nodes[Int(node)].endings)] = ending
      nodes[Int(node)].endings += 1
    }
    unsealed = []
  }

  private mutating func child(of node: UInt32, _ matcher: WordMatcher) -> UInt32 {
    if matcher == .anyWord {
      if nodes[Int(node)].anyWord == 0 { nodes[Int(node)].anyWord = addNode() }
      return nodes[Int(node)].anyWord
    }
    let number = number(of: matcher)
    if node == 0 {
      if rootEdges[Int(number)] == 0 { rootEdges[Int(number)] = addNode() }
      return rootEdges[Int(number)]
    }
    nodes[Int(node)].edgeBits |= 1 << UInt64(number & 63)
    let known = edges.child(of: node, by: number)
    if known != 0 { return known }
    let new = addNode()
    edges.insert(new, of: node, by: number)
    return new
  }

  private mutating func number(of matcher: WordMatcher) -> UInt32 {
    if let known = numbers[matcher] { return known }
    let number = UInt32(matchers.count)
    matchers.append(matcher)
    numbers[matcher] = number
    rootEdges.append(0)
    return number
  }

  private mutating func addNode() -> UInt32 {
    nodes.append(Node())
    return UInt32(nodes.count - 1)
  }
}

/// Edges of a trie: (node, matcher) → child, by open addressing.
struct EdgeTable: Sendable {
  private var keys = [UInt64](repeating: 0, count: 16)
  private var children = [UInt32](repeating: 0, count: 16)
  private var count = 0

  /// 0: none.
  @inline(__always)
  func child(of node: UInt32, by matcher: UInt32) -> UInt32 {
    let key = Self.key(node, matcher)
    let mask = keys.count - 1
    var slot = Self.hash(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  mutating func insert(_ child: UInt32, of node: UInt32, by matcher: UInt32) {
    if (count + 1) * 2 > keys.count {
      let old = zip(keys, children).filter { $0.0 != 0 }
      keys = [UInt64](repeating: 0, count: keys.count * 2)
      children = [UInt32](repeating: 0, count: keys.count)
      for (key, child) in old { place(key, child) }
    }
    place(Self.key(node, matcher), child)
    count += 1
  }

  private mutating func place(_ key: UInt64, _ child: UInt32) {
    var slot = Self.hash(key) & (keys.count - 1)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    children[slot] = child
  }

  /// Never 0: only nodes from 1 on have edges here.
  @inline(__always)
  private static func key(_ node: UInt32, _ matcher: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(matcher)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20)
  }
}
