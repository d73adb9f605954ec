import GRDB
import QualData

/// Every decision of the store with all that queues ask of one, in memory, like the codings of a `CodingTable`.
package struct DecisionTable: Sendable {
  /// 20 bytes, because each queue reads them in the order of the text, which is none for them.
  package struct Row: Sendable {
    package var coder: Int32
    /// -1 for none, as `lower` and `upper`.
    fileprivate var codeNumber: Int32
    fileprivate var lower: Int32
    fileprivate var upper: Int32
    package var isRejected: Bool
    package var isAdjudication: Bool

    /// What it puts the coding under; `nil` where it leaves the coding's own.
    package var code: Int32? { codeNumber < 0 ? nil : codeNumber }
    /// What it puts the coding on, likewise.
    package var range: TextRange? { lower < 0 ? nil : TextRange(Int(lower), Int(upper)) }
  }

  /// By coding; those on one coding with the adjudication last, else in order of the coders' names.
  package fileprivate(set) var rows: [Row] = []
  package fileprivate(set) var coders = NameTable()
  package fileprivate(set) var codes = NameTable()
  /// The codings with decisions.
  private var codings = SortedIDs()
  /// The first row of each of them, and the end.
  private var starts: [Int32] = [0]

  package init() {}

  /// The decisions on a coding.
  package subscript(_ coding: CodingID) -> ArraySlice<Row> {
    guard let place = codings.place(of: coding) else { return [] }
    return rows[Int(starts[place])..<Int(starts[place + 1])]
  }

  fileprivate mutating func add(_ row: Row, on coding: CodingID) throws {
    if codings.last != coding {
      guard codings.add(coding) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a decision's coding is not in lower case")
      }
      starts.append(starts[starts.count - 1])
    }
    rows.append(row)
    starts[starts.count - 1] += 1
  }

  fileprivate mutating func end() { codings.end() }
}

extension StoreReading {
  package func decisionTable() throws -> DecisionTable {
    var table = DecisionTable()
    try forEachRow(
      """
      SELECT coding, coder, verdict, adjudication, code, lower, upper FROM decision
      ORDER BY coding, adjudication, coder
      """
    ) { row in
      let hasRange = !row.isNull(5)
      try table.add(
        DecisionTable.Row(
          coder: table.coders.add(row.text(1)), codeNumber: row.isNull(4) ? -1 : table.codes.add(row.text(4)),
          lower: hasRange ? Int32(row.integer(5)) : -1, upper: hasRange ? Int32(row.integer(6)) : -1,
          isRejected: row.text(2).first == UInt8(ascii: "r"), isAdjudication: row.integer(3) == 1),
        on: row.id(0))
    }
    table.end()
    return table
  }
}
