import QualData
import Tokenization

/// A phrase of a rule found in a turn: words `start..<end` of the transcript.
struct Hit: Equatable, Sendable {
  var start: Int32
  var end: Int32
  var rule: Int32
  /// Of a rule with operators: which of its phrases it is.
  var leaf: UInt16
  /// It is one of the rule's `unless`.
  var blocks: Bool

  var words: Range<Int> { Int(start)..<Int(end) }
}

/// Finds every phrase of the trie, all overlaps included, in a stretch of words.
struct PhraseSearch {
  let trie: PhraseTrie

  /// Appends the hits that begin and end within `range`, by start.
  /// - Parameters:
  ///   - text: the text that the words stand in.
  ///   - admitted: by rule, whether it reads this turn.
  func search(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: Tokens, _ range: Range<Int>, _ types: TypeMatchers,
    admitted: [Bool], into hits: inout [Hit]
  ) {
    // Plain pointers: this loop sees every word of the corpus.
    let words = tokens.buffer
    types.beginnings.withUnsafeBufferPointer { beginnings in
      types.offsets.withUnsafeBufferPointer { offsets in
        types.lists.withUnsafeBufferPointer { lists in
          trie.nodes.withUnsafeBufferPointer { nodes in
            trie.endings.withUnsafeBufferPointer { endings in
              let walk = Walk(
                text: text, words: words, end: range.upperBound, offsets: offsets, lists: lists, nodes: nodes,
                endings: endings, edges: trie.edges, checks: trie.checks, admitted: admitted)
              for start in range {
                let list = Int(beginnings[Int(words[start].type)])
                if list == 0 { continue }
                for place in (list + 1)...(list + Int(lists[list])) {
                  let node = trie.rootEdges[Int(lists[place])]
                  if node != 0 { walk.follow(node, from: start, at: start + 1, &hits) }
                }
              }
            }
          }
        }
      }
    }
  }

  private struct Walk {
    let text: UnsafeBufferPointer<UInt8>
    let words: UnsafeBufferPointer<Token>
    let end: Int
    let offsets: UnsafeBufferPointer<UInt32>
    let lists: UnsafeBufferPointer<UInt32>
    let nodes: UnsafeBufferPointer<PhraseTrie.Node>
    let endings: UnsafeBufferPointer<PhraseTrie.Ending>
    let edges: EdgeTable
    let checks: [[PhraseTrie.SurfaceCheck]]
    let admitted: [Bool]

    func follow(_ number: UInt32, from start: Int, at next: Int, _ hits: inout [Hit]) {
      let node = nodes[Int(number)]
      for index in Int(node.firstEnding)..<Int(node.firstEnding + node.endings) {
        let ending = endings[index]
        guard admitted[Int(ending.rule)] else { continue }
        if ending.check != 0, !isWritten(checks[Int(ending.check) - 1], from: start) { continue }
        hits.append(
          Hit(
            start: Int32(start), end: Int32(next), rule: ending.rule, leaf: ending.leaf, blocks: ending.blocks
          ))
      }
      guard next < end else { return }
      if node.edgeBits != 0 {
        let list = Int(offsets[Int(words[next].type)])
        for place in (list + 1)..<(list + 1 + Int(lists[list])) {
          let matcher = lists[place]
          if node.edgeBits & (1 &<< UInt64(matcher & 63)) == 0 { continue }
          let child = edges.child(of: number, by: matcher)
          if child != 0 { follow(child, from: start, at: next + 1, &hits) }
        }
      }
      if node.anyWord != 0 { follow(node.anyWord, from: start, at: next + 1, &hits) }
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
