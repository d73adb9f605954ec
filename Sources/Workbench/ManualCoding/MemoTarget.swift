import ProjectStore
import QualData

/// What a memo is on, as people write it: `project`, `transcript:ID`, `turn:TRANSCRIPT:NUMBER`, `code:ID`, `coding:ID`,
/// `case:ID` or `indicator:ID`.
enum MemoTarget {
  /// - Throws: `WorkbenchError.badMemoTarget`, and for what the project does not have.
  static func subject(
    _ text: String, in project: Project, _ reader: some StoreReading
  ) throws -> Memo.Subject {
    if text == "project" { return .project }
    guard let match = text.wholeMatch(of: /([a-z]+):(.+)/) else { throw WorkbenchError.badMemoTarget(text) }
    let id = String(match.2)
    switch match.1 {
    case "transcript": return .transcript(try reader.namedTranscript(id).id)
    case "turn":
      guard case .turn(let transcript, let number) = try PlaceReference.parse(turn: id) else { break }
      return .turn(transcript: transcript, try reader.namedTurn(number, of: transcript).turn)
    case "code":
      try project.codebook().require(id)
      return .code(id)
    case "coding": return .coding(try reader.namedCoding(id).id)
    case "case": return .participant(try known(id, "case", try reader.caseNames().sorted()))
    case "indicator":
      return .indicator(try known(id, "indicator", try project.requiredModel().indicators.map(\.id)))
    default: break
    }
    throw WorkbenchError.badMemoTarget(text)
  }

  static func text(_ subject: Memo.Subject) -> String {
    switch subject {
    case .project: "project"
    case .transcript(let id): "transcript:\(id)"
    case .turn(let transcript, let turn): "turn:\(transcript):\(turn + 1)"
    case .code(let id): "code:\(id)"
    case .coding(let id): "coding:\(id)"
    case .participant(let id): "case:\(id)"
    case .indicator(let id): "indicator:\(id)"
    }
  }

  private static func known(_ id: String, _ what: String, _ known: [String]) throws -> String {
    guard known.contains(id) else {
      throw WorkbenchError.unknown(
        what: what, name: id, suggestion: Suggestion.nearest(to: id, in: known))
    }
    return id
  }
}
