import CProcessor
import QualData
import Tokenization

/// A phrase found in a turn: words `start..<end` of the transcript.
struct Hit: Equatable, Sendable {
  var start: Int32
  var end: Int32
  /// The number of the rule, or of the guard when it `blocks`.
  var rule: Int32
  /// Of a query with operators: which of its phrases it is.
  var leaf: UInt16
  /// It is a phrase of an `unless`.
  var blocks: Bool
  /// The query has operators: the hit is of one of its phrases, not of the whole.
  var isPart: Bool
  /// The number of the rule's code; 0 when it `blocks`.
  var code: Int32

  var words: Range<Int> { Int(start)..<Int(end) }
}

/// Finds every phrase of the trie, all overlaps included, in a stretch of words.
struct PhraseSearch {
  // The trie's, at hand.
  private let nodes: [PhraseTrie.Node]
  private let endings: [PhraseTrie.Ending]
  private let checks: [[PhraseTrie.SurfaceCheck]]
  private let edges: NumberTable

  init(trie: PhraseTrie) {
    nodes = trie.nodes
    endings = trie.endings
    checks = trie.checks
    edges = trie.edges
  }

  /// A turn to search.
  struct Place {
    /// The text that the words stand in.
    let text: UnsafeBufferPointer<UInt8>
    /// Those of the transcript, and which of them are the turn's.
    let words: UnsafeBufferPointer<Token>
    let turn: Range<Int>
    /// The bit of the speaker's role.
    let role: UInt8
  }

  /// Appends the hits of all phrases but those of late guards, by start.
  func search(_ place: Place, _ types: TypeMatchers, into hits: inout [Hit]) {
    search(place, place.turn, types, isLate: false, &hits)
  }

  /// Appends the hits of late guards that may block the hits given so far: near them, where they begin.
  func searchGuards(
    _ place: Place, _ types: TypeMatchers, _ program: LanguageProgram, _ hits: inout [Hit]
  ) {
    var windows: [Range<Int>] = []
    for hit in hits where !hit.blocks {
      guard let unless = program.rules[Int(hit.rule)].unless else { continue }
      let reach = Int(unless.distance)
      windows.append(
        max(
          place.turn.lowerBound, Int(hit.start) - reach - program.longestLateGuard)..<min(
            place.turn.upperBound, Int(hit.end) + reach))
    }
    windows.sort { $0.lowerBound < $1.lowerBound }
    var next = place.turn.lowerBound
    for window in windows where window.upperBound > next {
      search(place, max(next, window.lowerBound)..<window.upperBound, types, isLate: true, &hits)
      next = window.upperBound
    }
  }

