import Foundation
import Interchange
import Measures
import ProjectStore
import QualData

/// A desk over a project's store: what is decided is kept at once, in the journal, under the coder's name.
package final class StoreDesk: ReviewDesk {
  let store: ProjectStore
  package let title: String
  package private(set) var codes: [ReviewCode] = []
  /// Whether what others decided, noted and coded stays hidden.
  let isBlind: Bool
  /// Whether its codings are those about which coders differ, and its decisions settle them.
  let settles: Bool
  private(set) var codebook: LoadedCodebook
  private let language: String
  private var codesByID: [String: ReviewCode] = [:]
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
    language = settings.language
    transcripts = ReviewedTranscripts(codebook.compiled)
    showCodes()
  }

  private func showCodes() {
    codes = ReviewCode.all(codebook.codebook, language: language)
    codesByID = Dictionary(codes.map { ($0.id, $0) }) { first, _ in first }
  }

  /// After codes were made, or taken back.
  func readCodes() throws {
    codebook.codebook = codebook.fileCodebook
    codebook.codebook.add(try store.read { try $0.madeCodes() })
    showCodes()
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
      if filter.order == .uncertainty, !settles, wanted.isOfStatusesOnly {
        return try mostDoubtfulFirst(wanted.statuses, reader)
      }
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

  private func inCodebookOrder(_ entries: [ReviewEntry], _ reader: StoreReader) throws -> [ReviewEntry] {
    let ranks = Dictionary(codes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let places = try reader.codingPlaces()
    return entries.enumerated().map { index, entry in
      (places[entry.coding].flatMap { ranks[$0.code] } ?? codes.count, index, entry)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private func mostDoubtfulFirst(_ entries: [ReviewEntry], _ reader: StoreReader) throws -> [ReviewEntry] {
    let found = try reader.foundCodings(view: isBlind ? coder : nil, of: coder)
    let ranks = ranks(found.lists)
    let lists = Dictionary(uniqueKeysWithValues: found.codings.map { ($0.coding, $0.list) })
    return inOrder(entries, last: ranks.count) { lists[$0.coding].flatMap { $0.map { ranks[$0] } } }
  }

  /// Of all codings, which are read at one go.
  private func mostDoubtfulFirst(
    _ statuses: Set<CodingStatus>, _ reader: StoreReader
  ) throws -> [ReviewEntry] {
    let found = try reader.foundCodings(view: isBlind ? coder : nil, of: coder)
    let ranks = ranks(found.lists)
    var lists: [Int?] = []
    var entries: [ReviewEntry] = []
    for coding in found.codings where statuses.isEmpty || statuses.contains(coding.status) {
      entries.append(ReviewEntry(coding: coding.coding, status: coding.status))
      lists.append(coding.list)
    }
    var next = lists.makeIterator()
    return inOrder(entries, last: ranks.count) { _ in next.next().flatMap { $0.map { ranks[$0] } } }
  }

  /// The place of each list of patterns, the most doubtful one's 0; equally doubtful ones have the same.
  private func ranks(_ lists: [PatternList]) -> [Int] {
    // The same query may stand under several codes; of each it is another pattern.
    let patterns = lists.map { list in list.patterns.map { list.code + "\n" + $0 } }
    var doubt = CodingDoubt()
    for (list, patterns) in zip(lists, patterns) {
      doubt.add(patterns, decided: list.decided, rejected: list.rejected)
    }
    let doubts = patterns.map { doubt.of($0) }
    let order = Set(doubts).sorted(by: >)
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    return doubts.map { places[$0]! }
  }

  /// By rank, each rank in the order before; without one last.
  private func inOrder(
    _ entries: [ReviewEntry], last: Int, rank: (ReviewEntry) -> Int?
  ) -> [ReviewEntry] {
    var byRank = [[ReviewEntry]](repeating: [], count: last + 1)
    for entry in entries { byRank[rank(entry) ?? last].append(entry) }
    return Array(byRank.joined())
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
