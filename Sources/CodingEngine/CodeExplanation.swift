import QualData
import Tokenization

/// Explains what the patterns of one code found in one transcript.
///
/// Of hits of one pattern that overlap, the leftmost-longest are told: among those that nothing blocks, among those in
/// their scope, and among all.
struct CodeExplanation {
  typealias Span = MatchSemantics.Span

  let code: String
  let rules: [Explainer.Rule]
  let spans: PatternSpans
  let tokens: Tokens
  /// Those of the code.
  let codings: [Coding]

  /// In order of the text; matches come before what was blocked in the same place.
  func findings() -> [Finding] {
    let excluded = rules.filter(\.excludes).flatMap { rule in
      let unless = rule.unless.map { spans.spans($0, of: rule.pattern) }
      return spans.spans(rule.query, of: rule.pattern)
        .filter { spans.blockers($0, of: rule.pattern, unless).isEmpty }
        .map { (pattern: rule.index, span: $0) }
    }.sorted { ($0.span.lowerBound, $0.pattern) < ($1.span.lowerBound, $1.pattern) }
    return rules.filter { !$0.excludes }.flatMap { findings(of: $0, excluded) }.sorted(by: Self.isBefore)
  }

  private static func isBefore(_ a: Finding, _ b: Finding) -> Bool {
    if a.match.range != b.match.range { return a.match.range < b.match.range }
    if (a.block == nil) != (b.block == nil) { return a.block == nil }
    return a.match.pattern < b.match.pattern
  }

  private func findings(of rule: Explainer.Rule, _ excluded: [(pattern: Int, span: Span)]) -> [Finding] {
    let pattern = rule.pattern
    let values = spans.values(rule.query, within: pattern.within, pattern.speakers)
    let unless = rule.unless.map { spans.spans($0, of: pattern) }
    let inScope = values.values.flatMap(\.spans)
    func blocks(_ span: Span) -> [Finding.Block] {
      spans.blockers(span, of: pattern, unless).map {
        .unless(query: $0.query, range: place($0.span), distance: $0.distance)
      }
        + excluded.filter { $0.span.overlaps(span) }.map {
          .excluded(pattern: $0.pattern, range: place($0.span))
        }
    }
    var findings: [Finding] = []
    var matched: Set<Span> = []
    for coding in codings {
      for match in coding.matches where match.pattern == rule.index {
        let span = Int32(match.words.lowerBound)..<Int32(match.words.upperBound)
        matched.insert(span)
        var finding = finding(rule, span)
        finding.coding = coding
        let value = values[spans.scopes.number(of: span.lowerBound, pattern.within)]
        finding.operators = value?.reasons(for: span, place) ?? []
        findings.append(finding)
      }
    }
    /// Scopes with something to tell.
    var told = Set(matched.map { spans.scopes.number(of: $0.lowerBound, pattern.within) })
    let known = Set(inScope)
    var candidates = Set(PatternSpans.leftmostLongest(inScope.filter { blocks($0).isEmpty }))
    candidates.formUnion(PatternSpans.leftmostLongest(inScope))
    candidates.formUnion(PatternSpans.leftmostLongest(everywhere(rule)))
    for span in candidates.subtracting(matched) {
      var finding = finding(rule, span)
      let role = spans.roles[finding.turn]
      let scope = spans.scopes.number(of: span.lowerBound, pattern.within)
      if !pattern.speakers.admits(role) {
        finding.blocks = [.speaker(role)]
      } else if !known.contains(span) {
        finding.blocks = [.scope(pattern.within)]
        if let value = values[scope], value.spans.isEmpty {
          finding.operators = value.obstacles(place, isSameTurn: spans.isSameTurn)
        }
        told.insert(scope)
      } else {
        finding.blocks = blocks(span)
        told.insert(scope)
        if finding.blocks.isEmpty {
          // What nothing blocks and is no match overlaps one.
          guard let taker = taker(of: span) else { continue }
          finding.blocks = [.taken(by: taker)]
        }
      }
      findings.append(finding)
    }
    for (scope, value) in values where value.spans.isEmpty && !told.contains(scope) {
      findings += nearMisses(rule, value)
    }
    return findings
  }

  /// In turns of anybody, as if the scope were the turn.
  private func everywhere(_ rule: Explainer.Rule) -> [Span] {
    guard rule.pattern.within == .transcript else {
      return spans.values(rule.query, within: .turn, .everyone).values.flatMap(\.spans)
    }
    return spans.values(rule.query, within: .transcript, .everyone).values.flatMap(\.spans).filter {
      !rule.pattern.speakers.admits(spans.roles[spans.scopes.turn(of: $0.lowerBound)])
    }
  }

  /// A scope, turn by turn, that has some of the words, but not so as the operators ask.
  private func nearMisses(_ rule: Explainer.Rule, _ value: OperatorValue) -> [Finding] {
    let reasons = value.obstacles(place, isSameTurn: spans.isSameTurn)
    return Dictionary(grouping: value.asked) { spans.scopes.turn(of: $0.lowerBound) }.values.map { words in
      let end = words.map(\.upperBound).max()!
      var finding = finding(rule, words.map(\.lowerBound).min()!..<end)
      finding.blocks = [.operators]
      finding.operators = reasons
      return finding
    }
  }

  private func finding(_ rule: Explainer.Rule, _ span: Span) -> Finding {
    let turn = spans.scopes.turn(of: span.lowerBound)
    let range = place(span)
    return Finding(
      code: code,
      match: Match(range: range, words: Int(span.lowerBound)..<Int(span.upperBound), pattern: rule.index),
      turn: turn, scope: spans.scopes.scope(at: range.lower, turn: turn, rule.pattern.within))
  }

  private func taker(of span: Span) -> Match? {
    codings.lazy.flatMap(\.matches).filter {
      $0.words.overlaps(Int(span.lowerBound)..<Int(span.upperBound))
    }.min { $0.range < $1.range }
  }

  private func place(_ span: Span) -> TextRange {
    TextRange(Int(tokens[Int(span.lowerBound)].start), Int(tokens[Int(span.upperBound) - 1].end))
  }
}
