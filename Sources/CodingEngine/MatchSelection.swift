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
struct MatchSelection {
  /// The number of the scope (sentence, paragraph, …) that a word of a rule lies in.
  let scope: (_ word: Int32, _ within: Scope) -> Int
  private let rules: [LanguageProgram.Rule]
  private let hasExclusions: Bool

  init(program: LanguageProgram, scope: @escaping (_ word: Int32, _ within: Scope) -> Int) {
    self.scope = scope
    rules = program.rules
    hasExclusions = program.hasExclusions
  }

  /// Steps 1 and 2: takes away what is no match, and the hits of `unless` themselves.
  /// - Parameter hits: without leaves of operators, see `OperatorEvaluation`.
  func refuse(_ hits: inout [Hit]) {
    let blockers = Blockers(blockers(among: hits))
    hits.removeAll { $0.blocks || isRefused($0, blockers) }
  }

  /// The hits of `unless` whose rule has found something in the turn: few, where words such as “not” are many.
  private func blockers(among hits: [Hit]) -> [Hit] {
    /// A bit for each rule.
    var guarded: [UInt64] = []
    for hit in hits where !hit.blocks && rules[Int(hit.rule)].unless != nil {
      if guarded.isEmpty { guarded = Array(repeating: 0, count: rules.count / 64 + 1) }
      guarded[Int(hit.rule) / 64] |= 1 << UInt64(hit.rule % 64)
    }
    if guarded.isEmpty { return [] }
    return hits.filter { $0.blocks && guarded[Int($0.rule) / 64] & 1 << UInt64($0.rule % 64) != 0 }
  }

  /// Steps 3 and 4.
  /// - Parameter hits: all of one turn that were not refused; what is left of them are the matches, by code and then
  ///   place.
  func select(_ hits: inout [Hit]) {
    if hasExclusions { exclude(&hits) }
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
    if hit.end - hit.start > 1, scope(hit.end - 1, rule.within) != scope(hit.start, rule.within) {
      return true
    }
    guard let unless = rule.unless else { return false }
    let distance = Int32(clamping: unless.distance)
    return blockers.near(hit, distance).contains {
      isNear($0, hit, distance, unless.side) && lies($0, in: scope(hit.start, rule.within), rule.within)
    }
  }

  private func lies(_ hit: Hit, in number: Int, _ within: Scope) -> Bool {
    scope(hit.start, within) == number && (hit.end - hit.start == 1 || scope(hit.end - 1, within) == number)
  }

  private func isNear(_ blocker: Hit, _ hit: Hit, _ distance: Int32, _ side: Unless.Side) -> Bool {
    if blocker.start < hit.end, hit.start < blocker.end { return true }
    if blocker.end <= hit.start { return side != .after && hit.start - blocker.end < distance }
    return side != .before && blocker.start - hit.end < distance
  }
}

/// The hits of `unless` in a turn, by rule and place, so that a long turn full of both costs no more than its length.
private struct Blockers {
  private let sorted: [Hit]
  private let longest: Int32

  init(_ hits: [Hit]) {
    sorted = hits.sorted { ($0.rule, $0.start) < ($1.rule, $1.start) }
    longest = hits.reduce(0) { max($0, $1.end - $1.start) }
  }

  /// Those of the hit's rule that may be near it.
  func near(_ hit: Hit, _ distance: Int32) -> ArraySlice<Hit> {
    guard !sorted.isEmpty else { return [] }
    let from = index(of: hit.rule, hit.start - distance - longest)
    let to = index(of: hit.rule, hit.end + distance)
    return sorted[from..<to]
  }

  /// The first with the rule that starts at a word or after it.
  private func index(of rule: Int32, _ start: Int32) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if (sorted[middle].rule, sorted[middle].start) < (rule, start) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
