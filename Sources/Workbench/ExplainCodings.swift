import CodingEngine
import Interchange
import ProjectStore
import QualData

/// Shows for a piece of text which patterns match, which are blocked, and by what.
package enum ExplainCodings {
  package enum Subject: Sendable {
    /// - language: `nil` for the project's, or without one the codebook's first.
    case text(String, language: String?)
    /// - number: from 1.
    case turn(transcript: String, number: Int)
    case quote(String, transcript: String)
    /// - id: whole, or its beginning.
    case coding(id: String, transcript: String?)
  }

  package struct Result: Sendable {
    package var transcript: Transcript
    package var turn: Int
    /// The text that is explained.
    package var range: TextRange
    package var findings: [Finding]
    /// How many near misses by operators were left out of `findings`.
    package var omitted = 0
    package var codebook: LoadedCodebook
    package var language: String
    /// A sentence on who coded the text by hand; empty for a suggestion.
    package var byHand = ""
  }

  /// - Parameters:
  ///   - codes: ids; those below them are included. Empty for all.
  ///   - project: needed for all but text.
  /// - Throws: `InputErrors` for the project's own files; `WorkbenchError` for what is not there.
  package static func run(
    _ subject: Subject, codes: [String], codebook: LoadedCodebook, project: Project?
  ) throws -> Result {
    let asked = try codes.reduce(into: Set<String>()) { asked, id in
      guard let codes = codebook.codebook.codes(from: id) else {
        let known = codebook.codebook.flattened.map(\.code.id)
        throw WorkbenchError.unknown(
          what: "code", name: id, suggestion: Suggestion.nearest(to: id, in: known))
      }
      asked.formUnion(codes.map(\.id))
    }
    let (transcript, turn, range) = try locate(subject, codebook, project)
    let explainer = try Explainer(codebook.compiled, language: transcript.language)
    let findings = try explainer.findings(in: transcript).filter {
      $0.turn == turn && $0.match.range.overlaps(range) && (asked.isEmpty || asked.contains($0.code))
    }
    var result = Result(
      transcript: transcript, turn: turn, range: range, findings: findings, codebook: codebook,
      language: project?.settings.language ?? "en")
    if codes.isEmpty { result.omitLoneSides() }
    if case .coding(let id, _) = subject, let project { result.byHand = try byHand(id, in: project) }
    return result
  }

  private static func locate(
    _ subject: Subject, _ codebook: LoadedCodebook, _ project: Project?
  ) throws -> (Transcript, turn: Int, TextRange) {
    func reader() throws -> TranscriptReader {
      guard let project else { throw WorkbenchError.noProject(folder: ".") }
      return try TranscriptReader(project.sources())
    }
    switch subject {
    case .text(let text, let language):
      let transcript = try plain(text, language, codebook, project)
      return (transcript, 0, transcript.turns[0].contentRange)
    case .turn(let id, let number):
      let transcript = try reader().transcript(id)
      guard transcript.turns.indices.contains(number - 1) else {
        throw WorkbenchError.noTurn(number, transcript: id, turns: transcript.turns.count)
      }
      return (transcript, number - 1, transcript.turns[number - 1].contentRange)
    case .quote(let quote, let id):
      let transcript = try reader().transcript(id)
      let places = QuoteFinder(transcript).places(of: quote)
      guard let place = places.first, places.count == 1 else {
        throw WorkbenchError.quote(transcript: id, places: places.count)
      }
      return (transcript, place.turn, place.range)
    case .coding(let id, let transcript):
      if let project, let stored = try stored(id, in: project, transcript) { return stored }
      return try coding(id, reader(), in: transcript, codebook)
    }
  }

  private static func plain(
    _ text: String, _ language: String?, _ codebook: LoadedCodebook, _ project: Project?
  ) throws -> Transcript {
    let known = codebook.codebook.languages
    let language =
      language ?? project?.settings.language ?? known.first ?? "en"
    if !known.isEmpty, !known.contains(language) {
      throw WorkbenchError.unknown(
        what: "language", name: language, suggestion: nil, known: known)
    }
    let range = TextRange(0, text.utf8.count)
    return Transcript(
      id: "", source: "", text: text, turns: [Turn(speaker: nil, range: range, contentRange: range)],
      speakers: [], language: language)
  }

  private static func byHand(_ id: String, in project: Project) throws -> String {
    guard ProjectStore.exists(in: project.folder) else { return "" }
    return try project.store().read { reader in
      guard let found = try reader.coding(beginning: id), let coding = try reader.coding(found),
        coding.coder != Coding.engine
      else { return "" }
      return "\(coding.coder) coded it by hand as \(coding.code)."
    }
  }

  /// A coding of the store, on the text that it was made on: a person's, one that an earlier codebook suggested, or one of
  /// today's.
  private static func stored(
    _ id: String, in project: Project, _ named: String?
  ) throws -> (Transcript, turn: Int, TextRange)? {
    guard ProjectStore.exists(in: project.folder) else { return nil }
    return try project.store().read { reader in
      guard let found = try reader.coding(beginning: id), let coding = try reader.coding(found),
        named == nil || named == coding.transcript, let transcript = try reader.transcript(coding.transcript)
      else { return nil }
      let range = Outcome(
        code: coding.code, range: coding.range, decisions: try reader.decisions(on: found)
      ).range
      let turn = transcript.turns.firstIndex { $0.range.upper > range.lower } ?? coding.turn
      return (transcript, turn, range)
    }
  }

  private static func coding(
    _ id: String, _ reader: TranscriptReader, in transcript: String?, _ codebook: LoadedCodebook
  ) throws -> (Transcript, turn: Int, TextRange) {
    let coder = TranscriptCoder(codebook.compiled)
    var found: [(Transcript, Coding)] = []
    try reader.forEach(transcript) { transcript in
      found += try coder.code(transcript).codings.filter { $0.id.begins(with: id) }.map { (transcript, $0) }
    }
    guard found.count < 2 else {
      throw WorkbenchError.severalCodings(id, found.map(\.1.id.description))
    }
    guard let (transcript, coding) = found.first else {
      throw WorkbenchError.unknown(what: "coding", name: id, suggestion: nil)
    }
    return (transcript, coding.turn, coding.range)
  }
}

extension ExplainCodings.Result {
  /// Beyond so many they hide everything else.
  private static let mostLoneSides = 20

  /// Leaves out patterns whose operators found one side only, when there are many: patterns with a frequent word on
  /// one side, such as `no NEAR/3 money`, in a codebook of hundreds.
  fileprivate mutating func omitLoneSides() {
    let lone = findings.indices.filter {
      findings[$0].block == .operators && findings[$0].operators.allSatisfy { $0.outcome == .missing }
    }
    guard lone.count > Self.mostLoneSides else { return }
    omitted = lone.count
    for index in lone.reversed() { findings.remove(at: index) }
  }
}
