import GRDB
import QualData

extension StoreReading {
  /// Of a transcript's codings, by coding.
  package func lostExcerpts(of transcript: String) throws -> [LostExcerpt] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT l.* FROM lost_excerpt l JOIN coding c ON c.id = l.coding WHERE c.transcript = ? ORDER BY l.coding
        """, arguments: [transcript]
    ).map {
      LostExcerpt(coding: $0["coding"], quote: $0["quote"], prefix: $0["prefix"], suffix: $0["suffix"])
    }
  }
}

extension StoreWriter {
  package func keep(_ lost: LostExcerpt) throws {
    try execute(
      """
      INSERT INTO lost_excerpt VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE
      SET quote = excluded.quote, prefix = excluded.prefix, suffix = excluded.suffix
      """, [lost.coding, lost.quote, lost.prefix, lost.suffix])
  }

  /// After the words of a coding were found again.
  package func forget(lostExcerptOf coding: CodingID) throws {
    try execute("DELETE FROM lost_excerpt WHERE coding = ?", [coding])
  }
}
