import GRDB
import QualData

/// Where a coding stands.
package struct CodingPlace: Sendable, Equatable {
  package var transcript: String
  package var code: String
  package var range: TextRange
  package var turn: Int
}

/// What a review reads of many codings at once.
extension StoreReading {
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
