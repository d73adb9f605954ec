import CodingEngine
import Foundation
import Interchange
import ProjectStore
import QualData
import Tokenization

/// Codes a project and keeps transcripts and suggestions in its store, where people decide on them.
package enum SaveCodings {
  package struct Result: Sendable {
    package var changes = SuggestionChanges()
    /// Whether there is anything to undo: a codebook that suggests the same as before is written down, too.
    package var isChange = false
    /// Transcripts whose reviewed text is another one: they were left as they are.
    package var skipped: [String] = []
    package var report = CorpusRun.Report()
  }

  /// One command in the journal, so one undo takes all of it back.
  /// - Throws: `InputErrors` for the project's own files, `StoreError`.
  package static func run(
    _ project: Project, coder: String, threads: Int, progress: (Int, Int) -> Void
  ) throws -> Result {
    let codebook = try project.codebook()
    let sources = try project.sources()
    // A project that cannot be coded gets no store.
    try sources.requireFiles()
    let store = try ProjectStore.create(folder: project.folder, coder: coder)
    let patterns = PatternTexts(codebook.codebook)
    let provenance = Provenance(codebook: codebook.digest, engine: Engine.version, icu: icuVersion())
    var result = Result()
    result = try store.write(verb: "code --save") { writer in
      var result = Result()
      try writer.keep(
        CodebookVersion(
          digest: codebook.digest, name: "\(codebook.codebook.id) \(codebook.codebook.version)",
          text: CodebookWriter.yaml(codebook.fileCodebook)))
      result.report = try CorpusRun(sources, codebook, threads: threads).forEach(
        progress: progress,
        preparing: { document in
          (document.transcript.digest, document.coded.codings.map(patterns.stored))
        }
      ) { document, prepared in
        guard try writer.put(document.transcript, digest: prepared.0) != .differs else {
          result.skipped.append(document.transcript.id)
          return
        }
        result.changes += try writer.replaceSuggestions(
          of: document.transcript.id, with: prepared.1, provenance: provenance)
      }
      result.isChange = try writer.hasChanges()
      return result
    }
    result.report.diagnostics += result.skipped.map { id in
      Diagnostic(
        .warning, file: result.report.files[id]?.path ?? id,
        message:
          "The text of “\(id)” is not the one that was reviewed; its stored text and codings stay as they are.",
        remedy:
          "Take the corrected text over with `qualm import --update`, which moves the decisions, or put the old file back."
      )
    }
    return result
  }
}

extension SaveCodings.Result {
  /// For people.
  package var sentence: String {
    let codings = report.codings
    let sentences = [
      "\(codings.of("coding")) in \(report.transcripts.of("transcript")) \(codings == 1 ? "is" : "are") in the store.",
      changes.foundOtherwise == 0
        ? nil : "Other patterns than before found \(changes.foundOtherwise.grouped) of them.",
      isChange ? "`qualm undo` takes this back." : "Nothing changed.",
    ]
    return sentences.compactMap { $0 }.joined(separator: " ")
  }

  /// How many codings became what.
  package var table: Table {
    let rows: [(String, Int)] = [
      ("new", changes.new), ("kept", changes.kept), ("back again", changes.backAgain), ("gone", changes.gone),
      ("decided and gone", changes.decidedAndGone),
    ]
    return Table(
      name: "saved", title: "Suggestions in the store after coding",
      columns: [
        .init("change", .text, "Against what was stored before."),
        .init("codings", .integer, "Number of codings."),
      ], rows: rows.map { [.text($0.0), .integer($0.1)] })
  }
}

/// The queries of a codebook's patterns.
private struct PatternTexts: Sendable {
  private let byCode: [String: [String]]

  init(_ codebook: Codebook) {
    byCode = Dictionary(codebook.flattened.map { ($0.code.id, $0.code.patterns.map(\.query)) }) { first, _ in
      first
    }
  }

  /// A coding as the store has it, with the queries that found it, each once.
  func stored(_ coding: Coding) -> StoredCoding {
    let queries = byCode[coding.code] ?? []
    var seen: Set<Int> = []
    let found = coding.matches.map(\.pattern).filter { seen.insert($0).inserted }
    return StoredCoding(
      id: coding.id, transcript: coding.transcript, code: coding.code, range: coding.range, turn: coding.turn,
      patterns: found.map { queries[$0] })
  }
}
