/// All phrases of a codebook in one language, sharing their beginnings.
///
/// Edges are numbers of word matchers, so that the cost of a text does not depend on the number of phrases.
/// Build it with `insert`, then `seal` it: then it never changes, is flat arrays, is searched without allocation, and
/// threads may share it.
final class PhraseTrie: @unchecked Sendable {
  /// What a phrase that ends at a node says.
  struct Ending: Sendable {
    /// The number of the rule, or of the guard when the phrase `blocks`.
    var rule: Int32
    /// Of a query with operators: which of its phrases ends here.
    var leaf: UInt16 = 0
    /// The phrase is one of an `unless`.
    var blocks: Bool
    /// The query has operators.
    var isPart: Bool
    /// The number of the rule's code; 0 when the phrase `blocks`.
    var code: Int32
    /// Bits of the roles whose turns are read.
    var roles: UInt8
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
    /// The child reached by any word, once sealed with `isOpen`; 0: none.
    var anyWord: UInt32 = 0
    /// The first of its endings, at hand: most have one.
    var ending = Ending(rule: 0, blocks: false, isPart: false, code: 0, roles: 0)
  }

  /// Set in the number of a node where it is told which it is: a phrase ends at it, or any word leads on. From others only
  /// some words lead on, and it need not be looked at when the next is none of them.
  static let isOpen: UInt32 = 1 << 31

  private(set) var nodes = [Node()]
  private(set) var endings: [Ending] = []
  private(set) var matchers: [WordMatcher] = []
  /// Those matchers that are globs, by number.
  @exclusivity(unchecked) private(set) var globs = GlobIndex()
  private(set) var checks: [[SurfaceCheck]] = []
  /// Edges of the root by matcher, with `isOpen`; 0: none.
  private(set) var rootEdges: [UInt32] = []
  /// The same of a second root, for the phrases of guards that are looked for only where they may block.
  private(set) var guardEdges: [UInt32] = []
  /// Where a matcher leads from a node, by `edge`: the child, with `isOpen`.
  private(set) var edges = NumberTable()

  private var numbers: [WordMatcher: UInt32] = [:]
  private var unsealed: [(node: UInt32, ending: Ending)] = []

  /// - Parameter isLate: the phrase starts from the second root.
  func insert(_ phrase: [PhraseWord], _ ending: Ending, isLate: Bool) {
    var node: UInt32?
    for word in phrase { node = node.map { child(of: $0, word.matcher) } ?? first(word.matcher, isLate) }
    guard let node else { return }
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
  func seal() {
    for (node, _) in unsealed { nodes[Int(node)].endings += 1 }
    var next: UInt32 = 0
    for index in nodes.indices {
      nodes[index].firstEnding = next
      next += nodes[index].endings
      nodes[index].endings = 0
    }
    endings = Array(
      repeating: Ending(rule: 0, blocks: false, isPart: false, code: 0, roles: 0), count: Int(next))
    for (node, ending) in unsealed {
      endings[Int(nodes[Int(node)].firstEnding + nodes[Int(node)].endings)] = ending
      nodes[Int(node)].endings += 1
    }
    for index in nodes.indices where nodes[index].endings > 0 {
      nodes[index].ending = endings[Int(nodes[index].firstEnding)]
    }
    unsealed = []
    edges.replaceValues(marked)
    for index in nodes.indices { nodes[index].anyWord = marked(nodes[index].anyWord) }
    rootEdges = rootEdges.map(marked)
    guardEdges = guardEdges.map(marked)
  }

  private func marked(_ number: UInt32) -> UInt32 {
    let node = nodes[Int(number)]
    return node.endings > 0 || node.anyWord != 0 ? number | Self.isOpen : number
  }

  /// The node after the first word of a phrase, which is never any word.
  private func first(_ matcher: WordMatcher, _ isLate: Bool) -> UInt32 {
    let number = Int(number(of: matcher))
    let known = isLate ? guardEdges[number] : rootEdges[number]
    if known != 0 { return known }
    let new = addNode()
    if isLate { guardEdges[number] = new } else { rootEdges[number] = new }
    return new
  }

  private func child(of node: UInt32, _ matcher: WordMatcher) -> UInt32 {
    if matcher == .anyWord {
      if nodes[Int(node)].anyWord == 0 { nodes[Int(node)].anyWord = addNode() }
      return nodes[Int(node)].anyWord
    }
    let number = number(of: matcher)
    let known = edges[Self.edge(node, number)]
    if known != 0 { return known }
    let new = addNode()
    edges.insert(new, for: Self.edge(node, number))
    return new
  }

  private func number(of matcher: WordMatcher) -> UInt32 {
    if let known = numbers[matcher] { return known }
    let number = UInt32(matchers.count)
    matchers.append(matcher)
    if case .glob(let glob) = matcher { globs.add(glob, id: number) }
    numbers[matcher] = number
    rootEdges.append(0)
    guardEdges.append(0)
    return number
  }

  /// Never 0: the root's edges stand in `rootEdges`.
  @inline(__always)
  static func edge(_ node: UInt32, _ matcher: UInt32) -> UInt64 {
    UInt64(node & ~isOpen) << 32 | UInt64(matcher)
  }

  private func addNode() -> UInt32 {
    nodes.append(Node())
    return UInt32(nodes.count - 1)
  }
}
