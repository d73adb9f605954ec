import Anchoring
import ProjectStore
import QualData

/// The tables of `UpdateTranscripts`.
extension UpdateTranscripts {
  static let summaryTable = Table(
    name: "updated", title: "Codings, decisions and memos on corrected transcripts",
    columns: [
      .init("transcript", .text, "Id of the transcript."),
      .init("exact", .integer, "The same words at the same place."),
      .init("moved", .integer, "The same words at another place."),
      .init("fuzzy", .integer, "Words that were changed a little, or that are not certain to be the same."),
      .init("lost", .integer, "Words that are no longer there."),
      .init("found_again", .integer, "Words that an earlier correction lost; not counted before."),
    ])

  /// What a person looks at first.
  package static let mainColumns = [
    "transcript", "turn", "outcome", "what", "code", "decided", "before", "after",
  ]

  static let changesTable = Table(
    name: "to_check", title: "Fuzzy, lost and found again",
    columns: [
      .init("transcript", .text, "Id of the transcript."),
      .init("turn", .integer, "Number of the turn in the old text, from 1."),
      .init("new_turn", .integer, "Number of the turn in the new text; empty when lost."),
      .init("outcome", .text, "fuzzy, lost or found again."),
      .init("reason", .text, "changed, uncertain, parted (by a speaker's label) or gone."),
      .init("similarity", .number, "Of the words before and after, from 0 to 1."),
      .init("what", .text, "coding, range (of a decision) or memo (on a turn)."),
      .init("coding", .text, "Id of the coding; empty for a memo."),
      .init("code", .text, "Id of the code; empty for a memo."),
      .init("coder", .text, "Who made the coding, the decision or the memo; auto is the engine."),
      .init("decided", .text, "What coders decided on the coding."),
      .init("before", .text, "The words in the old text."),
      .init("after", .text, "The words in the new text; empty when lost."),
    ])
}

extension UpdateTranscripts.Result {
  package var sentence: String {
    func count(_ kind: Placement.Kind) -> String { "\((counts[kind] ?? 0).grouped) \(kind.rawValue)" }
    return
      "\(updated) \(updated == 1 ? "transcript" : "transcripts") corrected, \(unchanged) without a change of text: "
      + Placement.Kind.allCases.map(count).joined(separator: ", ")
      + (foundAgain > 0 ? ", \(foundAgain.grouped) found again." : ".")
  }
}

extension TranscriptUpdate.Change {
  func row(_ update: TranscriptUpdate) -> [Table.Cell] {
    let coding: StoredCoding?
    let what: String
    let coder: String
    switch subject {
    case .coding(let of): (coding, what, coder) = (of, "coding", of.coder)
    case .decision(let decision, let of): (coding, what, coder) = (of, "range", decision.coder)
    case .memo(let memo): (coding, what, coder) = (nil, "memo", memo.coder)
    }
    let after = placement.range.map { Excerpt.folded(update.new.text(in: $0)) }
    return [
      .text(update.new.id), .integer(oldTurn + 1), .integer(placement.turn.map { $0 + 1 }),
      .text(isFoundAgain ? "found again" : placement.kind.rawValue), .text(placement.reason?.rawValue ?? ""),
      .number(placement.similarity),
      .text(what), .text(coding?.id.description ?? ""), .text(coding?.code ?? ""), .text(coder),
      .text(decisions.map { "\($0.verdict.rawValue) (\($0.coder))" }.joined(separator: ", ")),
      .text(Excerpt.folded(placement.anchor.quote)), .text(after ?? ""),
    ]
  }
}
