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
struct MatchSelection {
  let rules: [LanguageProgram.Rule]
  /// The number of the scope (sentence, paragraph, …) that a word of a rule lies in.
  let scope: (_ word: Int32, _ within: Scope) -> Int

  /// - Parameter hits: all hits of one turn; what is left of them are the matches, by code and then place.
  func select(_ hits: inout [Hit]) {
    let blockers = hits.filter(\.blocks)
    hits.removeAll { $0.blocks || isRefused($0, blockers) }
    guard hits.count > 1 else { return }
    hits.sort { a, b in
      let (codeA, codeB) = (rules[Int(a.rule)].code, rules[Int(b.rule)].code)
      if codeA != codeB { return codeA < codeB }
      if a.start != b.start { return a.start < b.start }
      return a.end != b.end ? a.end > b.end : a.rule < b.rule
    }
    var kept = 1
    for index in 1..<hits.count {
      let (hit, last) = (hits[index], hits[kept - 1])
      if hit.start < last.end, rules[Int(hit.rule)].code == rules[Int(last.rule)].code { continue }
      hits[kept] = hit
      kept += 1
    }
    hits.removeSubrange(kept...)
  }

  private func isRefused(_ hit: Hit, _ blockers: [Hit]) -> Bool {
    let rule = rules[Int(hit.rule)]
    if hit.end - hit.start > 1, scope(hit.end - 1, rule.within) != scope(hit.start, rule.within) {
      return true
    }
    guard let unless = rule.unless else { return false }
    return blockers.contains {
      $0.rule == hit.rule && isNear($0, hit, Int32(clamping: unless.distance), unless.side)
        && scope($0.start, rule.within) == scope(hit.start, rule.within)
    }
  }

  private func isNear(_ blocker: Hit, _ hit: Hit, _ distance: Int32, _ side: Unless.Side) -> Bool {
    if blocker.start < hit.end, hit.start < blocker.end { return true }
    if blocker.end <= hit.start { return side != .after && hit.start - blocker.end < distance }
    return side != .before && blocker.start - hit.end < distance
  }
}
