/// The rule of one KH Coder code: `not` binds tighter than `and`, `and` tighter than `or`, as in the SQL that
/// KH Coder makes of it.
struct KHCoderParser {
  /// What the codes above have, for `<*name>`, and of how many parts.
  let known: [String: (rule: KHCoderRule, size: Int)]
  private(set) var size = 0
  private var tokens: [KHCoderLexer.Token]
  private var position = 0
  private var level = 0

  static let largest = 2_000
  private static let mostLevels = 64

  init(_ tokens: [KHCoderLexer.Token], known: [String: (rule: KHCoderRule, size: Int)]) {
    self.tokens = tokens
    self.known = known
  }

  mutating func rule() -> KHCoderRule {
    do throws(KHCoderRule.Refusal) {
      let rule = try alternatives()
      if let rest = current { throw refusal(rest, "“\(rest.text)” is not expected here.") }
      return rule
    } catch {
      return .refused(error)
    }
  }

  private var current: KHCoderLexer.Token? { position < tokens.count ? tokens[position] : nil }

  private func refusal(_ token: KHCoderLexer.Token, _ reason: String) -> KHCoderRule.Refusal {
    KHCoderRule.Refusal(place: token.place, length: token.text.count, reason: reason)
  }

  private mutating func alternatives() throws(KHCoderRule.Refusal) -> KHCoderRule {
    var rules = [try conjunction()]
    while let token = current, token.operation == .or || token.operation == .orNot {
      position += 1
      if token.operation == .orNot {
        _ = try conjunction()
        rules.append(.refused(refusal(token, "“or not” also finds texts with nothing in them.")))
      } else {
        rules.append(try conjunction())
      }
    }
    return rules.count == 1 ? rules[0] : .any(rules)
  }

  private mutating func conjunction() throws(KHCoderRule.Refusal) -> KHCoderRule {
    var rules = [try operand()]
    while let token = current, token.operation == .and || token.operation == .andNot {
      position += 1
      rules.append(token.operation == .andNot ? .not(try operand()) : try operand())
    }
    return rules.count == 1 ? rules[0] : .all(rules)
  }

  private mutating func operand() throws(KHCoderRule.Refusal) -> KHCoderRule {
    guard let token = current else {
      let last = tokens.last ?? .init(text: "", line: 0, column: 0)
      throw refusal(last, "Something must follow “\(last.text)”.")
    }
    level += 1
    defer { level -= 1 }
    if level > Self.mostLevels {
      throw refusal(token, "The rule is nested more than \(Self.mostLevels) deep.")
    }
    let start = position
    position += 1
    switch token.operation {
    case .not: return .not(try operand())
    case .open:
      let rule = try alternatives()
      guard current?.operation == .close else { throw refusal(token, "This parenthesis is never closed.") }
      position += 1
      return try counted(rule, from: start)
    case nil: return try counted(try atom(token), from: start)
    default: throw refusal(token, "“\(token.text)” is not expected here.")
    }
  }

  /// `budget >= 2`: but for “at least one”, Qualm does not count within a text.
  private mutating func counted(
    _ rule: KHCoderRule, from start: Int
  ) throws(KHCoderRule.Refusal) -> KHCoderRule {
    guard let comparison = current, comparison.operation == .count else { return rule }
    let counted = tokens[start..<position].map(\.text).joined(separator: " ")
    position += 1
    guard let operand = current, operand.operation == nil else {
      throw refusal(comparison, "A number must follow “\(comparison.text)”.")
    }
    position += 1
    if current?.operation != .count, [">0", ">=1"].contains(comparison.text + operand.text) { return rule }
    while let next = current, next.operation == .count {
      position = min(position + 2, tokens.count)
    }
    var refusal = refusal(
      tokens[start], "“\(counted) \(comparison.text) \(operand.text)” counts within a text.")
    if operand.line == tokens[start].line {
      refusal.length = operand.column + operand.text.count - tokens[start].column
    }
    return .refused(refusal)
  }

  private mutating func atom(_ token: KHCoderLexer.Token) throws(KHCoderRule.Refusal) -> KHCoderRule {
    if let match = token.text.wholeMatch(of: /<[*＊](.+)>/) {
      guard let code = known[String(match.1)] else {
        throw refusal(token, "There is no code “\(match.1)” above.")
      }
      size += code.size
      if size > Self.largest { throw refusal(token, "With the codes it names, the rule is too large.") }
      return code.rule
    }
    size += 1
    return KHCoderAtom(token: token).rule
  }
}
