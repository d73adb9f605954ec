import ArgumentParser
import Foundation
import ProjectStore
import QualData
import Workbench

/// How long the steps of a review take on a large store, in a temporary folder.
struct StoreSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Measure the project store: coding, coding again, opening a review, deciding, undoing, merging."
  )

  @Option(help: "Transcripts in the store.") var transcripts = 2_000
  @Option(help: "Codings of each transcript.") var codings = 100

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "qualm-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try ProjectStore.create(folder: folder, coder: "ann")
    print("step                                              codings  processor s  elapsed s")
    func fill(from first: Int, transcripts: Int) throws -> SuggestionChanges {
      try store.write(verb: "code") { writer in
        try writer.keep(CodebookVersion(digest: "c\(first)", name: "bench", text: ""))
        let provenance = Provenance(codebook: "c\(first)", engine: "1", icu: "1")
        var changes = SuggestionChanges()
        for number in 0..<transcripts {
          let transcript = Self.transcript(number, codings: 2 * codings)
          try writer.put(transcript, digest: "d\(number)")
          changes += try writer.replaceSuggestions(
            of: transcript.id, with: Self.suggestions(number, first..<first + codings), provenance: provenance
          )
        }
        return changes
      }
    }
    try measure("code a new store", transcripts * codings) { _ = try fill(from: 0, transcripts: transcripts) }
    try measure("code again, nothing changed", transcripts * codings) {
      _ = try fill(from: 0, transcripts: transcripts)
    }
    try measure("code half again, half of it new", transcripts / 2 * codings) {
      _ = try fill(from: codings / 2, transcripts: transcripts / 2)
    }
    try store.close()
    var again: ProjectStore?
    var queue: [QueueItem] = []
    try measure("open the store, and what a review needs of all", transcripts * codings) {
      again = try ProjectStore.open(folder: folder, coder: "ann")
      _ = try again!.read { try $0.decisionTable(on: $0.codingTable()) }
    }
    try measure("a queue by SQL", transcripts * codings) { queue = try again!.read { try $0.queue() } }
    let opened = again!
    try measure("decide, 1000 commands", 1000) {
      for item in queue.prefix(1000) { try decide(item, opened) }
    }
    try measure("decide on half of all in one command", queue.count / 2) {
      try opened.write(verb: "batch") { writer in
        for item in queue.prefix(queue.count / 2) {
          try writer.decide(Decision(coding: item.coding, coder: "bert", verdict: .accepted))
        }
      }
    }
    try measure("a queue of what is not decided", queue.count / 2) {
      _ = try opened.read { try $0.queue(CodingFilter(statuses: [.suggested])) }
    }
    try measure("show 100 items", 100) {
      for item in queue.shuffled().prefix(100) {
        try opened.read { reader in
          let coding = try reader.coding(item.coding)!
          _ = try reader.transcript(coding.transcript)
          _ = try reader.decisions(on: coding.id)
        }
      }
    }
    try measure("undo half of all", queue.count / 2) { try opened.undo() }
    try merge(folder, Array(queue.prefix(20_000)))
    let size = try FileManager.default.attributesOfItem(atPath: opened.path)[.size] as? Int ?? 0
    print("The store is \(size / 1_000_000) MB.")
  }

  /// A copy of the project; one coder decides here and another one there, on overlapping parts of these codings.
  private func merge(_ folder: URL, _ items: [QueueItem]) throws {
    let copy = folder.appendingPathExtension("copy")
    defer { try? FileManager.default.removeItem(at: copy) }
    try Data("project: bench\ntranscripts: [transcripts]\n".utf8).write(
      to: folder.appendingPathComponent("qualm.yaml"))
    try FileManager.default.copyItem(at: folder, to: copy)
    for (place, coder, items) in [
      (folder, "ann", items.dropLast(items.count / 3)), (copy, "bert", items.dropFirst(items.count / 3)),
    ] {
      try ProjectStore.open(folder: place, coder: coder).write(verb: "batch") { writer in
        for item in items {
          try writer.decide(Decision(coding: item.coding, coder: coder, verdict: .accepted))
        }
      }
    }
    let project = try Project.open(folder.path)
    try measure("merge a copy with decisions on \(items.count * 2 / 3)", transcripts * codings) {
      _ = try MergeProject.run(
        copy.path, base: nil, project: project, coder: "ann", preference: nil, isDryRun: false)
    }
  }

  private func decide(_ item: QueueItem, _ store: ProjectStore) throws {
    try store.write(verb: "review") {
      try $0.decide(Decision(coding: item.coding, coder: "ann", verdict: .rejected))
    }
  }

  private func measure(_ name: String, _ codings: Int, _ work: () throws -> Void) throws {
    let start = Date()
    let processor = clock()
    try work()
    let seconds = Double(clock() - processor) / Double(CLOCKS_PER_SEC)
    print(
      name.padding(toLength: 48, withPad: " ", startingAt: 0)
        + String(format: "%9d%13.2f%11.2f", codings, seconds, Date().timeIntervalSince(start)))
  }

  /// A transcript of 80 bytes for each coding.
  private static func transcript(_ number: Int, codings: Int) -> Transcript {
    let line = String(repeating: "The funding ends in June. ", count: 3) + "\n\n"
    let length = line.utf8.count
    let turns = (0..<codings).map {
      Turn(
        speaker: $0 % 2, range: TextRange($0 * length, ($0 + 1) * length),
        contentRange: TextRange($0 * length, ($0 + 1) * length - 2))
    }
    return Transcript(
      id: "transcript-\(number)", source: "transcripts/transcript-\(number).txt",
      text: String(repeating: line, count: codings), turns: turns,
      speakers: [Speaker(label: "P01", attributes: ["region": "Gent"]), Speaker(label: "P02")], language: "en"
    )
  }

  private static func suggestions(_ transcript: Int, _ turns: Range<Int>) -> [StoredCoding] {
    turns.map { turn in
      // Any id will do that is spread as a hash is.
      var hash = UInt64(transcript * 1_000_003 + turn) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      return StoredCoding(
        id: CodingID(high: hash, low: hash), transcript: "transcript-\(transcript)",
        code: "code-\(turn % 70)",
        range: TextRange(turn * 80, turn * 80 + 25), turn: turn, patterns: ["fund* NEAR/5 (ends OR ended)"])
    }
  }
}
