import GRDB
import QualData

/// Which turns of a transcript certain speakers have.
package enum SpokenTurns: Sendable, Equatable {
  case all
  /// A truth value for each turn.
  case some([Bool])

  package func contain(_ turn: Int) -> Bool {
    switch self {
    case .all: true
    case .some(let turns): turns.indices.contains(turn) && turns[turn]
    }
  }
}

extension StoreReading {
  /// The turns of speakers with these labels or cases, whose cases (or transcripts) have these attributes; of several values of
  /// one attribute any will do. Transcripts without such a turn are left out.
  package func turns(
    speakers: Set<String>, attributes: [String: Set<String>]
  ) throws -> [String: SpokenTurns] {
    // What a transcript itself has, its speakers need not.
    var had: [Described: Set<String>] = [:]
    for (name, values) in attributes {
      for row in try Row.fetchAll(
        database, sql: "SELECT kind, subject, value FROM attribute WHERE name = ?", arguments: [name])
      where values.contains(row[2]) {
        had[Described(kind: row[0], id: row[1]), default: []].insert(name)
      }
    }
    var persons: [String: [(position: Int, label: String, person: String)]] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT transcript, position, label, person FROM speaker") {
      persons[row[0], default: []].append((row[1], row[2], row[3]))
    }
    var turns: [String: SpokenTurns] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT id, edition FROM transcript") {
      let (id, edition): (String, Int) = (row[0], row[1])
      let wanted = Set(attributes.keys).subtracting(had[Described(kind: "transcript", id: id)] ?? [])
      if wanted.isEmpty, speakers.isEmpty {
        turns[id] = .all
        continue
      }
      let positions = (persons[id] ?? []).filter {
        (speakers.isEmpty || speakers.contains($0.label) || speakers.contains($0.person))
          && wanted.isSubset(of: had[Described(kind: "person", id: $0.person)] ?? [])
      }.map(\.position)
      if !positions.isEmpty { turns[id] = .some(try self.turns(ofEdition: edition, of: Set(positions))) }
    }
    return turns
  }

  /// The turns of one transcript that speakers with these labels or cases have.
  package func turns(of transcript: String, speakers: Set<String>) throws -> SpokenTurns {
    var editions: [Int: Set<Int>] = [:]
    try forEachRow(
      """
      SELECT edition, position, label, person FROM transcript t JOIN speaker s ON s.transcript = t.id WHERE t.id = ?
      """, [transcript]
    ) { row in
      if [2, 3].contains(where: { speakers.contains(String(decoding: row.text($0), as: UTF8.self)) }) {
        editions[row.integer(0), default: []].insert(row.integer(1))
      }
    }
    return .some(try editions.first.map { try turns(ofEdition: $0.key, of: $0.value) } ?? [])
  }

  private func turns(ofEdition edition: Int, of speakers: Set<Int>) throws -> [Bool] {
    var turns: [Bool] = []
    try forEachRow("SELECT speaker FROM turn WHERE edition = ? ORDER BY number", [edition]) { row in
      turns.append(!row.isNull(0) && speakers.contains(row.integer(0)))
    }
    return turns
  }
}

private struct Described: Hashable {
  var kind: String
  var id: String
}
