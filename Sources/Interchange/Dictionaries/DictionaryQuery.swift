/// Words of a dictionary as queries of Qualm's pattern language, in which some characters have a meaning that
/// they do not have in dictionaries.
struct DictionaryQuery {
  /// The characters that the dictionary's format uses as wildcards, with Qualm's meaning.
  var wildcards: Set<Character> = ["*", "?"]

  enum Outcome: Equatable {
    /// - differs: a sentence, where the query is wider than the words it stands for.
    case query(String, differs: String? = nil)
    /// A sentence.
    case refused(String)
  }

  /// - Parameter value: a word, or several with white space between them.
  func query(_ value: String) -> Outcome {
    let words = value.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.isEmpty { return .refused("The word is empty.") }
    if words.allSatisfy({ $0.allSatisfy { "*?".contains($0) } }), words.contains(where: isWild) {
      return .refused("“\(value.trimmed)” stands for every word.")
    }
    let differs = unseen(words)
    guard words.contains(where: { isSpecial($0) }) else {
      return .query(words.joined(separator: " "), differs: differs)
    }
    guard words.contains(where: isWild) else { return .query(Self.quoted(words), differs: differs) }
    // Quotation marks would take the meaning of its wildcards away from a word.
    if let mixed = words.first(where: { isWild($0) && isSpecial($0) }) {
      return .refused("“\(mixed)” has both a wildcard and a character that Qualm reads as an operator.")
    }
    return .query(
      words.map { isSpecial($0) ? Self.quoted([$0]) : $0 }.joined(separator: " "), differs: differs)
  }

  private func isWild(_ word: String) -> Bool { word.contains(where: wildcards.contains) }

  /// Whether Qualm would read more than letters in it.
  private func isSpecial(_ word: String) -> Bool {
    if word.contains(where: { "()\"".contains($0) || ("*?".contains($0) && !wildcards.contains($0)) }) {
      return true
    }
    let isOperator = word.wholeMatch(of: /(OR|AND|NOT|NEAR|BEFORE)(\/.*)?/) != nil
    return isOperator || "=/@".contains(word.first ?? " ") || word.hasSuffix("~")
  }

  /// A quotation mark is punctuation, which is not looked at between words.
  private static func quoted(_ words: [String]) -> String {
    "\"" + words.joined(separator: " ").replacing("\"", with: " ").trimmed + "\""
  }

  /// “@” is part of ICU's words, “#” is not.
  private func unseen(_ words: [String]) -> String? {
    guard let word = words.first(where: { $0.hasPrefix("#") && $0.count > 1 }) else { return nil }
    return "Qualm's words have no “#”: \(word.dropFirst()) without it is found too."
  }
}