  /// - Parameters:
  ///   - starts: words that a hit may begin with; it ends with its turn.
  ///   - isLate: from the trie's second root.
  private func search(
    _ place: Place, _ starts: Range<Int>, _ types: TypeMatchers, isLate: Bool, _ hits: inout [Hit]
  ) {
    // Plain pointers: this loop sees every word of the corpus.
    let words = place.words.baseAddress!
    let shift = UInt32(
      (isLate ? TypeMatchers.Mark.beginsLate : TypeMatchers.Mark.begins).trailingZeroBitCount)
    nodes.withUnsafeBufferPointer { nodes in
      endings.withUnsafeBufferPointer { endings in
        edges.withLookup { edges in
          let walk = Walk(
            text: place.text, words: words, end: place.turn.upperBound, lists: types.lists.start,
            nodes: nodes.baseAddress!, endings: endings.baseAddress!,
            edges: edges,
            checks: checks, role: place.role)
          withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.block) { found in
            var next = starts.lowerBound
            while next < starts.upperBound {
              let end = min(next + Self.block, starts.upperBound)
              // First all words that phrases begin with, without a branch: nobody can guess which these are.
              var count = 0
              for word in next..<end {
                found[count] = Int32(truncatingIfNeeded: word)
                count &+= Int(truncatingIfNeeded: words[word].mark &>> shift & 1)
              }
              // Then what is read of these, step by step, so that the memory of all arrives at once.
              for word in found[..<count] { walk.prefetchLists(of: Int(word)) }
              // Most often the next word is in no phrase that begins so: again without a branch.
              var kept = 0
              for word in found[..<count] {
                found[kept] = word
                kept &+= Int(walk.mayBegin(at: Int(word), isLate: isLate))
              }
              for word in found[..<kept] { walk.begin(at: Int(word), isLate: isLate, &hits) }
              next = end
            }
          }
        }
      }
    }
  }

  /// So many words are looked at before phrases are followed.
  private static let block = 256

  private struct Walk {
    let text: UnsafeBufferPointer<UInt8>
    let words: UnsafePointer<Token>
    let end: Int
    let lists: UnsafePointer<UInt32>
    let nodes: UnsafePointer<PhraseTrie.Node>
    let endings: UnsafePointer<PhraseTrie.Ending>
    let edges: NumberTable.Lookup
    let checks: [[PhraseTrie.SurfaceCheck]]
    let role: UInt8

    /// Of a word that some phrase begins with, and of the next.
    @inline(__always)
    func prefetchLists(of start: Int) {
      cprocessor_prefetch(lists + TypeMatchers.Mark.list(words[start].mark))
      if start &+ 1 < end { cprocessor_prefetch(lists + TypeMatchers.Mark.list(words[start &+ 1].mark)) }
    }

    /// 0: no phrase stands at a word that some phrase begins with, as the next word tells; 1: one may. What it takes to find out
    /// is made to arrive.
    @inline(__always)
    func mayBegin(at start: Int, isLate: Bool) -> UInt32 {
      let first = lists + TypeMatchers.Mark.list(words[start].mark)
      let second = lists + (start &+ 1 < end ? TypeMatchers.Mark.list(words[start &+ 1].mark) : 0)
      // Most words have one matcher, which leads to one node. What is read here means nothing for others, but is there.
      let isOther = first[0] ^ 1 | first[2] ^ 1 | second[0] &>> 1 | (isLate ? 1 : 0)
      let node = first[3]
      let edge = PhraseTrie.edge(node, second[1])
      cprocessor_prefetch(nodes + Int(node >= PhraseTrie.isOpen ? node & ~PhraseTrie.isOpen : 0))
      edges.prefetch(edge)
      return (isOther != 0 ? 1 : 0) | node &>> 31 | second[0] & edges.mayHave(edge)
    }

    /// Follows the phrases that begin with a word.
    @inline(__always)
    func begin(at start: Int, isLate: Bool, _ hits: inout [Hit]) {
      var list = TypeMatchers.Mark.list(words[start].mark)
      list &+= 1 &+ Int(lists[list])
      if isLate { list &+= 1 &+ Int(lists[list]) }
      for place in (list &+ 1)..<(list &+ 1 &+ Int(lists[list])) {
        follow(lists[place], from: start, at: start &+ 1, &hits)
      }
    }

    /// - Parameter reference: to a node, with `isOpen`.
    @inline(__always)
    private func follow(_ reference: UInt32, from start: Int, at next: Int, _ hits: inout [Hit]) {
      if reference >= PhraseTrie.isOpen || leadsOn(reference, at: next) {
        visit(reference, from: start, at: next, &hits)
      }
    }

    /// Whether a word leads on from a node, as far as can be told without looking at it.
    @inline(__always)
    private func leadsOn(_ node: UInt32, at next: Int) -> Bool {
      guard next < end else { return false }
      let list = TypeMatchers.Mark.list(words[next].mark)
      for place in (list &+ 1)..<(list &+ 1 &+ Int(lists[list]))
      where edges.mayHave(PhraseTrie.edge(node, lists[place])) != 0 {
        return true
      }
      return false
    }

    private func visit(_ reference: UInt32, from start: Int, at next: Int, _ hits: inout [Hit]) {
      var anyWord: UInt32 = 0
      // Of other nodes there is nothing to see but their edges.
      if reference >= PhraseTrie.isOpen {
        let node = nodes[Int(reference & ~PhraseTrie.isOpen)]
        if node.endings > 0 {
          append(node.ending, start, next, &hits)
          for index in Int(node.firstEnding &+ 1)..<Int(node.firstEnding &+ node.endings) {
            append(endings[index], start, next, &hits)
          }
        }
        anyWord = node.anyWord
      }
      guard next < end else { return }
      let list = TypeMatchers.Mark.list(words[next].mark)
      for place in (list &+ 1)..<(list &+ 1 &+ Int(lists[list])) {
        let edge = PhraseTrie.edge(reference, lists[place])
        if edges.mayHave(edge) == 0 { continue }
        let child = edges[edge]
        if child != 0 { follow(child, from: start, at: next &+ 1, &hits) }
      }
      if anyWord != 0 { follow(anyWord, from: start, at: next &+ 1, &hits) }
    }

    /// Appends the hit of a phrase that ends with the word before `next`, if the turn is one that it reads.
    @inline(__always)
    private func append(_ ending: PhraseTrie.Ending, _ start: Int, _ next: Int, _ hits: inout [Hit]) {
      guard ending.roles & role != 0 else { return }
      if ending.check != 0, !isWritten(checks[Int(ending.check) - 1], from: start) { return }
      hits.append(
        Hit(
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: next), rule: ending.rule,
          leaf: ending.leaf, blocks: ending.blocks, isPart: ending.isPart, code: ending.code))
    }

    /// Whether the words of `=` are written as the pattern has them.
    @inline(never)
    private func isWritten(_ check: [PhraseTrie.SurfaceCheck], from start: Int) -> Bool {
      check.allSatisfy { check in
        let word = UnsafeBufferPointer(rebasing: text[words[start + check.word].range])
        return SurfaceForm.withForm(of: word, check.surface.matches)
      }
    }
  }
}
