import ProjectStore
import QualData

/// The journal of a project's store as tables.
package enum ShowLog {
  /// The last command first.
  /// - Parameters:
  ///   - coder: whose commands; `nil` for everybody's.
  ///   - limit: at most so many; `nil` for all.
  package static func commands(in store: ProjectStore, by coder: String?, limit: Int?) throws -> Table {
    let commands = try store.read { try $0.commands(by: coder, limit: limit) }
    return Table(
      name: "log", title: "Commands that changed the store, the last first",
      columns: [
        .init("command", .integer, "Number of the command."),
        .init("time", .text, "When: UTC, ISO 8601."),
        .init("coder", .text, "Who."),
        .init("what", .text, "The command's words."),
        .init("changes", .integer, "Number of rows it changed."),
        .init("undone", .text, "yes while the command is taken back."),
      ],
      rows: commands.map {
        [
          .integer($0.id), .text($0.madeAt), .text($0.coder), .text($0.verb), .integer($0.changes),
          .text($0.isUndone ? "yes" : ""),
        ]
      })
  }

  /// - Throws: `StoreError.unknown`
  package static func changes(of command: Int, in store: ProjectStore) throws -> Table {
    let entries = try store.read { try $0.entries(of: command) }
    guard !entries.isEmpty else { throw StoreError.unknown(what: "command", id: "\(command)") }
    return Table(
      name: "changes", title: "Changes of command \(command)",
      columns: [
        .init("change", .integer, "Number of the change in the journal."),
        .init("table", .text, "What was changed."),
        .init("key", .text, "Which one."),
        .init("before", .text, "The row before, as JSON; empty when it was not there."),
        .init("after", .text, "The row after, as JSON; empty when it is gone."),
      ],
      rows: entries.map {
        [
          .integer($0.sequence), .text($0.table), .text($0.key), .text($0.before ?? ""),
          .text($0.after ?? ""),
        ]
      })
  }
}
