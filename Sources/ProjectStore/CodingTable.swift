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
}
