/// All phrases of a codebook in one language, sharing their beginnings.
///
/// Edges are numbers of word matchers, so that the cost of a text does not depend on the number of phrases.
struct PhraseTrie: Sendable {
  /// What a phrase that ends at a node says.
  struct Ending: Sendable {
    var rule: Int
    /// The phrase is not the rule's pattern but one of its `unless`.
    var blocks: Bool
  }

  struct Node: Sendable {
    var endings: [Ending] = []
    /// The child reached by any word; 0: none.
    var anyWord: UInt32 = 0
    var hasEdges = false
  }

  private(set) var nodes = [Node()]
  /// Edges of all nodes but the root: node << 32 | matcher → child.
  private var edges: [UInt64: UInt32] = [:]
  /// Edges of the root by matcher; 0: none.
  private var rootEdges: [UInt32] = []

  private(set) var matchers: [WordMatcher] = []
  private var numbers: [WordMatcher: UInt32] = [:]

  mutating func insert(_ phrase: [WordMatcher], _ ending: Ending) {
    var node: UInt32 = 0
    for matcher in phrase { node = child(of: node, matcher) }
    nodes[Int(node)].endings.append(ending)
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
    nodes[Int(node)].hasEdges = true
    let key = Self.key(node, number)
    if let known = edges[key] { return known }
    let new = addNode()
    edges[key] = new
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

  private static func key(_ node: UInt32, _ matcher: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(matcher)
  }

  /// True when some phrase begins with a word that the matcher accepts.
  func begins(with matcher: UInt32) -> Bool { rootEdges[Int(matcher)] != 0 }

  /// 0: none.
  @inline(__always)
  func firstNode(_ matcher: UInt32) -> UInt32 { rootEdges[Int(matcher)] }

  /// 0: none.
  @inline(__always)
  func nextNode(_ node: UInt32, _ matcher: UInt32) -> UInt32 { edges[Self.key(node, matcher)] ?? 0 }
}
