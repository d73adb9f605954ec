/// A code that a person made while coding. The store keeps it, because no command changes the codebook's file; it counts
/// as a code of the codebook from then on.
package struct MadeCode: Sendable, Equatable {
  package var id: String
  /// The id of the code above it; `nil` at the top.
  package var parent: String?
  /// In vivo: the participants' own words.
  package var name: String
  /// May be empty.
  package var definition: String
  package var coder: String
  /// UTC, ISO 8601; empty until the store has it.
  package var madeAt: String

  package init(
    id: String, parent: String? = nil, name: String, definition: String = "", coder: String,
    madeAt: String = ""
  ) {
    self.id = id
    self.parent = parent
    self.name = name
    self.definition = definition
    self.coder = coder
    self.madeAt = madeAt
  }
}
