/// A coder's mark on a coding that it is to be discussed.
package struct Flag: Sendable, Equatable {
  package var coding: String
  package var coder: String
  package var note: String
  /// UTC, ISO 8601; empty until the store has it.
  package var raisedAt: String

  package init(coding: String, coder: String, note: String = "", raisedAt: String = "") {
    self.coding = coding
    self.coder = coder
    self.note = note
    self.raisedAt = raisedAt
  }
}
