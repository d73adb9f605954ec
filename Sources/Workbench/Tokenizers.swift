import Tokenization

/// A tokenizer for each language, made when first asked for. Belongs to one thread.
struct Tokenizers {
  private var byLanguage: [String: Tokenizer] = [:]
  private let mostRemembered: Int

  /// - Parameter share: of what a thread may remember: the rest is for others on it.
  init(threads: Int = 1, share: Double = 1) {
    mostRemembered = Int(share * Double(WordMemory.share(of: threads)))
  }

  /// What has become too much is forgotten, so ask once for each transcript.
  mutating func tokenizer(for language: String) throws -> Tokenizer {
    while byLanguage.values.reduce(0, { $0 + $1.remembered }) > mostRemembered {
      byLanguage.values.max { $0.remembered < $1.remembered }?.forget()
    }
    if let known = byLanguage[language] { return known }
    let tokenizer = try Tokenizer(language: language)
    byLanguage[language] = tokenizer
    return tokenizer
  }
}
