import ProjectStore
import QualData

/// The places of a whole store about which coders differ: those of `CodedPlaces`, worked out on numbers, because there may be
/// 200,000 when a review opens. A test holds the two together.
struct DisputedPlaces {
  struct Place {
    /// A row of the table of codings: the one that is shown.
    var row: Int
    var verdict: Decision.Verdict?
  }

  private struct Vote {
    var coder: Int32
    var isAccepted: Bool
    var code: Int32
    var range: TextRange
    /// The vote before it on the same code; -1 where there is none.
    var before: Int32 = -1
  }

  /// The codings of one place and code, and the votes on them among those of the transcript.
  private struct Group {
    var rows: Range<Int>
    var votes: Range<Int>
  }

  private let codings: CodingTable
  private let decisions: DecisionTable
  /// The codings' numbers of what decisions name; what no coding has gets a number of its own.
  private let codes: [Int32]
  private let coders: [Int32]
  private let engine: Int32?

  init(_ codings: CodingTable, _ decisions: DecisionTable) {
    self.codings = codings
    self.decisions = decisions
    func numbers(_ names: NameTable, in others: NameTable) -> [Int32] {
      names.names.indices.map { others.number(of: names.names[$0]) ?? Int32(others.names.count + $0) }
    }
    codes = numbers(decisions.codes, in: codings.codes)
    coders = numbers(decisions.coders, in: codings.makers)
    engine = codings.makers.number(of: Coding.engine)
  }

  /// In order of `CodedPlaces`, transcript by transcript.
  func all() -> [Place] {
    var places: [Place] = []
    guard !decisions.rows.isEmpty else { return [] }
    // Of each code the last vote.
    var last = [Int32](repeating: -1, count: codings.codes.names.count + codes.count)
    var first = 0
    while first < codings.rows.count {
      let transcript = codings.rows[first].transcript
      var end = first + 1
      while end < codings.rows.count, codings.rows[end].transcript == transcript { end += 1 }
      places += disputed(first..<end, &last)
      first = end
    }
    return places
  }

  private func disputed(_ rows: Range<Int>, _ last: inout [Int32]) -> [Place] {
    var groups: [Group] = []
    var votes: [Vote] = []
    var makers: [Int32] = []
    var first = rows.lowerBound
    while first < rows.upperBound {
      let coding = codings.rows[first]
      var end = first + 1
      while end < rows.upperBound, Self.isSamePlace(codings.rows[end], coding) { end += 1 }
      for row in first..<end where codings.rows[row].maker != engine {
        if !makers.contains(codings.rows[row].maker) { makers.append(codings.rows[row].maker) }
      }
      // What lost its words when the transcript was corrected lies on nothing.
      let start = votes.count
      if !coding.range.isEmpty { add(first..<end, to: &votes) }
      if votes.count > start { groups.append(Group(rows: first..<end, votes: start..<votes.count)) }
      first = end
    }
    for vote in votes.indices {
      votes[vote].before = last[Int(votes[vote].code)]
      last[Int(votes[vote].code)] = Int32(vote)
    }
    let found = groups.filter { isDisputed($0, votes, last, makers) }.map { place($0.rows) }
    for vote in votes { last[Int(vote.code)] = -1 }
    return found
  }

  private static func isSamePlace(_ a: CodingTable.Row, _ b: CodingTable.Row) -> Bool {
    a.lower == b.lower && a.upper == b.upper && a.code == b.code
  }

  /// Who accepts one of the codings has it.
  private func add(_ rows: Range<Int>, to votes: inout [Vote]) {
    let start = votes.count
    for row in rows {
      let coding = codings.rows[row]
      for decision in decisions[row] where !decision.isAdjudication {
        let coder = coders[Int(decision.coder)]
        let known = votes[start...].firstIndex { $0.coder == coder }
        if let known, votes[known].isAccepted { continue }
        let isAccepted = !decision.isRejected
        let vote = Vote(
          coder: coder, isAccepted: isAccepted,
          code: isAccepted ? decision.code.map { codes[Int($0)] } ?? coding.code : coding.code,
          range: isAccepted ? decision.range ?? coding.range : coding.range)
        if let known { votes[known] = vote } else { votes.append(vote) }
      }
    }
  }

  private func isDisputed(
    _ group: Group, _ votes: [Vote], _ last: [Int32], _ makers: [Int32]
  ) -> Bool {
    let coding = codings.rows[group.rows.lowerBound]
    let cast = votes[group.votes]
    func shared(_ vote: Vote) -> Int {
      vote.range == coding.range
        ? .max : min(vote.range.upper, Int(coding.upper)) - max(vote.range.lower, Int(coding.lower))
    }
    // Of each coder without a vote the nearest coding, the first in the text of two that share as much.
    var nearest: [Vote] = []
    var next = last[Int(coding.code)]
    while next >= 0 {
      let vote = votes[Int(next)]
      next = vote.before
      guard vote.isAccepted, vote.range.overlaps(coding.range) else { continue }
      if cast.contains(where: { $0.coder == vote.coder }) { continue }
      guard let known = nearest.firstIndex(where: { $0.coder == vote.coder }) else {
        nearest.append(vote)
        continue
      }
      let (old, new) = (shared(nearest[known]), shared(vote))
      if new > old || (new == old && vote.range < nearest[known].range) { nearest[known] = vote }
    }
    guard let accepted = cast.first(where: \.isAccepted) ?? nearest.first else { return false }
    func agrees(_ vote: Vote) -> Bool {
      vote.isAccepted && vote.code == accepted.code && vote.range == accepted.range
    }
    guard cast.allSatisfy(agrees), nearest.allSatisfy(agrees) else { return true }
    return group.rows.contains { codings.rows[$0].maker != engine }
      && makers.contains { maker in
        !cast.contains { $0.coder == maker } && !nearest.contains { $0.coder == maker }
      }
  }

  /// The settled coding is shown, else a person's, else the engine's.
  private func place(_ rows: Range<Int>) -> Place {
    for row in rows {
      if let settled = decisions[row].first(where: \.isAdjudication) {
        return Place(row: row, verdict: settled.isRejected ? .rejected : .accepted)
      }
    }
    let first = rows.min {
      let (a, b) = (codings.rows[$0], codings.rows[$1])
      let (isEngineA, isEngineB) = (a.maker == engine ? 1 : 0, b.maker == engine ? 1 : 0)
      return (isEngineA, codings.makers[a.maker], a.id) < (isEngineB, codings.makers[b.maker], b.id)
    }
    return Place(row: first!, verdict: nil)
  }
}
