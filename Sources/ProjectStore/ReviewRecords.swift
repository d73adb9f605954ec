import GRDB
import QualData

/// A coding's patterns, and what was decided on it.
package struct PatternUse: Sendable, Equatable {
  package var coding: CodingID
  package var code: String
  package var patterns: [String]
  package var decided: Int
  package var rejected: Int
}

/// Where a coding stands.
package struct CodingPlace: Sendable, Equatable {
  package var transcript: String
  package var code: String
  package var range: TextRange
  package var turn: Int
}

/// What a review reads of many codings at once.
extension StoreReading {
  /// Of the engine's current codings, in no order.
  /// - Parameter view: the coder whose decisions alone count; `nil`: everybody's.
  package func patternUses(view: String?) throws -> [PatternUse] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT c.id, c.code, c.patterns, count(d.verdict), count(nullif(d.verdict, 'accepted'))
        FROM coding c LEFT JOIN decision d ON d.coding = c.id AND (?1 IS NULL OR d.coder = ?1)
        WHERE c.current AND c.coder = ?2 GROUP BY c.id
        """, arguments: [view, Coding.engine])
    // A few lists of patterns find many codings.
    var lists: [String: [String]] = [:]
    var uses: [PatternUse] = []
    while let row = try rows.next() {
      let json: String = row[2]
      let patterns = lists[json] ?? PatternList.texts(json)
      lists[json] = patterns
      uses.append(
        PatternUse(coding: row[0], code: row[1], patterns: patterns, decided: row[3], rejected: row[4]))
    }
    return uses
  }

  /// Where every coding stands, by id.
  package func codingPlaces() throws -> [CodingID: CodingPlace] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT id, transcript, code, lower, upper, turn FROM coding")
    var places: [CodingID: CodingPlace] = [:]
    while let row = try rows.next() {
      places[row[0]] = CodingPlace(
        transcript: row[1], code: row[2], range: TextRange(row[3], row[4]), turn: row[5])
    }
    return places
  }

  /// The ids that begin so, at most so many.
  package func codings(beginning: String, limit: Int) throws -> [CodingID] {
    try CodingID.fetchAll(
      database, sql: "SELECT id FROM coding WHERE id >= ?1 AND id < ?1 || 'g' ORDER BY id LIMIT ?2",
      arguments: [beginning, limit])
  }

  /// Labels and cases of all speakers.
  package func speakerNames() throws -> Set<String> {
    try String.fetchSet(database, sql: "SELECT label FROM speaker UNION SELECT person FROM speaker")
  }

  /// Cases of all speakers.
  package func caseNames() throws -> Set<String> {
    try String.fetchSet(database, sql: "SELECT person FROM speaker")
  }

  /// Attributes of transcripts and participants with their values.
  package func attributeValues() throws -> [String: Set<String>] {
    var values: [String: Set<String>] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT DISTINCT name, value FROM attribute") {
      values[row[0], default: []].insert(row[1])
    }
    return values
  }
}
