import CodingEngine
import Foundation
import Measures
import QualData

/// What changes on a project's corpus from one codebook to another: codings that appear and vanish, and the codes
/// behind them.
package enum DiffCodebooks {
  package struct Result: Sendable {
    /// A row for each code of either codebook: in order of the new one, then what it no longer has.
    package var codes: Table
    /// A row for each coding that only one of the codebooks makes, in order of the transcripts.
    package var codings: Table
    package var report: CorpusRun.Report
    package var sentence: String
  }

  fileprivate struct Counts {
    var kept = 0
    var appeared = 0
    var vanished = 0
  }

  /// - Parameters:
  ///   - old: path of a codebook.
  ///   - new: path of another; `nil` for the project's. Both are checked against the project's model, if any.
  /// - Throws: `InputErrors` for either codebook and the project's own files.
  package static func run(_ old: String, _ new: String?, in project: Project, threads: Int) throws -> Result {
    let model = try project.model()
    func read(_ path: String) throws -> LoadedCodebook {
      try LoadedCodebook.read(URL(fileURLWithPath: path), shownAs: path, model: model)
    }
    let before = try read(old)
    let after = try new.map(read) ?? project.codebook(made: [])
    let language = project.settings.language
    let compiled = before.compiled
    let rows = (
      before: CodingRows(before.codebook, language: language),
      after: CodingRows(after.codebook, language: language)
    )
    var counts: [String: Counts] = [:]
    var codings = codingsTable
    let report = try CorpusRun(project.sources(), after, threads: threads).forEach {
      let coder = TranscriptCoder(compiled, coders: 2 * threads)
      return { try coder.code($0.transcript).codings }
    } _: { document, old in
      let transcript = document.transcript
      let new = document.coded.codings
      let oldIDs = Set(old.map(\.id))
      let newIDs = Set(new.map(\.id))
      for coding in new {
        if oldIDs.contains(coding.id) {
          counts[coding.code, default: Counts()].kept += 1
        } else {
          counts[coding.code, default: Counts()].appeared += 1
        }
      }
      for coding in old where !newIDs.contains(coding.id) {
        counts[coding.code, default: Counts()].vanished += 1
      }
      let changed =
        new.filter { !oldIDs.contains($0.id) }.map { ("appeared", $0, rows.after) }
        + old.filter { !newIDs.contains($0.id) }.map { ("vanished", $0, rows.before) }
      codings.rows += changed.sorted(by: isBefore).map { change, coding, rows in
        [.text(change)] + rows.row(Excerpt(coding, in: transcript), in: transcript)
      }
    }
    let changes = CodebookChanges(before.codebook, after.codebook)
    let codes = codesTable(before.codebook, after.codebook, changes, counts, language: language)
    return Result(
      codes: codes, codings: codings, report: report,
      sentence: sentence(codes, changes, counts.values.reduce(into: Counts()) { $0.add($1) }))
  }

  private typealias Change = (change: String, coding: Coding, rows: CodingRows)

  private static func isBefore(_ a: Change, _ b: Change) -> Bool {
    if a.coding.range != b.coding.range { return a.coding.range < b.coding.range }
    return (a.coding.code, a.change) < (b.coding.code, b.change)
  }

  private static func sentence(_ codes: Table, _ changes: CodebookChanges, _ total: Counts) -> String {
    func count(_ kind: CodeChanges.Kind) -> Int {
      codes.rows.count { $0[0] != .missing && $0[2] == .text(kind.rawValue) }
    }
    let codebook =
      changes.keys.isEmpty ? "" : " Of the codebook itself changed: \(changes.keys.joined(separator: ", "))."
    return "Codings: \(total.kept.grouped) kept, \(total.appeared.grouped) appeared, "
      + "\(total.vanished.grouped) vanished. Codes: \(count(.added).grouped) added, "
      + "\(count(.removed).grouped) removed, \(count(.changed).grouped) changed."
      + codebook
  }

  // MARK: Tables

  private static let codingsTable = Table(
    name: "codebook-diff-codings", title: "Codings that only one of the codebooks makes",
    columns: [.init("change", .text, "appeared (only the new codebook makes it) or vanished (only the old).")]
      + CodingRows.columns)

  private static func codesTable(
    _ before: Codebook, _ after: Codebook, _ changes: CodebookChanges, _ counts: [String: Counts],
    language: String
  ) -> Table {
    var table = Table(
      name: "codebook-diff", title: "Codings kept, appeared and vanished, by code",
      columns: [
        .init("code", .text, "Id of the code; missing for the codebook itself."),
        .init("name", .text, "Name of the code."),
        .init("change", .text, "added, removed or changed; missing when it is the same."),
        .init(
          "changed", .text,
          "What changed, as keys of the codebook file; options of patterns, also by `defaults`, as their keys; shared "
            + "patterns with an @."),
        .init("kept", .integer, "Codings that both codebooks make: the same code on the same range."),
        .init("appeared", .integer, "Codings that only the new codebook makes."),
        .init("vanished", .integer, "Codings that only the old codebook makes."),
        .init("patterns_added", .text, "Patterns that only the new codebook has, separated by |."),
        .init("patterns_removed", .text, "Patterns that only the old codebook has, separated by |."),
      ])
    func entries(_ book: Codebook) -> [String: CodeChanges.Entry] {
      Dictionary(book.flattened.map { ($0.code.id, ($0.code, $0.parent)) }) { first, _ in first }
    }
    if !changes.keys.isEmpty {
      table.rows.append([
        .missing, .text(""), .text(CodeChanges.Kind.changed.rawValue),
        .text(changes.keys.joined(separator: "; ")), .missing, .missing, .missing,
        .text(changes.patternsAdded.joined(separator: " | ")),
        .text(changes.patternsRemoved.joined(separator: " | ")),
      ])
    }
    let (old, new) = (entries(before), entries(after))
    let ids = after.flattened.map(\.code.id) + before.flattened.map(\.code.id).filter { new[$0] == nil }
    for id in ids {
      let change = CodeChanges(old[id], new[id], changes)
      let count = counts[id] ?? Counts()
      table.rows.append([
        .text(id), .text((new[id] ?? old[id])?.code.name.text(language) ?? ""),
        change.kind.map { .text($0.rawValue) } ?? .missing, .text(change.keys.joined(separator: "; ")),
        .integer(count.kept), .integer(count.appeared), .integer(count.vanished),
        .text(change.patternsAdded.joined(separator: " | ")),
        .text(change.patternsRemoved.joined(separator: " | ")),
      ])
    }
    return table
  }
}

extension DiffCodebooks.Counts {
  fileprivate mutating func add(_ other: Self) {
    kept += other.kept
    appeared += other.appeared
    vanished += other.vanished
  }
}

extension DiffCodebooks.Result {
  /// What a person looks at first.
  package static let mainColumns = ["code", "change", "changed", "kept", "appeared", "vanished"]
  package static let mainCodingColumns = ["change", "transcript", "turn", "code", "matched", "excerpt"]

  /// Without the codes that are the same and have the same codings.
  package var differences: Table {
    var table = codes
    table.rows.removeAll { $0[2] == .missing && $0[5] == .integer(0) && $0[6] == .integer(0) }
    return table
  }
}
