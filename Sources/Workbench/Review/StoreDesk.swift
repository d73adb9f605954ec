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
  private var tables = ReviewTables()
  /// The queue given last, as rows of the table of codings; -1 for those that are gone.
  private var queued: [Int32] = []

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

  /// A desk that queues will be asked of: what they need is read while the codebook is.
  /// - Throws: `StoreError`, `InputErrors`
  package static func open(
    _ project: Project, coder: String, isBlind: Bool, settles: Bool
  ) throws -> StoreDesk {
    let store = try project.store(coder: coder)
    let ((codebook, decisions), codings) = try Concurrently.run(
      {
        let codebook = try project.codebook()
        return (codebook, try project.store().read { (try $0.lastCommand(), try $0.readDecisions()) })
      }, { try store.read { (try $0.lastCommand(), try $0.codingTable()) } })
    let desk = StoreDesk(
      store, codebook, settings: project.settings, isBlind: isBlind, settles: settles)
    desk.tables = ReviewTables(codings, decisions)
    return desk
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
    let named = try ExcerptFilter(
      codes: filter.codes, indicators: filter.indicators, transcripts: filter.transcripts,
      speakers: filter.speakers, attributes: filter.attributes,
      frame: CodeFrame(codebook: codebook.codebook, model: codebook.model))
    return try store.read { reader in
      try reader.check(named)
      try tables.read(reader)
      let conditions = try conditions(filter, named, reader)
      let queue = ReviewQueue(tables, coder: coder, isBlind: isBlind)
      let ordered = queue.ordered(
        settles ? queue.disputed(conditions) : queue.own(conditions), filter.order, codes)
      queued = ordered.map { Int32($0.row) }
      return ordered.map { ReviewEntry(coding: tables.codings.rows[$0.row].id, status: $0.status) }
    }
  }

  private func conditions(
    _ filter: ReviewFilter, _ named: ExcerptFilter, _ reader: StoreReader
  ) throws -> ReviewQueue.Conditions {
    var conditions = ReviewQueue.Conditions()
    if !named.codes.isEmpty { conditions.codes = named.codes }
    if !named.transcripts.isEmpty { conditions.transcripts = named.transcripts }
    if !named.speakers.isEmpty || !named.attributes.isEmpty {
      conditions.turns = try reader.turns(speakers: named.speakers, attributes: named.attributes)
    }
    let statuses = filter.statuses.compactMap { CodingStatus(rawValue: $0.rawValue) }
    if !statuses.isEmpty { conditions.statuses = Set(statuses) }
    if filter.statuses.contains(.flagged) {
      conditions.flagged = try reader.flaggedCodings(by: isBlind ? coder : nil)
    }
    if !filter.coders.isEmpty { conditions.makers = Set(filter.coders) }
    if isBlind, !settles {
      let visible: Set = [Coding.engine, coder]
      conditions.makers = conditions.makers?.intersection(visible) ?? visible
    }
    return conditions
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
      item.status = status(own)
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

  package func outline(_ coding: CodingID) throws -> ReviewOutline {
    try store.read { reader in
      guard let stored = try reader.coding(coding) else {
        throw StoreError.unknown(what: "coding", id: coding.description)
      }
      let own = try reader.decisions(on: coding).first(where: isOwn)
      return ReviewOutline(
        coding: coding, transcript: stored.transcript, code: own?.code ?? stored.code, status: status(own))
    }
  }

  private func status(_ own: Decision?) -> CodingStatus {
    own?.status ?? (settles ? .disputed : .suggested)
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

  package func search(_ text: String) throws -> (Int) throws -> Bool {
    var search = try store.read { reader in
      try readTables(reader)
      return try ExcerptSearch(text, in: tables.codings, name: { code($0).name }, reader)
    }
    return { [store, queued] place in
      try queued[place] >= 0 && search.finds(Int(queued[place]), store)
    }
  }

  /// What somebody changed in the meantime, with the queue as it is.
  private func readTables(_ reader: StoreReader) throws {
    let before = tables.codings
    guard try tables.read(reader) else { return }
    let rows = Dictionary(uniqueKeysWithValues: tables.codings.rows.enumerated().map { ($1.id, Int32($0)) })
    queued = queued.map { $0 < 0 ? -1 : rows[before.rows[Int($0)].id] ?? -1 }
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
