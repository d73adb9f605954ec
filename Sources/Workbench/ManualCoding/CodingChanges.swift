import Interchange
import QualData

/// What a command did to codings: a row for each.
package struct CodingChanges: Sendable, Equatable {
  package enum Change: String, Sendable, CaseIterable {
    case new, accepted, rejected, recoded, narrowed, removed
    case unchanged = "as it was"
  }

  package private(set) var table: Table
  private var counts: [Change: Int] = [:]
  /// Sentences on what else happened, or did not; may be empty.
  private var remark = ""
  private var hasOtherChanges = false

  init(title: String) {
    table = Table(
      name: "codings", title: title,
      columns: [
        .init("change", .text, "new, accepted, rejected, recoded, narrowed, removed, or as it was."),
        .init("coding", .text, "Id of the coding."),
        .init("transcript", .text, "Id of the transcript."),
        .init("turn", .integer, "Number of the turn in the transcript, from 1."),
        .init("code", .text, "Id of the code after the change."),
        .init(
          "start", .integer, "Where the excerpt begins, in bytes of the transcript's UTF-8 text, from 0."),
        .init("end", .integer, "Where the excerpt ends, exclusive, in bytes."),
        .init("excerpt", .text, "The text of the coding, white space folded."),
      ])
  }

  mutating func add(
    _ change: Change, _ coding: CodingID, code: String, _ range: TextRange, turn: Int,
    in transcript: Transcript
  ) {
    counts[change, default: 0] += 1
    table.rows.append([
      .text(change.rawValue), .text(coding.description), .text(transcript.id), .integer(turn + 1),
      .text(code),
      .integer(range.lower), .integer(range.upper), .text(Excerpt.folded(transcript.text(in: range))),
    ])
  }

  /// Adds a sentence to the remark.
  /// - Parameter isChange: whether it tells of a change, as of a memo.
  mutating func note(_ sentence: String, isChange: Bool) {
    remark += (remark.isEmpty ? "" : " ") + sentence
    if isChange { hasOtherChanges = true }
  }

  package var isNothing: Bool { !hasOtherChanges && counts.keys.allSatisfy { $0 == .unchanged } }

  /// For people: “1 new, 1 narrowed.”
  package var sentence: String {
    let parts = Change.allCases.compactMap { change in
      counts[change].map { "\($0.grouped) \(change.rawValue)" }
    }
    let done = parts.isEmpty ? "No codings." : parts.joined(separator: ", ") + "."
    let undo = isNothing ? "Nothing changed." : "`qualm undo` takes this back."
    return ([done] + (remark.isEmpty ? [] : [remark]) + [undo]).joined(separator: " ")
  }
}
