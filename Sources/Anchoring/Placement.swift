import QualData

/// Where an excerpt of an old text is in the new one.
package struct Placement: Sendable, Equatable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// The same words at the same offsets.
    case exact
    /// The same words elsewhere. Their white space and the encoding of their accents may have changed.
    case moved
    /// The words were changed a little, or it is not certain that these are they: a person should look.
    case fuzzy
    /// Nothing similar is there.
    case lost
  }

  /// Why an excerpt is fuzzy or lost.
  package enum Reason: String, Sendable, Codable, CaseIterable {
    /// The words were changed.
    case changed
    /// The words are short or stand at several places, and what stands around them does not tell which are meant.
    case uncertain
    /// A speaker's label now parts the words, or covers some; the largest part that one turn holds was taken.
    case parted
    /// The words were taken away, or changed too much.
    case gone
  }

  package var kind: Kind
  /// `nil` for what is exact or moved.
  package var reason: Reason?
  /// In the new text; `nil` when lost.
  package var range: TextRange?
  /// The first turn of the new transcript that it lies in; `nil` when lost.
  package var turn: Int?
  /// From 0 to 1, of the words before and after; of a lost excerpt that of the nearest words looked at.
  package var similarity: Double
  /// The excerpt as it was.
  package var anchor: TextAnchor
}
