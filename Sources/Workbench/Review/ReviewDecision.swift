import QualData

/// What a person decides on one coding.
package struct ReviewDecision: Sendable, Equatable {
  package enum Action: Sendable, Equatable {
    case accept
    case reject
    /// Accepted, under another code.
    case recode(String)
    /// Accepted, under a new code with this name.
    case recodeToNew(String)
    /// Accepted, with another range.
    case setRange(TextRange)
    case memo(String)
    /// For discussion, or no longer.
    case flag(Bool)
    /// As if it had never been decided on.
    case reopen
  }

  package var coding: CodingID
  package var action: Action
  /// Why, in the coder's words; may be empty.
  package var note: String

  package init(_ coding: CodingID, _ action: Action, note: String = "") {
    self.coding = coding
    self.action = action
    self.note = note
  }
}
