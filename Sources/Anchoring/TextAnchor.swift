import QualData

/// What is kept of an excerpt so that it can be found again, and read when it cannot: its place, its words, and the
/// words around them.
///
/// The text quote and text position selectors of the W3C Web Annotation Data Model (2017), with UTF-8 bytes as the
/// unit of the position.
package struct TextAnchor: Sendable, Equatable, Codable {
  package var range: TextRange
  /// The words of the excerpt, as they stand in the text.
  package var quote: String
  /// Up to `contextLength` characters before and after the excerpt.
  package var prefix: String
  package var suffix: String

  /// In characters as a reader sees them, so that none is cut.
  package static let contextLength = 32

  package init(range: TextRange, quote: String, prefix: String, suffix: String) {
    self.range = range
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
  }

  /// - Parameter range: On character borders of the text.
  package init(_ range: TextRange, in text: String) {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lower)
    let end = bytes.index(start, offsetBy: range.count)
    self.init(
      range: range, quote: String(text[start..<end]),
      prefix: String(text[..<start].suffix(Self.contextLength)),
      suffix: String(text[end...].prefix(Self.contextLength)))
  }

  /// The excerpt with its context, a text of its own: to look for an excerpt whose transcript is not kept.
  package var text: String { prefix + quote + suffix }
  package var rangeInText: TextRange {
    TextRange(prefix.utf8.count, prefix.utf8.count + quote.utf8.count)
  }
}
