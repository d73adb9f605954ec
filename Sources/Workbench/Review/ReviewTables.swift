import ProjectStore
import QualData

/// What queues are made of, kept from one queue to the next: read again only as far as somebody changed it.
struct ReviewTables {
  private(set) var codings = CodingTable()
  private(set) var decisions = DecisionTable()
  /// The last command of the journal that was read; `nil` before anything was.
  private var command: Int?
  private var rowsByID: [CodingID: Int32] = [:]

  mutating func read(_ reader: StoreReader) throws {
    let last = try reader.lastCommand()
    guard last != command else { return }
    if try command.map(reader.areCodingsChanged) ?? true {
      codings = try reader.codingTable()
      rowsByID = [:]
    }
    decisions = try reader.decisionTable()
    command = last
  }

  mutating func row(of id: CodingID) -> CodingTable.Row? {
    if rowsByID.isEmpty {
      rowsByID.reserveCapacity(codings.rows.count)
      for (number, row) in codings.rows.enumerated() { rowsByID[row.id] = Int32(number) }
    }
    return rowsByID[id].map { codings.rows[Int($0)] }
  }
}
