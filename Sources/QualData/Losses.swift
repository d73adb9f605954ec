/// What could not be carried from one form of a project to another, counted by kind.
package struct Losses: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    /// Plural: “selections of pictures”.
    package var kind: String
    package var count: Int
    /// A sentence: why, and what became of them.
    package var reason: String
  }

  /// In the order in which the kinds were first met.
  package private(set) var entries: [Entry] = []

  package init() {}

  package mutating func add(_ kind: String, _ count: Int = 1, _ reason: String) {
    guard count > 0 else { return }
    if let index = entries.firstIndex(where: { $0.kind == kind && $0.reason == reason }) {
      entries[index].count += count
    } else {
      entries.append(Entry(kind: kind, count: count, reason: reason))
    }
  }

  package mutating func add(_ other: Losses) {
    for entry in other.entries { add(entry.kind, entry.count, entry.reason) }
  }

  package var table: Table {
    Table(
      name: "not-carried", title: "What was not carried, or not as it was",
      columns: [
        .init("what", .text, "The kind of thing."), .init("count", .integer, "How many."),
        .init("why", .text, "Why, and what became of them."),
      ], rows: entries.map { [.text($0.kind), .integer($0.count), .text($0.reason)] })
  }
}
