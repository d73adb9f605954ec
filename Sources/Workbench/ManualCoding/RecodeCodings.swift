import CodingEngine
import Interchange
import Measures
import ProjectStore
import QualData

/// Puts a coder's codings of some codes under another code.
///
/// A code is what a coder's decision says, so recoding is a decision on each coding, as in a review: notes and changed
/// excerpts stay, rejected codings stay rejected, and other coders' decisions are not touched.
package enum RecodeCodings {
  package struct Request: Sendable {
    package var from: [String]
    package var to: String
    package var transcripts: [String]
    package var speakers: [String]
    package var attributes: [String]
    /// Whether suggestions that the coder has not decided on are accepted under the new code, too.
    package var includesSuggested: Bool

    package init(
      from: [String], to: String, transcripts: [String] = [], speakers: [String] = [],
      attributes: [String] = [], includesSuggested: Bool = false
    ) {
      self.from = from
      self.to = to
      self.transcripts = transcripts
      self.speakers = speakers
      self.attributes = attributes
      self.includesSuggested = includesSuggested
    }
  }

  /// - Throws: `InputErrors` for the project's own files, `WorkbenchError.unknown`, `StoreError`.
  package static func run(_ request: Request, in project: Project, coder: String) throws -> CodingChanges {
    let codebook = try project.codebook()
    let words = "recode \(request.from.joined(separator: ", ")) to \(request.to)"
    return try project.store(coder: coder).write(verb: words) { try run(request, codebook, $0) }
  }

  static func run(
    _ request: Request, _ codebook: LoadedCodebook, _ writer: StoreWriter
  ) throws -> CodingChanges {
    try codebook.require(request.to)
    var changes = CodingChanges(title: "Codings under another code")
    var met: Set<String> = []
    var open = 0
    let wanted = try wanted(request, codebook, writer)
    for stored in try writer.transcripts() where wanted[stored.id] != nil {
      let transcript = try writer.namedTranscript(stored.id)
      let decisions = try writer.decisions(onTranscript: stored.id)
      for coding in try writer.codings(of: stored.id) where wanted[stored.id]!.contains(coding.id) {
        let decision = decisions[coding.id]?.first { $0.coder == writer.coder && !$0.isAdjudication }
        let code = decision?.code ?? coding.code
        guard request.from.contains(code) else { continue }
        met.insert(code)
        let isOpen = decision == nil && coding.isCurrent && coding.coder == Coding.engine
        if isOpen, !request.includesSuggested { open += 1 }
        guard decision?.verdict == .accepted || (isOpen && request.includesSuggested) else { continue }
        try writer.make(ReviewDecision(coding.id, .recode(request.to)))
        changes.add(
          .recoded, coding.id, code: request.to, decision?.range ?? coding.range, turn: coding.turn,
          in: transcript)
      }
    }
    // A code that left the codebook can still have codings.
    for code in request.from where !met.contains(code) { try codebook.require(code) }
    if open > 0 {
      changes.note(
        "\(open.grouped) suggested and not yet reviewed stay; --suggested accepts them under the new code, too.",
        isChange: false)
    }
    return changes
  }

  /// The codings that the filters let through, by transcript.
  private static func wanted(
    _ request: Request, _ codebook: LoadedCodebook, _ reader: some StoreReading
  ) throws -> [String: Set<CodingID>] {
    let named = try ExcerptFilter(
      codes: [], indicators: [], transcripts: request.transcripts, speakers: request.speakers,
      attributes: request.attributes, frame: CodeFrame(codebook: codebook.codebook, model: codebook.model))
    try reader.check(named)
    var filter = CodingFilter(includesGone: true)
    filter.transcripts = named.transcripts
    filter.speakers = named.speakers
    filter.attributes = named.attributes.flatMap { name, values in
      values.sorted().map { CodingFilter.Attribute(name: name, value: $0) }
    }
    let places = try reader.codingPlaces()
    var wanted: [String: Set<CodingID>] = [:]
    for item in try reader.queue(filter) {
      if let place = places[item.coding] { wanted[place.transcript, default: []].insert(item.coding) }
    }
    return wanted
  }
}
