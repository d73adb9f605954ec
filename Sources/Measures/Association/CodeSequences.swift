import QualData

/// How often a code in a turn is followed by a code in the participants' next turn (lag 1).
///
/// Turns of interviewers and facilitators are passed over. Of a transcript with t turns of participants come t − 1 pairs
/// of successive turns; a coding belongs to the turn it starts in. For two codes the pairs make a table of two by two:
/// the first turn has the one code or not, the second has the other or not. Several codes may be on one turn
/// (multi-event data, Bakeman & Quera 2011), so each two codes have a table of their own.
package struct CodeSequences: Sendable {
  /// In the order of the codebook. Codes count for themselves, without the codes below them.
  package let codes: [String]
  /// Pairs of successive turns in all transcripts.
  package private(set) var pairs = 0
  private let positions: CodePositions
  private let statuses: StatusFilter
  private var first: [Int]
  private var second: [Int]
  private var both: [Int]

  package init(codes: [String], statuses: StatusFilter = .suggestedAndAccepted) {
    self.codes = codes
    self.statuses = statuses
    positions = CodePositions(codes)
    first = Array(repeating: 0, count: codes.count)
    second = first
    both = Array(repeating: 0, count: codes.count * codes.count)
  }

  package mutating func add(_ transcript: CodedTranscript) {
    var byTurn: [[Int]] = Array(repeating: [], count: transcript.turns.count)
    let codings = transcript.codings
    // By index: a coding is not copied for one of its parts.
    for index in codings.indices where statuses.admits(codings[index].status) {
      let turn = codings[index].turn
      guard byTurn.indices.contains(turn), let code = positions[codings[index].code],
        !byTurn[turn].contains(code)
      else { continue }
      byTurn[turn].append(code)
    }
    let turns = transcript.turns.indices.filter {
      SpeakerFilter.spokenByParticipants.admits(
        transcript.turns[$0].speaker.map { transcript.speakers[$0].role })
    }
    for (turn, next) in zip(turns, turns.dropFirst()) {
      pairs += 1
      for code in byTurn[next] { second[code] += 1 }
      for code in byTurn[turn] {
        first[code] += 1
        for other in byTurn[next] { both[code * codes.count + other] += 1 }
      }
    }
  }

  /// The table of a code and the code of the next turn.
  package func table(_ code: Int, _ next: Int) -> ContingencyTable {
    ContingencyTable(
      both: both[code * codes.count + next], first: first[code], second: second[next], total: pairs)
  }
}
