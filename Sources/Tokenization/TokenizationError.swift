package enum TokenizationError: Error, CustomStringConvertible {
  case noBreakIterator(locale: String)
  case noStemmer(language: String)
  case noCollation

  package var description: String {
    switch self {
    case .noBreakIterator(let locale):
      "ICU could not load its rules for the language “\(locale)”. Is libicu installed with its data?"
    case .noStemmer(let language):
      "There is no Snowball stemmer for the language “\(language)”."
    case .noCollation: "ICU could not load its order of words. Is libicu installed with its data?"
    }
  }
}
