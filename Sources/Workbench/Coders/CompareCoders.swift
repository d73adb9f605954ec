import Measures
import ProjectStore
import QualData

/// Where the coders of a project's store differ.
package enum CompareCoders {
  package struct Request: Sendable {
    package var codes: [String] = []
    package var indicators: [String] = []
    package var transcripts: [String] = []
    package var speakers: [String] = []
    package var attributes: [String] = []
    /// Who is compared; empty: everybody.
    package var coders: [String] = []
    /// Leaves out what is settled.
    package var openOnly = false

    package init() {}
  }

  package struct Result: Sendable {
    /// A row for each coding about which coders differ.
    package var differences: Table
    /// A row for each code and two coders.
    package var counts: Table
    package var sentence: String
  }

  /// - Throws: `StoreError`; `WorkbenchError.unknown` for a name that is not there, `.fewCoders`.
  package static func run(_ request: Request, in project: Project) throws -> Result {
    let codebook = try project.codebook()
    let frame = CodeFrame(codebook: codebook.codebook, model: codebook.model)
    let filter = try ExcerptFilter(
      codes: request.codes, indicators: request.indicators, transcripts: request.transcripts,
      speakers: request.speakers, attributes: request.attributes, frame: frame)
    let store = try project.store()
    return try store.read { reader in
      try reader.check(filter)
      var rows = CoderDifferenceRows(frame, language: project.settings.language)
      var counts = PairCounts()
      var known: Set<String> = []
      var settled = 0
      let wanted = Set(request.coders)
      for id in try reader.transcripts().map(\.id) {
        let places = try reader.codedPlaces(of: id, wanted: wanted, known: &known)
        guard !places.places.isEmpty, let transcript = try reader.transcript(id) else { continue }
        for place in places.places where filter.admits(Coding(place), in: transcript) {
          if place.isSettled, request.openOnly { continue }
          counts.add(place, places.coders)
          guard place.difference != nil else { continue }
          if place.isSettled { settled += 1 }
          rows.add(place, in: transcript)
        }
      }
      try check(request.coders, known)
      return Result(
        differences: rows.table, counts: counts.table(frame, project.settings.language),
        sentence: sentence(
          rows.table.rows.count, settled: settled, wanted.isEmpty ? known.count : wanted.count))
    }
  }

  private static func check(_ wanted: [String], _ known: Set<String>) throws {
    let names = known.sorted()
    for name in wanted where !known.contains(name) {
      throw WorkbenchError.unknown(
        what: "coder", name: name, suggestion: Suggestion.nearest(to: name, in: names), known: names)
    }
    guard names.count > 1 else { throw WorkbenchError.fewCoders(names) }
  }

  private static func sentence(_ differences: Int, settled: Int, _ coders: Int) -> String {
    differences == 0
      ? "\(coders.of("coder")) do not differ in these codings."
      : "\(coders.of("coder")) differ about \(differences.of("coding")), of which "
        + (settled == 0 ? "none is settled." : "\(settled.grouped) \(settled == 1 ? "is" : "are") settled.")
        + (settled < differences ? " `qualm review --disputed` settles them." : "")
  }
}

extension StoreReading {
  /// - Parameters:
  ///   - wanted: the coders who count; empty: everybody.
  ///   - known: gets everybody who coded or decided.
  func codedPlaces(
    of transcript: String, wanted: Set<String> = [], known: inout Set<String>
  ) throws -> CodedPlaces {
    var decisions = try decisions(onTranscript: transcript)
    for decision in decisions.values.joined() where !decision.isAdjudication { known.insert(decision.coder) }
    var codings = decisions.isEmpty ? [] : try codings(of: transcript)
    if !wanted.isEmpty {
      decisions = decisions.mapValues { $0.filter { $0.isAdjudication || wanted.contains($0.coder) } }
      codings.removeAll { $0.coder != Coding.engine && !wanted.contains($0.coder) }
    }
    return CodedPlaces(codings, decisions)
  }
}

extension Coding {
  /// As filters and excerpts want it.
  init(_ place: CodedPlace) {
    self.init(
      id: place.coding.id, transcript: place.coding.transcript, code: place.code, range: place.range,
      words: 0..<0, turn: place.coding.turn, coder: place.coding.coder)
  }
}
