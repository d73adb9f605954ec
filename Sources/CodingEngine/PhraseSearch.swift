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
              for word in found[..<count] { walk.prefetchList(of: Int(word)) }
              for word in found[..<count] { walk.prefetchNode(of: Int(word), isLate: isLate) }
              for word in found[..<count] { walk.begin(at: Int(word), isLate: isLate, &hits) }
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

    @inline(__always)
    func prefetchList(of start: Int) {
      cprocessor_prefetch(lists + TypeMatchers.Mark.list(words[start].mark))
    }

    @inline(__always)
    func prefetchNode(of start: Int, isLate: Bool) {
      cprocessor_prefetch(nodes + Int(lists[firstNodes(of: start, isLate: isLate) &+ 1]))
      if start &+ 1 < end { prefetchList(of: start &+ 1) }
    }

    /// Where it is listed which nodes a word leads to from the root.
    @inline(__always)
    private func firstNodes(of start: Int, isLate: Bool) -> Int {
      var list = TypeMatchers.Mark.list(words[start].mark)
      list &+= 1 &+ Int(lists[list])
      if isLate { list &+= 1 &+ Int(lists[list]) }
      return list
    }

    /// Follows the phrases that begin with a word.
    @inline(__always)
    func begin(at start: Int, isLate: Bool, _ hits: inout [Hit]) {
      let list = firstNodes(of: start, isLate: isLate)
      for place in (list &+ 1)..<(list &+ 1 &+ Int(lists[list])) {
        // Most often it ends with the next word, which is in no phrase.
        let node = nodes + Int(lists[place])
        if node.pointee.endings | node.pointee.anyWord == 0,
          start &+ 1 == end || TypeMatchers.Mark.list(words[start &+ 1].mark) == 0
        {
          continue
        }
        follow(lists[place], from: start, at: start &+ 1, &hits)
      }
    }

    func follow(_ number: UInt32, from start: Int, at next: Int, _ hits: inout [Hit]) {
      let node = nodes[Int(number)]
      if node.endings > 0 {
        append(node.ending, start, next, &hits)
        for index in Int(node.firstEnding &+ 1)..<Int(node.firstEnding &+ node.endings) {
          append(endings[index], start, next, &hits)
        }
      }
      guard next < end else { return }
      if node.edgeBits != 0 {
        let list = TypeMatchers.Mark.list(words[next].mark)
        for place in (list + 1)..<(list + 1 + Int(lists[list])) {
          let matcher = lists[place]
          if node.edgeBits & (1 &<< UInt64(matcher & 63)) == 0 { continue }
          let edge = edges[PhraseTrie.edge(number, matcher)]
          if edge != 0, leadsOn(UInt32(truncatingIfNeeded: edge >> 32), at: next &+ 1) {
            follow(UInt32(truncatingIfNeeded: edge), from: start, at: next &+ 1, &hits)
          }
        }
      }
      if node.anyWord != 0 { follow(node.anyWord, from: start, at: next + 1, &hits) }
    }

    /// Whether a word is what some node waits for, as far as its bits tell.
    @inline(__always)
    private func leadsOn(_ bits: UInt32, at next: Int) -> Bool {
      if bits == .max { return true }
      guard next < end else { return false }
      let list = TypeMatchers.Mark.list(words[next].mark)
      for place in (list &+ 1)..<(list &+ 1 &+ Int(lists[list])) where bits &>> (lists[place] & 31) & 1 != 0 {
        return true
      }
      return false
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
