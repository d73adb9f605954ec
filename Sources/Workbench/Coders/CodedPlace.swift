import ProjectStore
import QualData

/// All codings of a transcript that give one code to one range, whoever made them, and what each coder says of them.
package struct CodedPlace: Sendable {
  package let code: String
  package let range: TextRange
  /// The settled one first, then people's, then the engine's.
  package let codings: [StoredCoding]
  /// By coder; of those who decided on one of the codings, or have the code on an overlapping range.
  package let votes: [CoderVote]
  /// What settles it.
  package let adjudication: Decision?
  /// People who coded the transcript and do not have it; empty for what the engine alone made.
  package let omittedBy: [String]

  package var coding: StoredCoding { codings[0] }
  package var isSettled: Bool { adjudication != nil }

  package var difference: CoderDifference? {
    if let difference = CoderDifference.between(votes) { return difference }
    return omittedBy.isEmpty ? nil : .omission
  }

  /// In what two coders differ, and whether they can be compared here at all.
  func difference(_ first: String, _ second: String) -> (isCompared: Bool, difference: CoderDifference?) {
    let votes = votes.filter { $0.coder == first || $0.coder == second }
    if votes.count == 2 { return (true, CoderDifference.between(votes)) }
    let isOmitted =
      votes.first?.verdict == .accepted && omittedBy.contains { $0 == first || $0 == second }
    return (isOmitted, isOmitted ? .omission : nil)
  }
}

/// The places of a transcript that people coded or decided on.
package struct CodedPlaces: Sendable {
  /// In order of the text.
  package let places: [CodedPlace]
  /// Everybody who coded or decided, by name.
  package let coders: [String]

  private typealias Key = CodingPlaceKey

  /// - Parameters:
  ///   - codings: all those of a transcript.
  ///   - decisions: all those on them.
  package init(_ codings: [StoredCoding], _ decisions: [CodingID: [Decision]]) {
    let makers = Set(codings.filter { $0.coder != Coding.engine }.map(\.coder))
    var groups: [Key: [StoredCoding]] = [:]
    // What lost its words when the transcript was corrected lies on nothing.
    for coding in codings where !coding.range.isEmpty {
      groups[Key(code: coding.code, range: coding.range), default: []].append(coding)
    }
    var voted: [Key: [String: CoderVote]] = [:]
    var held: [String: [CoderVote]] = [:]
    for (key, group) in groups {
      let votes = Self.votes(group, decisions)
      if !votes.isEmpty { voted[key] = votes }
      for vote in votes.values where vote.verdict == .accepted { held[vote.coder, default: []].append(vote) }
    }
    coders = Set(voted.values.flatMap(\.keys)).sorted()
    let everybody = coders
    places = voted.map { key, explicit -> CodedPlace in
      var votes = explicit
      for coder in everybody where votes[coder] == nil {
        votes[coder] = Self.nearest(to: key, among: held[coder] ?? [])
      }
      let group = groups[key]!
      let isAccepted = votes.values.contains { $0.verdict == .accepted }
      let isPersonal = isAccepted && group.contains { $0.coder != Coding.engine }
      let settled = group.lazy.compactMap { decisions[$0.id]?.first(where: \.isAdjudication) }.first
      func rank(_ coding: StoredCoding) -> Int {
        coding.id == settled?.coding ? 0 : coding.coder == Coding.engine ? 2 : 1
      }
      return CodedPlace(
        code: key.code, range: key.range,
        codings: group.sorted { (rank($0), $0.coder, $0.id) < (rank($1), $1.coder, $1.id) },
        votes: votes.values.sorted { $0.coder < $1.coder }, adjudication: settled,
        omittedBy: isPersonal ? makers.filter { votes[$0] == nil }.sorted() : [])
    }.sorted { ($0.range, $0.code) < ($1.range, $1.code) }
  }

  /// The coders' own decisions on codings of one place. Who accepts one of them has it.
  private static func votes(
    _ group: [StoredCoding], _ decisions: [CodingID: [Decision]]
  ) -> [String: CoderVote] {
    var votes: [String: CoderVote] = [:]
    for coding in group {
      for decision in decisions[coding.id] ?? [] where !decision.isAdjudication {
        if votes[decision.coder]?.verdict == .accepted { continue }
        let isAccepted = decision.verdict == .accepted
        votes[decision.coder] = CoderVote(
          coder: decision.coder, verdict: decision.verdict,
          code: isAccepted ? decision.code ?? coding.code : coding.code,
          range: isAccepted ? decision.range ?? coding.range : coding.range, note: decision.note)
      }
    }
    return votes
  }

  /// The same code on the same range, else on the one that shares most with it.
  private static func nearest(to key: Key, among votes: [CoderVote]) -> CoderVote? {
    func shared(_ vote: CoderVote) -> Int {
      vote.range == key.range
        ? .max : min(vote.range.upper, key.range.upper) - max(vote.range.lower, key.range.lower)
    }
    let near = votes.filter { $0.code == key.code && $0.range.overlaps(key.range) }
    // Of two that share as much the first in the text, whatever the order they come in.
    return near.sorted { $0.range < $1.range }.max { shared($0) < shared($1) }
  }
}

/// What makes two codings of a transcript the same.
struct CodingPlaceKey: Hashable {
  var code: String
  var range: TextRange
}
