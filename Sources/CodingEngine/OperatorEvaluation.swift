import QualData

/// Replaces the hits of leaves, of rules with operators, by the hits of the whole query.
struct OperatorEvaluation<Scopes: WordScopes> {
  let program: LanguageProgram
  let scopes: Scopes
  let isSameTurn: (Int32, Int32) -> Bool

  /// Hits of rules without operators stay as they are.
  func evaluate(_ hits: inout [Hit]) {
    guard hits.contains(where: \.isPart) else { return }
    var leaves: [Hit] = []
    hits.removeAll { hit in
      guard hit.isPart else { return false }
      leaves.append(hit)
      return true
    }
    if leaves.count > 1 { leaves.sort { $0.rule != $1.rule ? $0.rule < $1.rule : !$0.blocks && $1.blocks } }
    var start = 0
    while start < leaves.count {
      let first = leaves[start]
      var present: UInt64 = 0
      var end = start
      while end < leaves.count, leaves[end].rule == first.rule, leaves[end].blocks == first.blocks {
        present |= Composite.bit(ofLeaf: Int(leaves[end].leaf))
        end += 1
      }
      // Most often one side of the operator is not there.
      let needed = neededLeaves(of: first)
      if present & needed == needed, let composite = composite(of: first) {
        evaluate(leaves[start..<end], of: composite, &hits)
      }
      start = end
    }
  }

  /// - Parameter leaves: of one rule, in order of the text.
  private func evaluate(_ leaves: ArraySlice<Hit>, of composite: Composite, _ hits: inout [Hit]) {
    // Numbered scopes, so that the hits of one scope stand together.
    var placed = leaves.compactMap { hit -> (hit: Hit, scope: Int)? in
      let rule = Int(hit.rule)
      let within = hit.blocks ? program.guards[rule].within! : program.rules[rule].within
      let first = scopes.number(of: hit.start, within)
      let isInOne = hit.end - hit.start == 1 || scopes.number(of: hit.end - 1, within) == first
      return isInOne ? (hit, first) : nil
    }
    placed.sort { $0.scope < $1.scope }
    var start = 0
    while start < placed.count {
      var end = start + 1
      while end < placed.count, placed[end].scope == placed[start].scope { end += 1 }
      hits += whole(placed[start..<end].map(\.hit), composite)
      start = end
    }
  }

  /// The hits of a query in one scope, from those of its leaves.
  private func whole(_ leaves: [Hit], _ composite: Composite) -> [Hit] {
    let first = leaves[0]
    var spans: [[MatchSemantics.Span]] = []
    for hit in leaves {
      while spans.count <= hit.leaf { spans.append([]) }
      spans[Int(hit.leaf)].append(hit.start..<hit.end)
    }
    return composite.spans(spans, isSameTurn: isSameTurn).map {
      Hit(
        start: $0.lowerBound, end: $0.upperBound, rule: first.rule, leaf: 0, blocks: first.blocks,
        isPart: false, code: first.code)
    }
  }

  private func neededLeaves(of hit: Hit) -> UInt64 {
    hit.blocks ? program.guards[Int(hit.rule)].neededLeaves : program.rules[Int(hit.rule)].neededLeaves
  }

  private func composite(of hit: Hit) -> Composite? {
    hit.blocks ? program.guards[Int(hit.rule)].composite : program.composites[Int(hit.rule)]
  }
}
