/// Query → the plain sequences of words that satisfy it.
struct PhraseExpansion {
  let words: WordMatcherParser

  /// More alternatives than this in one query are a mistake, or want several patterns.
  static let mostPhrases = 4096

  /// - Throws: `QueryError` when a part holds no word, or only wildcards, or there are too many alternatives.
  func phrases(of query: Query) throws(QueryError) -> [[PhraseWord]] {
    if case .either(let alternatives) = query {
      var all: [[PhraseWord]] = []
      for alternative in alternatives { all += try phrases(of: alternative) }
      return try limited(all)
    }
    let phrases = try expand(query)
    for phrase in phrases where phrase.first?.matcher == .anyWord || phrase.last?.matcher == .anyWord {
      throw QueryError(
        message: phrase.allSatisfy { $0.matcher == .anyWord }
          ? "This pattern matches every word." : "A phrase cannot begin or end with a bare “*”.",
        remedy: "Join “*” to some letters (govern*), or keep it between two words.", offset: query.offset,
        length: 1)
    }
    return phrases
  }

  private func expand(_ query: Query) throws(QueryError) -> [[PhraseWord]] {
    switch query {
    case .reference:
      preconditionFailure("shared patterns are put in before phrases are found")
    case .regularExpression(let text, _):
      return [[PhraseWord(matcher: .regularExpression(text))]]
    case .text(let text, let form, let offset):
      if form.contains(.stem), words.stemmer == nil {
        throw QueryError(
          message: "There is no stemmer for the language “\(words.language)”, which “\(text)~” needs.",
          remedy: "Write the word with a wildcard instead, such as \(text)*.", offset: offset,
          length: text.utf8.count + 1, isOfLanguage: true)
      }
      let phrase = words.words(text, form)
      let onlyWildcards = text.utf8.allSatisfy { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
      if phrase.isEmpty || !onlyWildcards && phrase.allSatisfy({ $0.matcher == .anyWord }) {
        throw QueryError(
          message: "“\(text)” contains no word.",
          remedy: "Patterns find words; punctuation and symbols between words are not looked at.",
          offset: offset, length: text.utf8.count)
      }
      return [phrase]
    case .both(_, _, let offset), .without(_, _, let offset), .near(_, _, _, _, let offset):
      throw QueryError(
        message: "An operator cannot stand inside a phrase.",
        remedy: "Join its words to the others with BEFORE/1, or write the phrases out.", offset: offset,
        length: 1)
    case .either(let queries):
      var all: [[PhraseWord]] = []
      for query in queries { all += try expand(query) }
      return try limited(all)
    case .sequence(let queries):
      var all: [[PhraseWord]] = [[]]
      for query in queries {
        let next = try expand(query)
        _ = try limited(count: all.count * next.count)
        all = all.flatMap { phrase in next.map { phrase + $0 } }
      }
      return all
    }
  }

  private func limited(_ phrases: [[PhraseWord]]) throws(QueryError) -> [[PhraseWord]] {
    try limited(count: phrases.count)
    return phrases
  }

  private func limited(count: Int) throws(QueryError) {
    guard count > Self.mostPhrases else { return }
    throw QueryError(
      message: "This pattern stands for \(count) phrases; \(Self.mostPhrases) is the most.",
      remedy: "Split it into several patterns.", offset: 0, length: 1)
  }
}
