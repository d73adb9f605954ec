import Foundation
import Interchange
import Measures
import ProjectStore
import QualData

/// A desk over a project's store: what is decided is kept at once, in the journal, under the coder's name.
package final class StoreDesk: ReviewDesk {
  let store: ProjectStore
  package let title: String
  package let codes: [ReviewCode]
  /// Whether what others decided, noted and coded stays hidden.
  let isBlind: Bool
  /// Whether its codings are those about which coders differ, and its decisions settle them.
  let settles: Bool
  private let codebook: LoadedCodebook
  private let codesByID: [String: ReviewCode]
  private var transcripts: ReviewedTranscripts
  private var places: [CodingID: CodingPlace]?

  package init(
    _ store: ProjectStore, _ codebook: LoadedCodebook, settings: ProjectSettings, isBlind: Bool,
    settles: Bool = false
  ) {
    self.store = store
    self.codebook = codebook
    self.isBlind = isBlind
    self.settles = settles
    title = settings.name
    codes = ReviewCode.all(codebook.codebook, language: settings.language)
    codesByID = Dictionary(codes.map { ($0.id, $0) }) { first, _ in first }
    transcripts = ReviewedTranscripts(codebook.compiled)
  }

  package var coder: String { store.coder }

  /// A code that is no longer in the codebook has its id only.
  private func code(_ id: String) -> ReviewCode { codesByID[id] ?? ReviewCode(id: id) }

  // MARK: Queues

  package func queue(_ filter: ReviewFilter) throws -> [ReviewEntry] {
    transcripts.forget()
    places = nil
    let named = try ExcerptFilter(
      codes: filter.codes, indicators: filter.indicators, transcripts: filter.transcripts,
      speakers: filter.speakers, attributes: filter.attributes,
      frame: CodeFrame(codebook: codebook.codebook, model: codebook.model))
    var wanted = CodingFilter(view: coder, order: .text)
    wanted.codes = named.codes
    wanted.transcripts = named.transcripts
    wanted.speakers = named.speakers
    wanted.attributes = named.attributes.flatMap { name, values in
      values.sorted().map { CodingFilter.Attribute(name: name, value: $0) }
    }
    wanted.statuses = Set(filter.statuses.compactMap { CodingStatus(rawValue: $0.rawValue) })
    wanted.isFlagged = filter.statuses.contains(.flagged)
    wanted.madeBy = Set(filter.coders)
    if isBlind, !settles {
      let visible: Set = [Coding.engine, coder]
      wanted.madeBy = filter.coders.isEmpty ? visible : wanted.madeBy.intersection(visible)
      if wanted.madeBy.isEmpty { return [] }
    }
    return try store.read { reader in
      try reader.check(named)
      var entries =
        settles
        ? try disputed(wanted, reader)
        : try reader.queue(wanted).map { ReviewEntry(coding: $0.coding, status: $0.status) }
      if isBlind, wanted.isFlagged {
        entries = try entries.filter { try reader.flags(on: $0.coding).contains { $0.coder == coder } }
      }
      switch filter.order {
      case .text: return entries
      case .code: return try inCodebookOrder(entries, reader)
      case .uncertainty: return try mostDoubtfulFirst(entries, reader)
      }
    }
  }

  /// The codings about which coders differ, in order of the text; those that are not settled are open.
  private func disputed(_ wanted: CodingFilter, _ reader: StoreReader) throws -> [ReviewEntry] {
    var all = wanted
    all.statuses = []
    all.includesGone = true
    let admitted = Set(try reader.queue(all).map(\.coding))
    var coders: Set<String> = []
    return try reader.transcripts().flatMap { transcript in
      try reader.codedPlaces(of: transcript.id, known: &coders).places.filter {
        $0.difference != nil && admitted.contains($0.coding.id)
      }.map { ReviewEntry(coding: $0.coding.id, status: $0.adjudication?.status ?? .suggested) }
    }.filter { wanted.statuses.isEmpty || wanted.statuses.contains($0.status) }
  }

  private func inCodebookOrder(_ entries: [ReviewEntry], _ reader: StoreReader) throws -> [ReviewEntry] {
    let ranks = Dictionary(codes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let places = try reader.codingPlaces()
    return entries.enumerated().map { index, entry in
      (places[entry.coding].flatMap { ranks[$0.code] } ?? codes.count, index, entry)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private func mostDoubtfulFirst(_ entries: [ReviewEntry], _ reader: StoreReader) throws -> [ReviewEntry] {
    var doubt = CodingDoubt()
    let uses = try reader.patternUses(view: isBlind ? coder : nil)
    // The same query may stand under several codes; of each it is another pattern.
    func patterns(_ use: PatternUse) -> [String] { use.patterns.map { use.code + "\n" + $0 } }
    for use in uses where use.decided > 0 {
      for number in 0..<use.decided { doubt.add(patterns(use), isRejected: number < use.rejected) }
    }
    let doubts = Dictionary(uniqueKeysWithValues: uses.map { ($0.coding, doubt.of(patterns($0))) })
    return entries.enumerated().map { index, entry in (doubts[entry.coding] ?? 0, index, entry) }
      .sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
  }

  // MARK: One coding

  package func item(_ coding: CodingID) throws -> ReviewItem {
    try store.read { reader in
      guard let stored = try reader.coding(coding) else {
        throw StoreError.unknown(what: "coding", id: coding.description)
      }
      let reviewed = try transcripts.transcript(stored.transcript, reader)
      let decisions = try reader.decisions(on: coding).filter(isVisible)
      let own = decisions.first(where: isOwn)
      let ownCode = own?.code ?? stored.code
      var item = ReviewItem(
        id: coding, transcript: reviewed.transcript, turn: stored.turn, code: code(ownCode),
        range: own?.range ?? stored.range, matches: reviewed.matches(stored), sentences: reviewed.sentences,
        words: reviewed.words)
      item.suggestedCode = ownCode == stored.code ? nil : stored.code
      item.status = own.map(\.status) ?? (settles ? .disputed : .suggested)
      // Who settles blind is not told whose coding it is.
      item.maker = isBlind && settles ? Coding.engine : stored.coder
      item.omittedBy = settles && !isBlind ? try omitted(stored, reader) : []
      item.isCurrent = stored.isCurrent
      let flags = try reader.flags(on: coding).map(\.coder)
      item.isFlagged = flags.contains(coder)
      item.flaggedBy = isBlind ? [] : flags.filter { $0 != coder }
      item.memos = try reader.memos(on: .coding(coding)).filter { !isBlind || $0.coder == coder }
      item.decisions = decisions.filter { $0 != own || !$0.note.isEmpty }
      item.others = try others(than: stored, at: item.range, reviewed, reader)
      return item
    }
  }

  /// The decision that this desk makes on a coding.
  func isOwn(_ decision: Decision) -> Bool {
    settles ? decision.isAdjudication : decision.coder == coder && !decision.isAdjudication
  }

  private func isVisible(_ decision: Decision) -> Bool {
    !isBlind || decision.coder == coder || isOwn(decision)
  }

  private func omitted(_ stored: StoredCoding, _ reader: StoreReader) throws -> [String] {
    var coders: Set<String> = []
    return try reader.codedPlaces(of: stored.transcript, known: &coders).places
      .first { $0.code == stored.code && $0.range == stored.range }?.omittedBy ?? []
  }

  private func others(
    than stored: StoredCoding, at range: TextRange, _ reviewed: ReviewedTranscript, _ reader: StoreReader
  ) throws -> [ReviewItem.Other] {
    try reviewed.codings.filter { other in
      other.id != stored.id && other.isCurrent && other.range.overlaps(range)
        && (!isBlind || other.coder == coder || other.coder == Coding.engine)
    }.map { other in
      let outcome = Outcome(
        code: other.code, range: other.range,
        decisions: try reader.decisions(on: other.id).filter(isVisible))
      return ReviewItem.Other(
        code: code(outcome.code).name, coder: other.coder, status: outcome.status)
    }
  }

  package func coding(beginning id: String) throws -> CodingID? {
    try store.read { try $0.coding(beginning: id) }
  }

  package func search(_ text: String, among codings: [CodingID]) throws -> Int? {
    let wanted = FoldedSearch(text)
    return try store.read { reader in
      if places == nil { places = try reader.codingPlaces() }
      var transcript: Transcript?
      return try codings.firstIndex { coding in
        guard let place = places?[coding] else { return false }
        if transcript?.id != place.transcript { transcript = try reader.transcript(place.transcript) }
        guard let transcript else { return false }
        let speaker = transcript.speaker(of: transcript.turns[place.turn])
        let code = code(place.code)
        return wanted.isIn(transcript.substring(in: place.range)) || wanted.isIn(code.name)
          || wanted.isIn(code.id) || speaker.map { wanted.isIn($0.label) || wanted.isIn($0.caseID) } == true
      }
    }
  }
}

extension StoreReading {
  /// - Throws: `WorkbenchError.unknown` for a transcript, speaker or attribute that the store does not have.
  func check(_ filter: ExcerptFilter) throws {
    let hasNames = !(filter.transcripts.isEmpty && filter.speakers.isEmpty && filter.attributes.isEmpty)
    guard hasNames else { return }
    try FilterNames(
      transcripts: Set(transcripts().map(\.id)), speakers: speakerNames(), attributes: attributeValues()
    ).check(filter)
  }
}

extension Decision {
  package var status: CodingStatus { verdict == .accepted ? .accepted : .rejected }
}
