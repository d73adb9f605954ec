import QualData

/// Every coding of the store with all that queues ask of one, in memory: 200,000 of them are read when a review opens.
/// Names stand as numbers.
package struct CodingTable: Sendable {
  package struct Row: Sendable {
    package var id: CodingID
    package var transcript: Int32
    package var lower: Int32
    package var upper: Int32
    /// The first turn it lies in.
    package var turn: Int32
    package var code: Int32
    package var maker: Int32
    /// The patterns that found it together, as a JSON list.
    package var patterns: Int32
    package var isCurrent: Bool

    package var range: TextRange { TextRange(Int(lower), Int(upper)) }
  }

  /// In order of the text: by transcript and place, then by code and id.
  package var rows: [Row] = []
  package var transcripts = NameTable()
  package var codes = NameTable()
  package var makers = NameTable()
  package var patterns = NameTable()

  package init() {}

  /// What the index of places answers alone.
  static let sql = """
    SELECT id, transcript, lower, upper, turn, code, coder, patterns, current FROM coding
    ORDER BY transcript, lower, upper DESC, code, id
    """

  /// The patterns of a row one by one; none of a person's coding.
  package func patternTexts(_ number: Int32) -> [String] { PatternTexts.texts(patterns[number]) }
}

/// Every decision of the store, likewise.
package struct DecisionTable: Sendable {
  package struct Row: Sendable {
    package var coder: Int32
    /// What it puts the coding under, or on; `nil` where it leaves the coding's own.
    package var code: Int32?
    package var range: TextRange?
    package var isRejected: Bool
    package var isAdjudication: Bool
  }

  /// By coding; those on one coding with the adjudication last, else in order of the coders' names.
  package var rows: [Row] = []
  package var coders = NameTable()
  package var codes = NameTable()
  private var places: [CodingID: Range<Int32>] = [:]

  package init() {}

  package subscript(_ coding: CodingID) -> ArraySlice<Row> {
    guard !rows.isEmpty, let place = places[coding] else { return [] }
    return rows[Int(place.lowerBound)..<Int(place.upperBound)]
  }

  fileprivate mutating func end(_ coding: CodingID?, from first: Int) {
    if let coding { places[coding] = Int32(first)..<Int32(rows.count) }
  }
}

extension StoreReading {
  package func codingTable() throws -> CodingTable {
    var table = CodingTable()
    try forEachRow(CodingTable.sql) { row in
      table.rows.append(
        CodingTable.Row(
          id: try row.id(0), transcript: table.transcripts.add(row.text(1)), lower: Int32(row.integer(2)),
          upper: Int32(row.integer(3)), turn: Int32(row.integer(4)), code: table.codes.add(row.text(5)),
          maker: table.makers.add(row.text(6)), patterns: table.patterns.add(row.text(7)),
          isCurrent: row.integer(8) == 1))
    }
    return table
  }

  package func decisionTable() throws -> DecisionTable {
    var table = DecisionTable()
    var coding: CodingID?
    var first = 0
    try forEachRow(
      """
      SELECT coding, coder, verdict, adjudication, code, lower, upper FROM decision
      ORDER BY coding, adjudication, coder
      """
    ) { row in
      let id = try row.id(0)
      if id != coding {
        table.end(coding, from: first)
        (coding, first) = (id, table.rows.count)
      }
      table.rows.append(
        DecisionTable.Row(
          coder: table.coders.add(row.text(1)), code: row.isNull(4) ? nil : table.codes.add(row.text(4)),
          range: row.isNull(5) ? nil : TextRange(row.integer(5), row.integer(6)),
          isRejected: row.text(2).first == UInt8(ascii: "r"), isAdjudication: row.integer(3) == 1))
    }
    table.end(coding, from: first)
    return table
  }
}
