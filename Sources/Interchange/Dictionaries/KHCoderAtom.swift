/// One thing that a KH Coder rule looks for.
struct KHCoderAtom {
  let token: KHCoderLexer.Token

  var rule: KHCoderRule {
    let text = token.text
    if text.firstMatch(of: /^"?<>/) != nil { return refused("asks for a variable or heading, not for words") }
    if ["lw", "lc", "no."].contains(text.lowercased()) { return refused("asks for a length or number") }
    if text.count > 2, text.hasPrefix("'"), text.hasSuffix("'") {
      return string(String(text.dropFirst().dropLast()).replacing("''", with: "'"))
    }
    if text.firstMatch(of: /.(->|=>)./) != nil { return refused("asks for a word class or inflection") }
    if let match = text.wholeMatch(of: /(?i)(near|seq)\((.+-.+)\)(?:\[(.+)\])?/) {
      return proximity(
        match.1.lowercased(), match.2.split(separator: "-").map(String.init), match.3.map(String.init))
    }
    if text.count > 2, text.hasPrefix("\""), text.hasSuffix("\"") {
      return words(String(text.dropFirst().dropLast()))
    }
    if text.firstMatch(of: /.\+./) != nil { return words(text.replacing("+", with: " ")) }
    return words(text)
  }

  private func refused(_ why: String) -> KHCoderRule { refusal("“\(token.text)” \(why).") }

  private func refusal(_ reason: String) -> KHCoderRule {
    .refused(KHCoderRule.Refusal(place: token.place, length: token.text.count, reason: reason))
  }

  /// KH Coder has no wildcards.
  private func words(_ text: String) -> KHCoderRule {
    switch DictionaryQuery(wildcards: []).query(text) {
    case .query(let query, _): .query(query)
    case .refused(let reason): refusal(reason)
    }
  }

  /// Characters that occur anywhere: the words at both ends may go on.
  private func string(_ text: String) -> KHCoderRule {
    guard !text.contains(where: { "*?\"()".contains($0) }) else {
      return refused("looks for characters that have a meaning in patterns")
    }
    switch DictionaryQuery().query("*\(text)*") {
    case .query(let query, _): return .query(query)
    case .refused(let reason): return refusal(reason)
    }
  }

  /// `near(a-b)[8]`: at most 8 words from one to the next, 10 where nothing is said, any number where 0 is;
  /// `[b8]` in one sentence besides, which is Qualm's scope anyway.
  private func proximity(_ name: String, _ words: [String], _ option: String?) -> KHCoderRule {
    guard let match = (option ?? "").wholeMatch(of: /b?([0-9]*)/) else {
      return refused("looks in one paragraph, or has an option that KH Coder does not describe")
    }
    guard let distance = match.1.isEmpty ? 10 : Int(match.1), distance <= 1_000 else {
      return refused("has a distance above 1,000 words")
    }
    guard words.count == 2 || name == "seq" else { return refused("has more than two words") }
    var queries: [String] = []
    for word in words {
      guard case .query(let query) = self.words(word.trimmed) else {
        return refused("has a part that is no word")
      }
      queries.append(query)
    }
    if distance == 0 {
      return name == "near"
        ? .all(queries.map { .query($0) }) : refused("asks for an order without a distance")
    }
    let operation = name == "near" ? "NEAR" : "BEFORE"
    let joined = queries.dropFirst().reduce(queries[0]) { left, right in
      (left.contains(" BEFORE/") ? "(\(left))" : left) + " \(operation)/\(distance) \(right)"
    }
    return .query("(\(joined))")
  }
}
