import QualData
import Tokenization

/// A phrase of a rule found in a turn: words `start..<end` of the transcript.
struct Hit: Equatable, Sendable {
  var rule: Int
  var start: Int
  var end: Int
  /// It is one of the rule's `unless`.
  var blocks: Bool
}

/// Finds every phrase of the trie, all overlaps included, in a stretch of words.
struct PhraseSearch {
  let trie: PhraseTrie

  /// Appends the hits that begin and end within `range`, by start.
  func search(_ tokens: Tokens, _ range: Range<Int>, _ types: TypeMatchers, into hits: inout [Hit]) {
    tokens.withTypes { column in
      types.beginnings.withUnsafeBufferPointer { beginnings in
        for start in range where beginnings[Int(column[start])] != 0 {
          for matcher in types.matchers(of: column[start]) {
            let node = trie.firstNode(matcher)
            if node != 0 { follow(node, column, start, start + 1, range.upperBound, types, &hits) }
          }
        }
      }
    }
  }

  private func follow(
    _ node: UInt32, _ column: UnsafeBufferPointer<UInt32>, _ start: Int, _ next: Int, _ end: Int,
    _ types: TypeMatchers, _ hits: inout [Hit]
  ) {
    let here = trie.nodes[Int(node)]
    for ending in here.endings {
      hits.append(Hit(rule: ending.rule, start: start, end: next, blocks: ending.blocks))
    }
    guard next < end else { return }
    if here.hasEdges {
      for matcher in types.matchers(of: column[next]) {
        let child = trie.nextNode(node, matcher)
        if child != 0 { follow(child, column, start, next + 1, end, types, &hits) }
      }
    }
    if here.anyWord != 0 { follow(here.anyWord, column, start, next + 1, end, types, &hits) }
  }
}
