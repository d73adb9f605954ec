import GRDB

/// The triggers that write the journal, made from the schema after every migration.
///
/// They live in the file, so that a change by whatever program is recorded; and because it takes an open command,
/// a program that knows nothing of commands cannot change anything by mistake.
enum JournalTriggers {
  static func install(_ database: Database) throws {
    let old = try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    for name in old { try database.execute(sql: "DROP TRIGGER \(name)") }
    for name in JournaledTable.names {
      try database.execute(sql: recording(JournaledTable(name, database)))
    }
    for name in JournaledTable.frozen { try database.execute(sql: freezing(name)) }
  }

  private static func recording(_ table: JournaledTable) -> String {
    func trigger(_ event: String, when: String = "", row: String, before: String, after: String) -> String {
      """
      CREATE TRIGGER \(table.name)_\(event) AFTER \(event) ON \(table.name) \(when) BEGIN
        INSERT INTO journal (command, changed_table, key, before, after)
        VALUES ((SELECT command FROM open_command), '\(table.name)', \(table.keyText(row)), \(before), \(after));
      END;

      """
    }
    let isChanged = table.columns.map { "OLD.\($0) IS NOT NEW.\($0)" }.joined(separator: " OR ")
    let isSameRow = table.key.map { "OLD.\($0) IS NEW.\($0)" }.joined(separator: " AND ")
    return trigger("INSERT", row: "NEW", before: "NULL", after: table.json("NEW"))
      + trigger(
        "UPDATE", when: "WHEN \(isChanged)", row: "OLD", before: table.json("OLD"), after: table.json("NEW"))
      + trigger("DELETE", row: "OLD", before: table.json("OLD"), after: "NULL")
        + """
        CREATE TRIGGER \(table.name)_key BEFORE UPDATE ON \(table.name) WHEN NOT (\(isSameRow)) BEGIN
          SELECT RAISE(ABORT, 'the key of a row never changes');
        END;

        """
  }

  private static func freezing(_ table: String) -> String {
    ["UPDATE", "DELETE"].map { event in
      """
      CREATE TRIGGER \(table)_\(event) BEFORE \(event) ON \(table) BEGIN
        SELECT RAISE(ABORT, 'the table \(table) only grows');
      END;

      """
    }.joined()
  }
}
