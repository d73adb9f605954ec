/// A row of a journaled table, without the store's own numbers.
package struct StoreRecord: Sendable, Hashable {
  package var table: String
  /// In the order of the shape's columns.
  package var values: [StoreValue]

  package init(table: String, values: [StoreValue]) {
    self.table = table
    self.values = values
  }
}

/// What names a record in every copy of a project.
package struct RecordKey: Sendable, Hashable, Comparable {
  package var table: String
  package var values: [StoreValue]

  package static func < (a: RecordKey, b: RecordKey) -> Bool {
    a.table != b.table ? a.table < b.table : a.values.lexicographicallyPrecedes(b.values)
  }

  /// The values, one after the other.
  package var description: String {
    values.map { value in
      switch value {
      case .null: ""
      case .integer(let number): "\(number)"
      case .real(let number): "\(number)"
      case .text(let text): text
      }
    }.joined(separator: " ")
  }
}

/// A record as it was and as it is to be.
package struct RecordChange: Sendable, Equatable {
  /// `nil` when it was not there.
  package var before: StoreRecord?
  /// `nil` when it goes.
  package var after: StoreRecord?

  package init(before: StoreRecord?, after: StoreRecord?) {
    self.before = before
    self.after = after
  }

  package var table: String { (after ?? before)!.table }
}
