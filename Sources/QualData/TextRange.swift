/// A half-open range of UTF-8 byte offsets into a transcript's immutable text.
///
/// Other units (code points, UTF-16, lines) exist only at the borders, in Interchange.
public struct TextRange: Sendable, Hashable, Codable, Comparable {
  public var lower: Int
  public var upper: Int

  public init(_ lower: Int, _ upper: Int) {
    precondition(lower <= upper, "a range ends where it starts or after")
    self.lower = lower
    self.upper = upper
  }

  /// The length in bytes.
  public var count: Int { upper - lower }
  public var isEmpty: Bool { lower == upper }

  public func contains(_ other: TextRange) -> Bool { lower <= other.lower && other.upper <= upper }
  /// True when the two share at least one byte.
  public func overlaps(_ other: TextRange) -> Bool { lower < other.upper && other.lower < upper }

  /// By start; of two with one start, the longer comes first (the order of leftmost-longest matching).
  public static func < (a: TextRange, b: TextRange) -> Bool {
    a.lower != b.lower ? a.lower < b.lower : a.upper > b.upper
  }
}
