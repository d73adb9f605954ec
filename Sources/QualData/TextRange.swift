/// A half-open range of UTF-8 byte offsets into a transcript's immutable text.
///
/// Other units (code points, UTF-16, lines) exist only at the borders, in Interchange.
package struct TextRange: Sendable, Hashable, Codable, Comparable {
  package var lower: Int
  package var upper: Int

  package init(_ lower: Int, _ upper: Int) {
    precondition(lower <= upper, "a range ends where it starts or after")
    self.lower = lower
    self.upper = upper
  }

  /// The length in bytes.
  package var count: Int { upper - lower }
  package var isEmpty: Bool { lower == upper }

  package func contains(_ other: TextRange) -> Bool { lower <= other.lower && other.upper <= upper }
  /// True when the two share at least one byte.
  package func overlaps(_ other: TextRange) -> Bool { lower < other.upper && other.lower < upper }

  /// By start; of two with one start, the longer comes first (the order of leftmost-longest matching).
  package static func < (a: TextRange, b: TextRange) -> Bool {
    a.lower != b.lower ? a.lower < b.lower : a.upper > b.upper
  }
}
