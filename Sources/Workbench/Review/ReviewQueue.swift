import ProjectStore
import QualData

/// Makes queues out of tables in memory: no look-up in the store for any coding.
struct ReviewQueue {
  /// What codings must meet, all of it. What is `nil` lets everything through.
  struct Conditions {
    /// Of the coding, or of a decision of the coder's that put it under another code.
    var codes: Set<String>?
    var transcripts: Set<String>?
    /// Who made it.
    var makers: Set<String>?
    /// By transcript.
    var turns: [String: SpokenTurns]?
    var flagged: Set<CodingID>?
    /// As the coder decided.
    var statuses: Set<CodingStatus>?
  }

  private let codings: CodingTable
  private let decisions: DecisionTable
  /// The coder's number among those who decided.
  private let coder: Int32?
  /// Whether only the coder's decisions are counted, also for the doubt of patterns.
  private let isBlind: Bool

  init(_ tables: ReviewTables, coder: String, isBlind: Bool) {
    codings = tables.codings
    decisions = tables.decisions
    self.coder = decisions.coders.number(of: coder)
    self.isBlind = isBlind
  }

  /// Codings as rows of their table, in order of the text, with what the coder decided.
  func own(_ conditions: Conditions) -> [(row: Int, status: CodingStatus)] {
    let admits = admission(conditions)
    var admitted: [(row: Int, status: CodingStatus)] = []
    for (number, row) in codings.rows.enumerated() where row.isCurrent && admits(row) {
      let status = coder == nil ? .suggested : status(row.id)
      if conditions.statuses?.contains(status) ?? true { admitted.append((number, status)) }
    }
    return admitted
  }

  /// Those about which coders differ, with what settled them; the ones that are not settled are `suggested`.
  func disputed(_ conditions: Conditions) -> [(row: Int, status: CodingStatus)] {
    let admits = admission(conditions)
    return DisputedPlaces(codings, decisions).all().compactMap { place in
      guard admits(codings.rows[place.row]) else { return nil }
      let status: CodingStatus =
        place.verdict.map { $0 == .accepted ? .accepted : .rejected } ?? .suggested
      return conditions.statuses?.contains(status) ?? true ? (place.row, status) : nil
    }
  }

  /// An adjudication comes last and counts.
  private func status(_ coding: CodingID) -> CodingStatus {
    decisions[coding].last { $0.coder == coder }.map { $0.isRejected ? .rejected : .accepted } ?? .suggested
  }

  private func admission(_ conditions: Conditions) -> (CodingTable.Row) -> Bool {
    func marks(_ names: NameTable, _ wanted: Set<String>?) -> [Bool]? {
      wanted.map { names.names.map($0.contains) }
    }
    let codes = marks(codings.codes, conditions.codes)
    let ownCodes = marks(decisions.codes, conditions.codes)
    let transcripts = marks(codings.transcripts, conditions.transcripts)
    let makers = marks(codings.makers, conditions.makers)
    let turns = conditions.turns.map { turns in codings.transcripts.names.map { turns[$0] } }
    return { row in
      if let makers, !makers[Int(row.maker)] { return false }
      if let transcripts, !transcripts[Int(row.transcript)] { return false }
      if let flagged = conditions.flagged, !flagged.contains(row.id) { return false }
      if let turns, turns[Int(row.transcript)]?.contain(Int(row.turn)) != true { return false }
      guard let codes, let ownCodes, !codes[Int(row.code)] else { return true }
      return decisions[row.id].contains { decision in
        decision.coder == coder && decision.code.map { ownCodes[Int($0)] } == true
      }
    }
  }

  // MARK: Orders

  func entries(
    _ admitted: [(row: Int, status: CodingStatus)], _ order: ReviewFilter.Order, _ codes: [ReviewCode]
  ) -> [ReviewEntry] {
    let ordered =
      switch order {
      case .text: admitted
      case .code: inOrder(admitted, codebookRanks(codes))
      case .uncertainty: inOrder(admitted, doubtRanks())
      }
    return ordered.map { ReviewEntry(coding: codings.rows[$0.row].id, status: $0.status) }
  }

  /// By rank, each rank in the order before.
  private func inOrder(
    _ admitted: [(row: Int, status: CodingStatus)], _ ranks: [Int32]
  ) -> [(row: Int, status: CodingStatus)] {
    var starts = [Int](repeating: 0, count: Int(ranks.max() ?? 0) + 2)
    for entry in admitted { starts[Int(ranks[entry.row]) + 1] += 1 }
    for rank in starts.indices.dropFirst() { starts[rank] += starts[rank - 1] }
    var ordered = admitted
    for entry in admitted {
      ordered[starts[Int(ranks[entry.row])]] = entry
      starts[Int(ranks[entry.row])] += 1
    }
    return ordered
  }

  /// Of each coding the place of its code in the codebook; codes that are no longer there come last.
  private func codebookRanks(_ codes: [ReviewCode]) -> [Int32] {
    let places = Dictionary(codes.enumerated().map { ($1.id, Int32($0)) }) { first, _ in first }
    let ranks = codings.codes.names.map { places[$0] ?? Int32(codes.count) }
    return codings.rows.map { ranks[Int($0.code)] }
  }

  /// Of each coding the place of its doubt, the most doubtful ones' 0; a person's coding comes last.
  private func doubtRanks() -> [Int32] {
    let engine = codings.makers.number(of: Coding.engine)
    var numbers: [UInt64: Int32] = [:]
    var lists: [(code: Int32, patterns: Int32, decided: Int, rejected: Int)] = []
    let listOfRow: [Int32] = codings.rows.map { row in
      guard row.isCurrent, row.maker == engine else { return -1 }
      let key = UInt64(row.code) << 32 | UInt64(row.patterns)
      let number = numbers[key] ?? Int32(lists.count)
      if number == lists.count {
        lists.append((row.code, row.patterns, 0, 0))
        numbers[key] = number
      }
      for decision in decisions[row.id] where !isBlind || decision.coder == coder {
        lists[Int(number)].decided += 1
        if decision.isRejected { lists[Int(number)].rejected += 1 }
      }
      return number
    }
    // The same query may stand under several codes; of each it is another pattern.
    let patterns = lists.map { list in
      codings.patternTexts(list.patterns).map { codings.codes[list.code] + "\n" + $0 }
    }
    var doubt = CodingDoubt()
    for (list, patterns) in zip(lists, patterns) {
      doubt.add(patterns, decided: list.decided, rejected: list.rejected)
    }
    let doubts = patterns.map { doubt.of($0) }
    let order = Set(doubts).sorted(by: >)
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, Int32($0)) })
    let ranks = doubts.map { places[$0]! }
    return listOfRow.map { $0 < 0 ? Int32(order.count) : ranks[Int($0)] }
  }
}
