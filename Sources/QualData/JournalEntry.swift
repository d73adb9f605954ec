/// One change of one row of the project's store. The journal only grows.
package struct JournalEntry: Sendable, Equatable {
  package var sequence: Int
  package var command: Int
  package var table: String
  /// The row's key; a JSON list where it has several parts.
  package var key: String
  /// The row as JSON; `nil` before it was there, or after it was gone.
  package var before: String?
  package var after: String?

  package init(
    sequence: Int, command: Int, table: String, key: String, before: String?, after: String?
  ) {
    self.sequence = sequence
    self.command = command
    self.table = table
    self.key = key
    self.before = before
    self.after = after
  }
}
