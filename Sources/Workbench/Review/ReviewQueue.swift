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
    for (number, row) in codings.rows.enumerated() where row.isCurrent && admits(number, row) {
      let status = coder == nil ? .suggested : status(number)
      if conditions.statuses?.contains(status) ?? true { admitted.append((number, status)) }
    }
    return admitted
  }

  /// Those about which coders differ, with what settled them; the ones that are not settled are `suggested`.
  func disputed(_ conditions: Conditions) -> [(row: Int, status: CodingStatus)] {
    let admits = admission(conditions)
    return DisputedPlaces(codings, decisions).all().compactMap { place in
      guard admits(place.row, codings.rows[place.row]) else { return nil }
      let status: CodingStatus =
        place.verdict.map { $0 == .accepted ? .accepted : .rejected } ?? .suggested
      return conditions.statuses?.contains(status) ?? true ? (place.row, status) : nil
    }
  }

  /// An adjudication comes last and counts.
  private func status(_ coding: Int) -> CodingStatus {
    decisions[coding].last { $0.coder == coder }.map { $0.isRejected ? .rejected : .accepted } ?? .suggested
  }

  private func admission(_ conditions: Conditions) -> (Int, CodingTable.Row) -> Bool {
    func marks(_ names: NameTable, _ wanted: Set<String>?) -> [Bool]? {
      wanted.map { names.names.map($0.contains) }
    }
    let codes = marks(codings.codes, conditions.codes)
    let ownCodes = marks(decisions.codes, conditions.codes)
    let transcripts = marks(codings.transcripts, conditions.transcripts)
    let makers = marks(codings.makers, conditions.makers)
    let turns = conditions.turns.map { turns in codings.transcripts.names.map { turns[$0] } }
    return { number, row in
      if let makers, !makers[Int(row.maker)] { return false }
      if let transcripts, !transcripts[Int(row.transcript)] { return false }
      if let flagged = conditions.flagged, !flagged.contains(row.id) { return false }
      if let turns, turns[Int(row.transcript)]?.contain(Int(row.turn)) != true { return false }
      guard let codes, let ownCodes, !codes[Int(row.code)] else { return true }
      return decisions[number].contains { decision in
        decision.coder == coder && decision.code.map { ownCodes[Int($0)] } == true
      }
    }
  }

  // MARK: Orders

  func ordered(
    _ admitted: [(row: Int, status: CodingStatus)], _ order: ReviewFilter.Order, _ codes: [ReviewCode]
  ) -> [(row: Int, status: CodingStatus)] {
    switch order {
    case .text: admitted
    case .code: inOrder(admitted, codebookRanks(codes))
    case .uncertainty: inOrder(admitted, doubtRanks())
    }
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
    var lists = PatternLists(codings)
    let listOfRow: [Int32] = codings.rows.enumerated().map { number, row in
      guard row.isCurrent, row.maker == engine else { return -1 }
      let list = lists.number(row)
      for decision in decisions[number] where !isBlind || decision.coder == coder {
        lists.all[Int(list)].decided += 1
        if decision.isRejected { lists.all[Int(list)].rejected += 1 }
      }
      return list
    }
    // The same query may stand under several codes; of each it is another pattern.
    let patterns = lists.all.map { list in
      codings.patternTexts(list.patterns).map { codings.codes[list.code] + "\n" + $0 }
    }
    var doubt = CodingDoubt()
    for (list, patterns) in zip(lists.all, patterns) {
      doubt.add(patterns, decided: list.decided, rejected: list.rejected)
    }
    let doubts = patterns.map { doubt.of($0) }
    let order = Set(doubts).sorted(by: >)
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, Int32($0)) })
    let ranks = doubts.map { places[$0]! }
    return listOfRow.map { $0 < 0 ? Int32(order.count) : ranks[Int($0)] }
  }
}

/// The lists of patterns under each code, as numbers.
private struct PatternLists {
  var all: [(code: Int32, patterns: Int32, decided: Int, rejected: Int)] = []
  /// Of each list of patterns the first number that has it, and of each number the next one with the same patterns under another
  /// code; -1 where there is none. Patterns mostly stand under one code.
  private var firsts: [Int32]
  private var nexts: [Int32] = []

  init(_ codings: CodingTable) { firsts = [Int32](repeating: -1, count: codings.patterns.names.count) }

  mutating func number(_ row: CodingTable.Row) -> Int32 {
    var number = firsts[Int(row.patterns)]
    while number >= 0, all[Int(number)].code != row.code { number = nexts[Int(number)] }
    if number >= 0 { return number }
    nexts.append(firsts[Int(row.patterns)])
    firsts[Int(row.patterns)] = Int32(all.count)
    all.append((row.code, row.patterns, 0, 0))
    return firsts[Int(row.patterns)]
  }
}
