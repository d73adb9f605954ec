/// A coder's mark on a coding that it is to be discussed.
package struct DiscussionFlag: Sendable, Equatable {
  package var coding: CodingID
  package var coder: String
  package var note: String
  /// UTC, ISO 8601; empty until the store has it.
  package var raisedAt: String

  package init(coding: CodingID, coder: String, note: String = "", raisedAt: String = "") {
    self.coding = coding
    self.coder = coder
    self.note = note
    self.raisedAt = raisedAt
  }
}
