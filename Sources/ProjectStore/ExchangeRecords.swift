import GRDB

/// What a thing of the project is called in projects of other tools.
package struct ExchangeItem: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The subject is empty, the content what the project says of itself.
    case project
    /// The subject is a name: of a coder, a code, a transcript, a case or an attribute.
    case coder, code, transcript, participant, variable
    /// The subject is a coding, the GUID that of its stretch of text.
    case selection
    /// The subject is the id of a model's indicator, the GUID that of its set.
    case indicator
    /// The subject is the GUID, the content JSON: sets, links, and stretches of text that nobody coded.
    case set, link, quotation
    /// The subject is a memo, the GUID that of its note, the content JSON: the GUIDs of further things that it is on.
    case note
  }

  package var kind: Kind
  package var subject: String
  package var guid: String
  package var content: String

  package init(_ kind: Kind, _ subject: String, guid: String, content: String = "") {
    self.kind = kind
    self.subject = subject
    self.guid = guid
    self.content = content
  }
}

extension StoreReading {
  /// By kind and subject.
  package func exchangeItems() throws -> [ExchangeItem] {
    try Row.fetchAll(database, sql: "SELECT * FROM exchange ORDER BY kind, subject").compactMap { row in
      ExchangeItem.Kind(rawValue: row["kind"]).map {
        ExchangeItem($0, row["subject"], guid: row["guid"], content: row["content"])
      }
    }
  }
}

extension StoreWriter {
  /// Writes it in the place of what was known of the subject.
  package func put(_ item: ExchangeItem) throws {
    try execute(
      "INSERT INTO exchange VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET guid = excluded.guid, content = excluded.content",
      [item.kind.rawValue, item.subject, item.guid, item.content])
  }

  /// Adds a coding that nobody has decided on.
  package func add(suggestion coding: StoredCoding) throws {
    try insert(coding, provenance: coding.provenance.map(number))
  }
}
