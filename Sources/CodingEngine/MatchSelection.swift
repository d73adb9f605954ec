import QualData

/// From all hits in a turn to the matches that count.
///
/// 1. A hit that reaches past its scope (`within`) is no match.
/// 2. A hit with one of its rule's `unless` near it, with all its words in the same scope, is no match. "Near" is counted in words:
///    1 is the next word. An `unless` that shares a word with the hit always blocks it.
/// 3. A hit that shares a word with a hit of one of its code's `exclude-patterns` is no match.
/// 4. Of what is left, per code: leftmost first, and of those that start together the longest; what overlaps
///    a match already taken is not taken. One stretch of words counts once, however many patterns find it.
///
/// So a blocked hit does not stand in the way of a shorter one, and different codes may overlap.
struct MatchSelection<Scopes: WordScopes> {
  let program: LanguageProgram
  let scopes: Scopes
  private var rules: [LanguageProgram.Rule] { program.rules }

  init(program: LanguageProgram, scopes: Scopes) {
    self.program = program
    self.scopes = scopes
  }

  /// Steps 1 and 2: takes away what is no match, and the hits of `unless` themselves.
  /// - Parameter hits: without leaves of operators, see `OperatorEvaluation`.
  func refuse(_ hits: inout [Hit]) {
    let blockers = Blockers(hits, program)
    hits.removeAll { $0.blocks || isRefused($0, blockers) }
  }

  /// Steps 3 and 4.
  /// - Parameter hits: all of one turn that were not refused; what is left of them are the matches, by code and then
  ///   place.
  func select(_ hits: inout [Hit]) {
    if program.hasExclusions { exclude(&hits) }
    guard hits.count > 1 else { return }
    hits.sort { a, b in
      if a.code != b.code { return a.code < b.code }
      if a.start != b.start { return a.start < b.start }
      return a.end != b.end ? a.end > b.end : a.rule < b.rule
    }
    var kept = 1
    for index in 1..<hits.count {
      let (hit, last) = (hits[index], hits[kept - 1])
      if hit.start < last.end, hit.code == last.code { continue }
      hits[kept] = hit
      kept += 1
    }
    hits.removeSubrange(kept...)
  }

  private func exclude(_ hits: inout [Hit]) {
    /// By code: stretches of words in order, none of which overlap.
    var excluded: [Int: [Range<Int32>]] = [:]
    let excluding = hits.filter { rules[Int($0.rule)].excludes }.sorted { $0.start < $1.start }
    for hit in excluding {
      let code = rules[Int(hit.rule)].code
      if let last = excluded[code]?.last, hit.start < last.upperBound {
        excluded[code]![excluded[code]!.count - 1] = last.lowerBound..<max(last.upperBound, hit.end)
      } else {
        excluded[code, default: []].append(hit.start..<hit.end)
      }
    }
    hits.removeAll { hit in
      let rule = rules[Int(hit.rule)]
      guard !rule.excludes, let spans = excluded[rule.code] else { return rule.excludes }
      let next = MatchSemantics.partition(spans) { $0.upperBound > hit.start }
      return next < spans.count && spans[next].lowerBound < hit.end
    }
  }

  private func isRefused(_ hit: Hit, _ blockers: Blockers) -> Bool {
    let rule = rules[Int(hit.rule)]
    if hit.end - hit.start > 1,
      scopes.number(of: hit.end - 1, rule.within) != scopes.number(of: hit.start, rule.within)
    {
      return true
    }
    guard let unless = rule.unless else { return false }
    return blockers.near(hit, unless.guard, unless.distance).contains {
      isNear($0, hit, unless.distance, unless.side)
        && lies($0, in: scopes.number(of: hit.start, rule.within), rule.within)
    }
  }

  private func lies(_ hit: Hit, in number: Int, _ within: Scope) -> Bool {
    scopes.number(of: hit.start, within) == number
      && (hit.end - hit.start == 1 || scopes.number(of: hit.end - 1, within) == number)
  }

  private func isNear(_ blocker: Hit, _ hit: Hit, _ distance: Int32, _ side: Unless.Side) -> Bool {
    if blocker.start < hit.end, hit.start < blocker.end { return true }
    if blocker.end <= hit.start { return side != .after && hit.start - blocker.end < distance }
    return side != .before && blocker.start - hit.end < distance
  }
}

/// The hits of `unless` in a turn, by guard and place, so that a long turn full of both costs no more than its length.
private struct Blockers {
  private var sorted: [Hit] = []
  private var longest: Int32 = 0

  /// Only of guards whose rules have found something: few, where words such as “not” are many.
  init(_ hits: [Hit], _ program: LanguageProgram) {
    /// A bit for each guard.
    var needed: [UInt64] = []
    for hit in hits where !hit.blocks {
      guard let number = program.rules[Int(hit.rule)].unless?.guard else { continue }
      if needed.isEmpty { needed = Array(repeating: 0, count: program.guards.count / 64 + 1) }
      needed[Int(number) / 64] |= 1 << UInt64(number % 64)
    }
    if needed.isEmpty { return }
    for hit in hits where hit.blocks && needed[Int(hit.rule) / 64] & 1 << UInt64(hit.rule % 64) != 0 {
      sorted.append(hit)
      longest = max(longest, hit.end - hit.start)
    }
    if sorted.count > 1 {
      sorted.sort { a, b in a.rule != b.rule ? a.rule < b.rule : a.start < b.start }
    }
  }

  /// Those of a guard that may be near a hit.
  func near(_ hit: Hit, _ number: Int32, _ distance: Int32) -> ArraySlice<Hit> {
    if sorted.isEmpty { return [] }
    let from = index(of: number, hit.start - distance - longest)
    let to = index(of: number, hit.end + distance)
    return sorted[from..<to]
  }

  /// The first of a guard that starts at a word or after it.
  private func index(of number: Int32, _ start: Int32) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      let hit = sorted[middle]
      if hit.rule != number ? hit.rule < number : hit.start < start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
