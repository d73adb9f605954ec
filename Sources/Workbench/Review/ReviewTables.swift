import ProjectStore
import QualData

/// What queues are made of, kept from one queue to the next: read again only as far as somebody changed it.
struct ReviewTables {
  private(set) var codings = CodingTable()
  private(set) var decisions = DecisionTable()
  /// The last command of the journal that was read; `nil` before anything was.
  private var command: Int?

  init() {}

  /// Tables that were read apart, each with the last command of the journal before it. They count when it is the same; else
  /// somebody wrote in between, and both are read again.
  init(_ codings: (command: Int, table: CodingTable), _ decisions: (command: Int, read: ReadDecisions)) {
    guard codings.command == decisions.command else { return }
    self.codings = codings.table
    self.decisions = DecisionTable(decisions.read, on: codings.table)
    command = codings.command
  }

  /// - Returns: whether codings came, went or moved, so that their rows are others.
  @discardableResult
  mutating func read(_ reader: StoreReader) throws -> Bool {
    let last = try reader.lastCommand()
    defer { command = last }
    if let command, try command == last || !reader.areCodingsChanged(since: command) {
      if command != last { try reader.update(&decisions, on: codings, since: command) }
      return false
    }
    codings = try reader.codingTable()
    decisions = try reader.decisionTable(on: codings)
    return true
  }
}
