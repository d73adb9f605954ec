import CodingEngine
import Interchange
import QualData

/// What a table and a person are shown of findings.
extension ExplainCodings.Result {
  /// What a person looks at first.
  package static let mainColumns = ["code", "matched", "pattern", "line", "reason", "by", "distance"]

  static let columns: [Table.Column] = [
    .init("transcript", .text, "Id of the transcript; empty for a text of the command line."),
    .init("turn", .integer, "Number of the turn in the transcript, from 1."),
    .init("speaker", .text, "Label of the speaker in the transcript."),
    .init("code", .text, "Id of the code."),
    .init("code_name", .text, "Name of the code."),
    .init("outcome", .text, "match or blocked."),
    .init("matched", .text, "The words that the pattern finds, white space folded."),
    .init("start", .integer, "Where they begin, in bytes of the transcript's UTF-8 text, from 0."),
    .init("end", .integer, "Where they end, exclusive, in bytes."),
    .init("pattern", .text, "The pattern, as the codebook writes it."),
    .init("file", .text, "The codebook file that the pattern stands in."),
    .init("line", .integer, "Its line there."),
    .init("within", .text, "Scope of the pattern: sentence, paragraph, turn or transcript."),
    .init("unit", .text, "What a coding of the pattern covers."),
    .init("scope", .text, "The sentence, paragraph or turn that the words lie in."),
    .init("coding", .text, "Id of the coding; missing when blocked."),
    .init("coded", .text, "The text that the coding covers; missing when blocked."),
    .init(
      "reason", .text,
      "What blocked it: speaker, scope, operator, unless, exclude or taken (by another match of the code), the first "
        + "of several; missing for a match."
    ),
    .init(
      "by", .text,
      "The role, the words of the unless or the exclude pattern, those that NOT found or that are too far, or those "
        + "that the other match has."),
    .init(
      "by_pattern", .text,
      "The query of the unless, the exclude pattern, the side of the operator, or the pattern of the other match."
    ),
    .init("by_file", .text, "The codebook file that it stands in."),
    .init("by_line", .integer, "Its line there."),
    .init(
      "distance", .integer,
      "Words from the match to the unless, or between the sides of NEAR or BEFORE: 1 is next to it, 0 shares words."
    ),
    .init(
      "explained", .text, "What every operator found and every reason, in sentences parted by semicolons."),
  ]

  package var table: Table {
    Table(
      name: "explain", title: "What matched, and what was blocked", columns: Self.columns,
      rows: findings.map(row))
  }

  func code(_ finding: Finding) -> Code {
    codebook.codebook.flattened.first { $0.code.id == finding.code }!.code
  }

  private func row(_ finding: Finding) -> [Table.Cell] {
    let code = code(finding)
    let pattern = code.patterns[finding.match.pattern]
    let isText = transcript.id.isEmpty
    let coding = finding.coding
    let cause = cause(finding)
    return [
      .text(transcript.id), isText ? .missing : .integer(turn + 1),
      .text(transcript.speaker(of: transcript.turns[turn])?.label ?? ""), .text(code.id),
      .text(code.name.text(language)), .text(finding.block == nil ? "match" : "blocked"),
      .text(folded(finding.match.range)), .integer(finding.match.range.lower),
      .integer(finding.match.range.upper), .text(pattern.query), file(pattern.place),
      line(pattern.place),
      .text(pattern.within.rawValue), .text(pattern.unit.name), .text(folded(finding.scope)),
      coding.map { .text($0.id.description) } ?? .missing, coding.map { .text(folded($0.range)) } ?? .missing,
      cause.reason.map { .text($0) } ?? .missing, cause.by.map { .text($0) } ?? .missing,
      cause.pattern.map { .text($0) } ?? .missing, file(cause.place), line(cause.place),
      .integer(cause.distance), .text(sentences(finding).joined(separator: "; ")),
    ]
  }

  private func file(_ place: TextPlace) -> Table.Cell { place == .none ? .missing : .text(place.file) }

  private func line(_ place: TextPlace) -> Table.Cell {
    place == .none ? .missing : .integer(place.line)
  }

  func folded(_ range: TextRange) -> String { Excerpt.folded(transcript.text(in: range)) }

  // MARK: What blocked it

  struct Cause {
    var reason: String?
    var by: String?
    var pattern: String?
    var place = TextPlace.none
    var distance: Int?
  }

  /// The first of several.
  func cause(_ finding: Finding) -> Cause { finding.block.map { cause($0, of: finding) } ?? Cause() }

  func cause(_ block: Finding.Block, of finding: Finding) -> Cause {
    let code = code(finding)
    let pattern = code.patterns[finding.match.pattern]
    switch block {
    case .speaker(let role): return Cause(reason: "speaker", by: role?.rawValue ?? "nobody")
    case .scope: return Cause(reason: "scope")
    case .operators: return cause(finding.operators.first, pattern)
    case .unless(let query, let range, let distance):
      let unless = pattern.unless?.queries[query]
      return Cause(
        reason: "unless", by: folded(range), pattern: unless?.text, place: unless?.place ?? .none,
        distance: distance)
    case .excluded(let index, let range):
      let exclude = code.excludePatterns[index]
      return Cause(reason: "exclude", by: folded(range), pattern: exclude.query, place: exclude.place)
    case .taken(let match):
      let pattern = code.patterns[match.pattern]
      return Cause(reason: "taken", by: folded(match.range), pattern: pattern.query, place: pattern.place)
    }
  }

  /// The side that is missing, or that stands where it should not.
  private func cause(_ reason: OperatorReason?, _ pattern: Pattern) -> Cause {
    var cause = Cause(reason: "operator", place: pattern.place)
    guard let reason else { return cause }
    let side = reason.left.words.isEmpty ? reason.left : reason.right
    cause.by = side.words.first.map(folded)
    cause.pattern = side.query
    if case .far(let distance) = reason.outcome { cause.distance = distance }
    return cause
  }
}
