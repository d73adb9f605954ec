/// What of a text coders agree on or not. A coding covers a unit when the two share at least one byte.
package enum AgreementUnit: String, Sendable, CaseIterable {
  case character, word, sentence, turn, transcript

  package var plural: String { rawValue + "s" }

  /// What is resampled as a whole: the parts of a sentence are no independent evidence.
  package var resampled: String {
    switch self {
    case .character, .word, .sentence: "sentences"
    case .turn, .transcript: plural
    }
  }
}
