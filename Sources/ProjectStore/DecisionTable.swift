import GRDB
import QualData

/// Every decision of the store with all that queues ask of one, in memory, beside the codings of a `CodingTable`: in their order,
/// so that going over all of them looks nothing up.
package struct DecisionTable: Sendable {
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

  /// In order of the codings; those on one coding with the adjudication last, else in order of the coders' names.
  package private(set) var rows: [Row] = []
  package fileprivate(set) var coders = NameTable()
  package fileprivate(set) var codes = NameTable()
  /// Of each coding the first of its rows, and the end.
  private var starts: [Int32] = [0]

  package init() {}

  /// The decisions on a coding, which is given by its row.
  package subscript(_ coding: Int) -> ArraySlice<Row> { rows[Int(starts[coding])..<Int(starts[coding + 1])] }

  /// - Parameter read: all decisions on codings that are none of these are left out.
  package init(_ read: ReadDecisions, on codings: CodingTable) {
    coders = read.coders
    codes = read.codes
    take(read, on: codings, keepingOthers: false)
  }

  /// - Parameter others: that of codings which were not read the decisions stay.
  fileprivate mutating func take(_ read: ReadDecisions, on codings: CodingTable, keepingOthers others: Bool) {
    let count = codings.rows.count
    let (oldRows, oldStarts) = (rows, others ? starts : [])
    var newStarts = [Int32](repeating: 0, count: count + 1)
    rows = Array(unsafeUninitializedCapacity: read.rows.count + (others ? oldRows.count : 0)) {
      rows, filled in
      func copy(_ from: [Row], _ starts: [Int32], _ place: Int) {
        for row in Int(starts[place])..<Int(starts[place + 1]) {
          rows.initializeElement(at: filled, to: from[row])
          filled += 1
        }
      }
      for number in 0..<count {
        if let place = read.codings.place(of: codings.rows[number].id) {
          copy(read.rows, read.starts, place)
        } else if others {
          copy(oldRows, oldStarts, number)
        }
        newStarts[number + 1] = Int32(filled)
      }
    }
    starts = newStarts
  }
}

/// Decisions in the order in which the store has them, by the ids of their codings.
package struct ReadDecisions: Sendable {
  fileprivate var codings = SortedIDs()
  /// Of each coding the first of its rows, and the end.
  fileprivate var starts: [Int32] = [0]
  fileprivate var rows: [DecisionTable.Row] = []
  fileprivate var coders = NameTable()
  fileprivate var codes = NameTable()

  fileprivate mutating func add(_ row: DecisionTable.Row?, on coding: CodingID) throws {
    if codings.last != coding {
      guard codings.add(coding) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a decision's coding is not in lower case")
      }
      starts.append(Int32(rows.count))
    }
    guard let row else { return }
    rows.append(row)
    starts[starts.count - 1] += 1
  }
}

extension StoreReading {
  package func decisionTable(on codings: CodingTable) throws -> DecisionTable {
    DecisionTable(try readDecisions(), on: codings)
  }

  /// All of them, to make a table of as soon as the codings are read.
  package func readDecisions() throws -> ReadDecisions { try readDecisions("decision d", ReadDecisions()) }

  /// Reads again what changed after a command of the journal.
  /// - Parameter codings: those of the table, unchanged since.
  package func update(_ table: inout DecisionTable, on codings: CodingTable, since command: Int) throws {
    // The key of a decision is a JSON list that begins with the coding's id.
    let changed = """
      SELECT DISTINCT substr(key, 3, 32) AS coding FROM journal
      WHERE command > \(command) AND changed_table = 'decision'
      """
    var names = ReadDecisions()
    names.coders = table.coders
    names.codes = table.codes
    let read = try readDecisions("(\(changed)) LEFT JOIN decision d USING (coding)", names)
    guard read.codings.last != nil else { return }
    table.coders = read.coders
    table.codes = read.codes
    table.take(read, on: codings, keepingOthers: true)
  }

  /// - Parameter empty: with the names that have numbers already.
  private func readDecisions(_ source: String, _ empty: ReadDecisions) throws -> ReadDecisions {
    var read = empty
    try forEachRow(
      """
      SELECT coding, d.coder, d.verdict, d.adjudication, d.code, d.lower, d.upper FROM \(source)
      ORDER BY coding, d.adjudication, d.coder
      """
    ) { row in
      guard !row.isNull(1) else { return try read.add(nil, on: row.id(0)) }
      let hasRange = !row.isNull(5)
      try read.add(
        DecisionTable.Row(
          coder: read.coders.add(row.text(1)), codeNumber: row.isNull(4) ? -1 : read.codes.add(row.text(4)),
          lower: hasRange ? Int32(row.integer(5)) : -1, upper: hasRange ? Int32(row.integer(6)) : -1,
          isRejected: row.text(2).first == UInt8(ascii: "r"), isAdjudication: row.integer(3) == 1),
        on: row.id(0))
    }
    read.codings.end()
    return read
  }
}
