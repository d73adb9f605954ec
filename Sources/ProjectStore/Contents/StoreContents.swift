import GRDB
import QualData

/// All that a store holds, as values that mean the same in every copy of a project.
///
/// Not in it: the journal, texts that were corrected since, and since when each coder has worked in this store.
package struct StoreContents: Sendable, Equatable {
  /// A transcript's text, and its turns.
  package struct Text: Sendable, Equatable {
    package var text: String
    package var turns: [Turn]

    package init(text: String, turns: [Turn]) {
      self.text = text
      self.turns = turns
    }

    package static func == (a: Text, b: Text) -> Bool {
      a.turns == b.turns && a.text.utf8.elementsEqual(b.text.utf8)
    }
  }

  /// Of every journaled table; parents before the tables that point to them.
  package let shapes: [RecordShape]
  private let places: [String: Int]
  /// By the transcript's id.
  package var texts: [String: Text] = [:]
  /// By digest.
  package var codebooks: [String: CodebookVersion] = [:]
  package private(set) var records: [RecordKey: StoreRecord] = [:]

  package init(shapes: [RecordShape]) {
    self.shapes = shapes
    places = Dictionary(uniqueKeysWithValues: shapes.enumerated().map { ($1.table, $0) })
  }

  /// Nothing, in the shapes of this version's schema.
  package static func empty() throws -> StoreContents {
    try DatabaseQueue().write { database in
      for migration in Migrations.all { try migration.apply(database) }
      return StoreContents(shapes: try RecordShape.shared(database))
    }
  }

  package var isEmpty: Bool { records.isEmpty && texts.isEmpty }

  /// - Returns: the record that stood there.
  @discardableResult
  package mutating func put(_ record: StoreRecord) -> StoreRecord? {
    records.updateValue(record, forKey: key(of: record))
  }

  package mutating func remove(_ key: RecordKey) { records[key] = nil }

  package func shape(_ table: String) -> RecordShape { shapes[places[table]!] }

  package func value(_ column: String, of record: StoreRecord) -> StoreValue? {
    shape(record.table).position(column).map { record.values[$0] }
  }

  /// The key of the table; but a coding has one adjudication, whoever made it.
  package func key(of record: StoreRecord) -> RecordKey {
    let shape = shape(record.table)
    var positions = shape.key
    if record.table == "decision", value("adjudication", of: record) == .integer(1) {
      positions.removeAll { shape.columns[$0].name == "coder" }
    }
    return RecordKey(table: record.table, values: positions.map { record.values[$0] })
  }

  /// In order of their keys, which never depends on when they were added.
  package func records(of table: String) -> [StoreRecord] {
    records.filter { $0.key.table == table }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// By the coding's id.
  package var transcriptsOfCodings: [StoreValue: String] {
    records.values.reduce(into: [:]) { transcripts, record in
      guard record.table == "coding", let id = value("id", of: record) else { return }
      transcripts[id] = value("transcript", of: record)?.text
    }
  }
}
