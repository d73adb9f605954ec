import Foundation

/// How often one word stands in two groups of texts.
package struct WordComparison: Sendable, Equatable {
  /// Occurrences in the group and in the reference.
  package var count: Int
  package var reference: Int
  /// All words of the group and of the reference.
  package var words: Int
  package var referenceWords: Int

  package init(count: Int, of words: Int, reference: Int, of referenceWords: Int) {
    self.count = count
    self.words = words
    self.reference = reference
    self.referenceWords = referenceWords
  }

  package var table: ContingencyTable {
    ContingencyTable(count, reference, words - count, referenceWords - reference)
  }

  /// Occurrences in a thousand words of the group; undefined without words.
  package var perThousand: Double? { Self.rate(count, words) }
  package var referencePerThousand: Double? { Self.rate(reference, referenceWords) }

  private static func rate(_ count: Int, _ words: Int) -> Double? {
    words == 0 ? nil : 1000 * Double(count) / Double(words)
  }

  /// The word is more frequent in the group than in the reference.
  package var isOverused: Bool {
    // Whole numbers: a tie is a tie.
    let (a, b) = (
      count.multipliedFullWidth(by: referenceWords), reference.multipliedFullWidth(by: words)
    )
    return a.high != b.high ? a.high > b.high : a.low > b.low
  }

  /// G² = 2 (a ln(a / e₁) + b ln(b / e₂)), with e₁ = c (a + b) / (c + d) and e₂ = d (a + b) / (c + d), where a of c words
  /// and b of d words are the word, and 0 ln 0 is 0 (Rayson & Garside 2000). Undefined when a group has no words or the
  /// word is nowhere.
  package var logLikelihood: Double? {
    guard words > 0, referenceWords > 0, count + reference > 0 else { return nil }
    let (a, b, c, d) = (Double(count), Double(reference), Double(words), Double(referenceWords))
    let share = (a + b) / (c + d)
    func term(_ observed: Double, _ expected: Double) -> Double {
      observed == 0 ? 0 : observed * log(observed / expected)
    }
    return max(0, 2 * (term(a, c * share) + term(b, d * share)))
  }

  /// Log ratio, log₂((a / c) / (b / d)): 1 is twice as frequent. A count of 0 is taken as ½ (Hardie 2014). Undefined
  /// when a group has no words or the word is nowhere.
  package var logRatio: Double? {
    guard words > 0, referenceWords > 0, count + reference > 0 else { return nil }
    let a = count == 0 ? 0.5 : Double(count)
    let b = reference == 0 ? 0.5 : Double(reference)
    return log2(a / Double(words) / (b / Double(referenceWords)))
  }

  /// %DIFF = 100 (a / c − b / d) / (b / d) (Gabrielatos & Marchi 2011): 100 is twice as frequent. Undefined when the
  /// word is not in the reference, or a group has no words.
  package var percentDifference: Double? {
    guard words > 0, reference > 0 else { return nil }
    let (own, other) = (Double(count) / Double(words), Double(reference) / Double(referenceWords))
    return 100 * (own - other) / other
  }
}
