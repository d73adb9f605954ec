/// What of a text coders agree on or not. A coding covers a unit when the two share at least one byte.
package enum AgreementUnit: String, Sendable, CaseIterable {
  case character, word, sentence, turn, transcript

  package var plural: String { rawValue + "s" }
}
