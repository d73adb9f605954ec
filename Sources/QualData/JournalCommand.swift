/// A group of changes that one command made: what undo takes back as a whole.
package struct JournalCommand: Sendable, Equatable {
  package enum Kind: String, Sendable { case change, undo, redo }

  package var id: Int
  /// UTC, ISO 8601.
  package var madeAt: String
  package var coder: String
  /// The command's words.
  package var verb: String
  package var kind: Kind
  /// The command that an undo takes back, or that a redo makes again.
  package var target: Int?
  /// How many rows it changed.
  package var changes: Int
  /// True when it is a change that is taken back at present.
  package var isUndone: Bool

  package init(
    id: Int, madeAt: String, coder: String, verb: String, kind: Kind = .change, target: Int? = nil,
    changes: Int, isUndone: Bool = false
  ) {
    self.id = id
    self.madeAt = madeAt
    self.coder = coder
    self.verb = verb
    self.kind = kind
    self.target = target
    self.changes = changes
    self.isUndone = isUndone
  }
}
