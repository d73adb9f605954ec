import GRDB
import QualData

/// The patterns that found codings of a code together, and what was decided on these codings.
package struct PatternList: Sendable, Equatable {
  package var code: String
  package var patterns: [String]
  package var decided = 0
  package var rejected = 0
}

/// A current coding and which patterns found it.
package struct FoundCoding: Sendable, Equatable {
  package var coding: CodingID
  /// What one coder decided.
  package var status: CodingStatus
  /// An index into the lists; `nil` for a person's coding.
  package var list: Int?
}

extension StoreReading {
  /// A queue in order of the text on which a filter sets no condition but statuses of one coder: two passes, over the decisions
  /// and over an index of codings, and no look-up for each coding.
  func wholeQueue(of coder: String, _ statuses: Set<CodingStatus>) throws -> [QueueItem] {
    let tallies = try tallies(view: coder, of: coder)
    let ids = try CodingID.fetchCursor(
      database,
      sql: "SELECT id FROM coding WHERE current ORDER BY transcript, lower, upper DESC, code, id")
    var items: [QueueItem] = []
    while let id = try ids.next() {
      let status = tallies.isEmpty ? .suggested : tallies[id]?.status ?? .suggested
      if statuses.isEmpty || statuses.contains(status) {
        items.append(QueueItem(coding: id, status: status))
      }
    }
    return items
  }

  /// All current codings in order of the text.
  ///
  /// Two passes, over the decisions and over the codings, and no look-up in the database: a review of 200,000 codings
  /// opens with it.
  /// - Parameters:
  ///   - view: the coder whose decisions alone are counted for the lists; `nil`: everybody's.
  ///   - coder: whose decisions say the statuses.
  package func foundCodings(
    view: String?, of coder: String
  ) throws -> (codings: [FoundCoding], lists: [PatternList]) {
    let tallies = try tallies(view: view, of: coder)
    var numbers: [String: [String: Int]] = [:]
    var lists: [PatternList] = []
    var codings: [FoundCoding] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, code, patterns, coder FROM coding WHERE current
        ORDER BY transcript, lower, upper DESC, code, id
        """)
    while let row = try rows.next() {
      let id: CodingID = row[0]
      let tally = tallies.isEmpty ? nil : tallies[id]
      var coding = FoundCoding(coding: id, status: tally?.status ?? .suggested)
      if row[3] == Coding.engine {
        let (code, patterns): (String, String) = (row[1], row[2])
        let number = numbers[code]?[patterns] ?? lists.count
        if number == lists.count {
          lists.append(PatternList(code: code, patterns: PatternTexts.texts(patterns)))
          numbers[code, default: [:]][patterns] = number
        }
        lists[number].decided += tally?.decided ?? 0
        lists[number].rejected += tally?.rejected ?? 0
        coding.list = number
      }
      codings.append(coding)
    }
    return (codings, lists)
  }

  private func tallies(view: String?, of coder: String) throws -> [CodingID: Tally] {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT coding, verdict, coder, adjudication FROM decision ORDER BY coding, adjudication, coder")
    var tallies: [CodingID: Tally] = [:]
    while let row = try rows.next() {
      let isRejected = row[1] == Decision.Verdict.rejected.rawValue
      let isOwn = row[2] == coder
      let isCounted = view == nil || row[2] == view
      guard isOwn || isCounted else { continue }
      tallies[row[0], default: Tally()].add(isRejected: isRejected, isOwn: isOwn, isCounted: isCounted)
    }
    return tallies
  }
}

private struct Tally {
  var decided = 0
  var rejected = 0
  var status = CodingStatus.suggested

  /// - Parameter isOwn: an adjudication comes last and counts.
  mutating func add(isRejected: Bool, isOwn: Bool, isCounted: Bool) {
    if isCounted {
      decided += 1
      if isRejected { rejected += 1 }
    }
    if isOwn { status = isRejected ? .rejected : .accepted }
  }
}

extension CodingFilter {
  /// Whether statuses are all that it looks at.
  package var isOfStatusesOnly: Bool {
    var bare = self
    bare.statuses = []
    return bare == CodingFilter(view: view, order: order)
  }
}
