import CodingEngine
import Tokenization

/// A tokenizer for each language, made when first asked for. Belongs to one thread.
struct Tokenizers {
  private var byLanguage: [String: Tokenizer] = [:]

  /// What it has remembered is forgotten where it has become too much, so ask once for each transcript.
  mutating func tokenizer(for language: String) throws -> Tokenizer {
    if let known = byLanguage[language] {
      if known.remembered > TranscriptCoder.mostRemembered { known.forget() }
      return known
    }
    let tokenizer = try Tokenizer(language: language)
    byLanguage[language] = tokenizer
    return tokenizer
  }
}
