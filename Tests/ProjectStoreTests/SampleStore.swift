import Foundation
import GRDB
import QualData
import TestSupport

@testable import ProjectStore

/// A store in a temporary folder that is gone with the value: one transcript `a`, three suggestions on it.
final class SampleStore {
  let files = try! TemporaryFolder()
  let store: ProjectStore

  static let text = "P01: The funding ends. Our budget is small.\n\nP02: We have no staff."
  static let transcript = Transcript(
    id: "a", source: "a.txt", text: text,
    turns: [
      Turn(speaker: 0, range: TextRange(0, 43), contentRange: TextRange(5, 43), start: 0, end: 1.5),
      Turn(speaker: 1, range: TextRange(45, 66), contentRange: TextRange(50, 66)),
    ],
    speakers: [
      Speaker(label: "P01", attributes: ["region": "Gent"]),
      Speaker(label: "P02", role: .facilitator, caseID: "C2"),
    ], language: "en", attributes: ["place": "home"])
  static let funding = StoredCoding(
    id: id(1), transcript: "a", code: "funding", range: TextRange(5, 22), turn: 0, patterns: ["fund*"])
  static let budget = StoredCoding(
    id: id(2), transcript: "a", code: "budget", range: TextRange(23, 43), turn: 0, patterns: ["budget*"])
  static let staff = StoredCoding(
    id: id(3), transcript: "a", code: "staff", range: TextRange(50, 66), turn: 1, patterns: ["staff"])
  static let provenance = Provenance(codebook: "c1", engine: "1", icu: "72")

  static func id(_ number: Int) -> CodingID { CodingID(high: 0, low: UInt64(number)) }

  init(coder: String = "ann", coded: Bool = true) throws {
    store = try ProjectStore.create(folder: files.url, coder: coder, clock: { "2026-01-31T12:00:00Z" })
    if coded {
      try store.write(verb: "code") { writer in
        try writer.put(Self.transcript, digest: "d1")
        _ = try writer.code([Self.funding, Self.budget, Self.staff])
      }
    }
  }

  /// The same store as another coder, or another process, has it.
  func opened(by coder: String = "ann") throws -> ProjectStore {
    try ProjectStore.open(folder: files.url, coder: coder, patience: 5, clock: { "2026-01-31T12:00:00Z" })
  }

  /// Every row of every table that people's work changes, as JSON.
  func contents() throws -> [String] { try store.contents() }

  func decide(
    _ number: Int, _ verdict: Decision.Verdict, by coder: String = "ann", code: String? = nil,
    range: TextRange? = nil, adjudicating: Bool = false
  ) throws {
    try store.write(verb: "review") {
      try $0.decide(
        Decision(
          coding: Self.id(number), coder: coder, verdict: verdict, code: code, range: range,
          isAdjudication: adjudicating))
    }
  }

  func status(_ number: Int, view: String? = nil) throws -> CodingStatus? {
    try store.read { try $0.queue(CodingFilter(includesGone: true, view: view)) }
      .first { $0.coding == Self.id(number) }?.status
  }
}

extension ProjectStore {
  func contents() throws -> [String] {
    try read { reader in
      try JournaledTable.names.flatMap { name in
        let table = try JournaledTable(name, reader.database)
        return try String.fetchAll(
          reader.database, sql: "SELECT '\(name) ' || \(table.json(name)) FROM \(name)"
        ).sorted()
      }
    }
  }
}

extension StoreWriter {
  /// A run of the engine over the transcript `a`.
  func code(
    _ suggestions: [StoredCoding], _ provenance: Provenance = SampleStore.provenance
  ) throws
    -> SuggestionChanges
  {
    try keep(CodebookVersion(digest: provenance.codebook, name: "sample", text: "codes: []"))
    return try replaceSuggestions(of: "a", with: suggestions, provenance: provenance)
  }
}

extension Transcript {
  /// The same with another text, whose turns are where they were.
  func with(text: String) -> Transcript {
    Transcript(
      id: id, source: source, text: text, turns: turns, speakers: speakers, language: language,
      attributes: attributes)
  }
}
