import ProjectStore
import QualData

/// Conflicts of a merge as a table.
enum MergeTable {
  static func table(_ conflicts: [ThreeWayMerge.Conflict], _ shapes: [RecordShape]) -> Table {
    func line(_ record: StoreRecord?) -> Table.Cell {
      guard let record, let shape = shapes.first(where: { $0.table == record.table }) else {
        return .text("")
      }
      return .text(RecordLine.line(record.values, shape))
    }
    return Table(
      name: "conflicts", title: "What both copies changed differently",
      columns: [
        .init("what", .text, "The kind of record."), .init("key", .text, "Which one."),
        .init("conflict", .text, "Why it cannot be joined."),
        .init("records", .integer, "Records that stand or fall with it."),
        .init("ours", .text, "The record here, as JSON; empty when it is not there."),
        .init("theirs", .text, "The record in the other copy, as JSON; empty when it is not there."),
      ],
      rows: conflicts.map { conflict in
        [
          .text(conflict.key.table.replacing("_", with: " ")), .text(conflict.key.description),
          .text(reason(conflict)), .integer(conflict.records), line(conflict.ours), line(conflict.theirs),
        ]
      })
  }

  private static func reason(_ conflict: ThreeWayMerge.Conflict) -> String {
    if conflict.isText { return "another text" }
    if conflict.ours == nil { return "not here, changed there" }
    if conflict.theirs == nil { return "changed here, not there" }
    return "changed in both"
  }
}
