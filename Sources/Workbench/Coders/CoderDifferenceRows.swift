import Measures
import QualData

/// The list of what coders differ about. With its column `decision` filled in it is a file for `qualm review --batch`.
struct CoderDifferenceRows {
  private(set) var table = Table(
    name: "coder-differences", title: "Codings about which coders differ", columns: columns)
  private let frame: CodeFrame
  private let language: String

  init(_ frame: CodeFrame, language: String) {
    self.frame = frame
    self.language = language
  }

  private static let columns: [Table.Column] = [
    .init("coding", .text, "Stable id of the coding."),
    .init("transcript", .text, "Id of the transcript."),
    .init("turn", .integer, "Number of the turn in the transcript, from 1."),
    .init("speaker", .text, "Label of the speaker in the transcript."),
    .init("case", .text, "Id of the participant; the label where the participants file has none."),
    .init("time", .text, "Start of the turn as h:mm:ss, where the transcript has times."),
    .init("code", .text, "Id of the code; of a settled coding the one that holds."),
    .init("code_name", .text, "Name of the code."),
    .init(
      "difference", .text,
      "verdict: accepted and rejected; code, excerpt: accepted with different ones; omission: not coded by everybody."
    ),
    .init("decisions", .text, "What each coder decided, separated by |."),
    .init("decision", .text, "What settles it: accept, reject or recode; empty while it is open."),
    .init("settled_by", .text, "Who settled it."),
    .init("note", .text, "Why it was settled so."),
    .init("start", .integer, "Where the coding begins, in bytes of the transcript's UTF-8 text, from 0."),
    .init("end", .integer, "Where it ends, exclusive, in bytes."),
    .init("excerpt", .text, "The text of the coding, white space folded."),
  ]

  static let mainColumns = [
    "transcript", "turn", "speaker", "code", "difference", "decisions", "decision", "excerpt",
  ]

  mutating func add(_ place: CodedPlace, in transcript: Transcript) {
    let excerpt = Excerpt(Coding(place), in: transcript)
    let adjudication = place.adjudication
    let code = adjudication?.code ?? place.code
    table.rows.append([
      .text(place.coding.id.description), .text(transcript.id), .integer(place.coding.turn + 1),
      .text(excerpt.speaker), .text(excerpt.caseID), .text(excerpt.clock), .text(code), .text(name(of: code)),
      .text(place.difference?.rawValue ?? ""),
      .text(
        (place.votes.map { "\($0.coder): \(words($0, place, transcript))" }
          + place.omittedBy.map { "\($0): not coded" }).sorted().joined(separator: " | ")),
      .text(adjudication.map { Self.word($0) } ?? ""), .text(adjudication?.coder ?? ""),
      .text(adjudication?.note ?? ""), .integer(place.range.lower), .integer(place.range.upper),
      .text(excerpt.text),
    ])
  }

  private func name(of code: String) -> String {
    frame.position(ofCode: code).map { frame.codes[$0].name.text(language) } ?? ""
  }

  private func words(_ vote: CoderVote, _ place: CodedPlace, _ transcript: Transcript) -> String {
    var words = vote.verdict.rawValue
    if vote.code != place.code { words += " as \(vote.code)" }
    if vote.range != place.range {
      words += " on “\(Excerpt.folded(transcript.text(in: vote.range)))”"
    }
    return vote.note.isEmpty ? words : "\(words) (\(Excerpt.folded(vote.note)))"
  }

  /// As files of decisions write it.
  private static func word(_ decision: Decision) -> String {
    decision.verdict == .rejected ? "reject" : decision.code == nil ? "accept" : "recode"
  }
}

extension CompareCoders {
  /// What a person looks at first.
  package static let mainColumns = CoderDifferenceRows.mainColumns
}
