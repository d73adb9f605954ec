import GRDB
import QualData

/// A coding of a queue, by id: what else there is of it is read when it is shown.
package struct QueueItem: Sendable, Equatable {
  package var coding: CodingID
  package var status: CodingStatus
}

extension StoreReading {
  /// The codings that a filter lets through, in its order, each with its status by the rule of `Outcome`.
  package func queue(_ filter: CodingFilter = CodingFilter()) throws -> [QueueItem] {
    let query = QueueQuery(filter)
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT c.id, \(query.status) AS status \(query.source) ORDER BY \(query.order)",
      arguments: StatementArguments(query.arguments))
    var items: [QueueItem] = []
    while let row = try rows.next() {
      let status = CodingStatus(rawValue: row[1])!
      if filter.admits(status) { items.append(QueueItem(coding: row[0], status: status)) }
    }
    return items
  }

  /// How many codings of each status a filter lets through.
  package func statusCounts(_ filter: CodingFilter = CodingFilter()) throws -> [CodingStatus: Int] {
    let query = QueueQuery(filter)
    let rows = try Row.fetchAll(
      database, sql: "SELECT \(query.status) AS status, count(*) \(query.source) GROUP BY 1",
      arguments: StatementArguments(query.arguments))
    return Dictionary(uniqueKeysWithValues: rows.map { (CodingStatus(rawValue: $0[0])!, $0[1]) })
      .filter { filter.admits($0.key) }
  }
}

extension CodingFilter {
  fileprivate func admits(_ status: CodingStatus) -> Bool { statuses.isEmpty || statuses.contains(status) }
}

/// A filter as SQL over `coding c`; statuses are looked at afterwards, so that the rule is worked out once for a coding.
private struct QueueQuery {
  let status: String
  let source: String
  let order: String
  /// In order of their question marks.
  private(set) var arguments: [any DatabaseValueConvertible] = []

  init(_ filter: CodingFilter) {
    var conditions: [String] = []
    var values: [any DatabaseValueConvertible] = []
    func among(_ column: String, _ names: Set<String>) {
      guard !names.isEmpty else { return }
      conditions.append("\(column) IN (\(names.map { _ in "?" }.joined(separator: ", ")))")
      values += names.sorted()
    }
    if !filter.includesGone { conditions.append("c.current") }
    if !filter.codes.isEmpty {
      // Also what was put under one of the codes.
      let marks = filter.codes.map { _ in "?" }.joined(separator: ", ")
      let own = filter.view == nil ? "" : " AND coder = ?"
      conditions.append(
        "(c.code IN (\(marks)) OR c.id IN (SELECT coding FROM decision WHERE code IN (\(marks))\(own)))")
      values += filter.codes.sorted() + filter.codes.sorted() + (filter.view.map { [$0] } ?? [])
    }
    among("c.transcript", filter.transcripts)
    among("c.coder", filter.madeBy)
    if filter.isFlagged { conditions.append("EXISTS (SELECT 1 FROM flag f WHERE f.coding = c.id)") }
    if !filter.speakers.isEmpty {
      let names = filter.speakers.map { _ in "?" }.joined(separator: ", ")
      conditions.append(
        "EXISTS (SELECT 1 \(Self.speaker) AND (s.label IN (\(names)) OR s.person IN (\(names))))")
      values += filter.speakers.sorted() + filter.speakers.sorted()
    }
    for (name, attributes) in Dictionary(grouping: filter.attributes, by: \.name).sorted(by: {
      $0.key < $1.key
    }) {
      let marks = attributes.map { _ in "?" }.joined(separator: ", ")
      conditions.append(
        """
        (EXISTS (SELECT 1 FROM attribute a
           WHERE a.kind = 'transcript' AND a.subject = c.transcript AND a.name = ? AND a.value IN (\(marks)))
         OR EXISTS (SELECT 1 \(Self.speaker) AND EXISTS (SELECT 1 FROM attribute a
           WHERE a.kind = 'person' AND a.subject = s.person AND a.name = ? AND a.value IN (\(marks)))))
        """)
      values += ([name] + attributes.map(\.value)) + ([name] + attributes.map(\.value))
    }
    let view = filter.view.map { [$0] } ?? []
    if filter.statuses == [.suggested] {
      // What is left to review, which is asked for most: faster than the rule for all codings.
      conditions.append(StatusExpression.isSuggested(coding: "c", hasView: filter.view != nil))
      values += view
      status = "'\(CodingStatus.suggested.rawValue)'"
    } else {
      status = StatusExpression.sql(coding: "c", hasView: filter.view != nil)
    }
    source = "FROM coding c" + (conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND "))
    let place = "c.transcript, c.lower, c.upper DESC, c.code"
    order = filter.order == .text ? "\(place), c.id" : "c.code, c.transcript, c.lower, c.upper DESC, c.id"
    arguments = (filter.statuses == [.suggested] ? [] : view) + values
  }

  /// The speaker `s` of a coding's turn.
  private static let speaker = """
    FROM transcript t JOIN turn u ON u.edition = t.edition AND u.number = c.turn
    JOIN speaker s ON s.transcript = t.id AND s.position = u.speaker WHERE t.id = c.transcript
    """
}
