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
    // Numbered scopes, so that each rule's hits of one scope stand together.
    var placed = leaves.compactMap { hit -> (hit: Hit, scope: Int)? in
      let rule = Int(hit.rule)
      let within = hit.blocks ? program.guards[rule].within! : program.rules[rule].within
      let first = scopes.number(of: hit.start, within)
      let isInOne = hit.end - hit.start == 1 || scopes.number(of: hit.end - 1, within) == first
      return isInOne ? (hit, first) : nil
    }
    placed.sort { a, b in
      if a.hit.rule != b.hit.rule { return a.hit.rule < b.hit.rule }
      if a.hit.blocks != b.hit.blocks { return b.hit.blocks }
      return a.scope < b.scope
    }
    var start = 0
    while start < placed.count {
      let first = placed[start]
      var end = start + 1
      while end < placed.count, placed[end].scope == first.scope, placed[end].hit.rule == first.hit.rule,
        placed[end].hit.blocks == first.hit.blocks
      { end += 1 }
      hits += whole(placed[start..<end].map(\.hit))
      start = end
    }
  }

  /// The hits of a query in one scope, from those of its leaves.
  private func whole(_ leaves: [Hit]) -> [Hit] {
    guard let first = leaves.first, let composite = composite(of: first) else { return [] }
    var spans: [[MatchSemantics.Span]] = []
    for hit in leaves {
      while spans.count <= hit.leaf { spans.append([]) }
      spans[Int(hit.leaf)].append(hit.start..<hit.end)
    }
    return composite.spans(spans, isSameTurn: isSameTurn).map {
      Hit(
        start: $0.lowerBound, end: $0.upperBound, rule: first.rule, leaf: 0, blocks: first.blocks,
        isPart: false,
        code: first.code)
    }
  }

  private func composite(of hit: Hit) -> Composite? {
    hit.blocks ? program.guards[Int(hit.rule)].composite : program.composites[Int(hit.rule)]
  }
}
