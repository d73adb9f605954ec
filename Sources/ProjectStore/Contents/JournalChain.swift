import GRDB

/// What a journal tells, command by command: the digest of each command is also one of all before it, so that two journals
/// with the same digest tell the same up to there.
package struct JournalChain: Sendable {
  package struct Link: Sendable, Equatable {
    package var command: Int
    package var digest: String
  }

  /// Of the commands that changed something, in order.
  package private(set) var links: [Link] = []

  /// - Parameter digest: SHA-256 of a text in hexadecimal digits.
  package init(_ reader: some StoreReading, digest: (String) -> String) throws {
    // With the texts and codebooks that numbers in the journal stand for.
    let rows = try Row.fetchCursor(
      reader.database,
      sql: """
        SELECT j.command, json_array(
          sequence, j.command, changed_table, key, before, after, made_at, coder, verb, kind, target,
          (SELECT digest FROM edition WHERE id = json_extract(after, '$.edition')),
          (SELECT codebook FROM provenance WHERE id = json_extract(after, '$.provenance')))
        FROM journal j JOIN command c ON c.id = j.command ORDER BY sequence
        """)
    var last = ""
    while let row = try rows.next() {
      last = digest(last + row[1])
      let link = Link(command: row[0], digest: last)
      if links.last?.command == link.command { links.removeLast() }
      links.append(link)
    }
  }

  package var last: Link? { links.last }

  package func digest(after command: Int) -> String? {
    links.last { $0.command <= command }.flatMap { $0.command == command ? $0.digest : nil }
  }

  /// The last command up to which both tell the same; 0 when they differ from the start.
  package func lastCommon(with other: JournalChain) -> Int {
    zip(links, other.links).prefix { $0 == $1 }.last?.0.command ?? 0
  }
}
