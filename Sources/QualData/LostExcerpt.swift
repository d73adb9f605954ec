/// The words of a coding that a corrected transcript no longer has, and what stood around them, so that they can be found
/// when they come back.
package struct LostExcerpt: Sendable, Equatable {
  package var coding: CodingID
  package var quote: String
  package var prefix: String
  package var suffix: String

  package init(coding: CodingID, quote: String, prefix: String, suffix: String) {
    self.coding = coding
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
  }
}
