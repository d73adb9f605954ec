import QualData

/// From all hits in a turn to the matches that count.
///
/// 1. A hit that reaches past its scope (`within`) is no match.
/// 2. A hit with one of its rule's `unless` near it, in the same scope, is no match. "Near" is counted in words:
///    1 is the next word. An `unless` that shares a word with the hit always blocks it.
/// 3. Of what is left, per code: leftmost first, and of those that start together the longest; what overlaps
///    a match already taken is not taken. One stretch of words counts once, however many patterns find it.
///
/// So a blocked hit does not stand in the way of a shorter one, and different codes may overlap.
enum MatchSelection {
  /// - Parameters:
  ///   - hits: all hits of one turn.
  ///   - scope: the number of the scope (sentence, paragraph, …) that a word of a rule lies in.
  /// - Returns: the matches, by code and then place.
  static func select(
    _ hits: [Hit], rules: [LanguageProgram.Rule], scope: (_ word: Int, _ rule: LanguageProgram.Rule) -> Int
  ) -> [Hit] {
    var blockers: [Int: [Hit]] = [:]
    for hit in hits where hit.blocks { blockers[hit.rule, default: []].append(hit) }
    var candidates: [Hit] = []
    for hit in hits where !hit.blocks {
      let rule = rules[hit.rule]
      let home = scope(hit.start, rule)
      if hit.end - hit.start > 1, scope(hit.end - 1, rule) != home { continue }
      if let unless = rule.unless, let near = blockers[hit.rule],
        near.contains(where: {
          isNear($0, hit, unless.distance, unless.side) && scope($0.start, rule) == home
        })
      {
        continue
      }
      candidates.append(hit)
    }
    candidates.sort { a, b in
      let codes = (rules[a.rule].code, rules[b.rule].code)
      if codes.0 != codes.1 { return codes.0 < codes.1 }
      if a.start != b.start { return a.start < b.start }
      if a.end != b.end { return a.end > b.end }
      return a.rule < b.rule
    }
    var selected: [Hit] = []
    for hit in candidates {
      if let last = selected.last, rules[last.rule].code == rules[hit.rule].code, hit.start < last.end {
        continue
      }
      selected.append(hit)
    }
    return selected
  }

  private static func isNear(_ blocker: Hit, _ hit: Hit, _ distance: Int, _ side: Unless.Side) -> Bool {
    if blocker.start < hit.end, hit.start < blocker.end { return true }
    if blocker.end <= hit.start { return side != .after && hit.start - blocker.end < distance }
    return side != .before && blocker.start - hit.end < distance
  }
}
