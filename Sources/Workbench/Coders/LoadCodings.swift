import CodingEngine
import Foundation
import Interchange
import ProjectStore
import QualData

/// Takes people's codings from files into the store, each as its coder's own, accepted.
package enum LoadCodings {
  package struct Result: Sendable, Equatable {
    /// A row for each file.
    package var table: Table
    package var new = 0
    package var known = 0

    /// For people.
    package var sentence: String {
      "\(new.of("new coding")), \(known.grouped) there already."
    }
  }

  private static let columns: [Table.Column] = [
    .init("file", .text, "The file."),
    .init("coder", .text, "The coder, who is called as the file is."),
    .init("transcripts", .integer, "Transcripts with codings of this coder in the file."),
    .init("new", .integer, "Codings that are new in the store."),
    .init("known", .integer, "Codings that the coder had in the store already."),
  ]

  /// The same files again add nothing: a coding that the coder made before stays as it is, with all that was decided since.
  /// - Parameters:
  ///   - files: see `HumanCodingsFile`; the coder is called as the file is.
  ///   - coder: who loads them, for the journal.
  ///   - isDryRun: that nothing is kept.
  /// - Throws: `InputErrors` with everything wrong in the files: unknown transcripts and codes, quotes that stand nowhere
  ///   or in several places; `WorkbenchError.badCoder`, `StoreError`.
  package static func run(
    _ files: [String], in project: Project, coder: String, isDryRun: Bool
  ) throws -> Result {
    let codes = try project.codebook().codebook.flattened.map(\.code.id)
    let people = try files.map { try (name: name(of: $0, project), file: HumanCodings($0)) }
    let store = try project.store(coder: coder)
    let result = try store.read { try plan(people, codes, $0).result }
    if !isDryRun, result.new > 0 {
      try store.write(verb: "import --codings") { writer in
        // Somebody may have loaded the same since.
        for entry in try plan(people, codes, writer).additions {
          try writer.add(entry.coding)
          if !entry.note.isEmpty {
            try writer.decide(
              Decision(
                coding: entry.coding.id, coder: entry.coding.coder, verdict: .accepted, note: entry.note))
          }
        }
      }
    }
    return result
  }

  private static func name(of path: String, _ project: Project) throws -> String {
    try CoderName.resolve(option: SourceFile(path: path, bytes: []).stem, settings: project.settings)
  }

  private typealias Addition = (coding: StoredCoding, note: String)

  private static func plan(
    _ people: [(name: String, file: HumanCodings)], _ codes: [String], _ reader: some StoreReading
  ) throws -> (additions: [Addition], result: Result) {
    let stored = try reader.transcripts()
    var additions: [Addition] = []
    var errors: [Diagnostic] = []
    var result = Result(
      table: Table(name: "loaded-codings", title: "People's codings in the store", columns: columns))
    var planned: Set<CodingID> = []
    for (name, file) in people {
      var problems = file.unknownCodes(codes)
      problems += file.unknownTranscripts(
        stored.map(\.id), owner: "store", remedy: "Take new transcripts into it with `qualm code --save`.")
      let before = result
      for transcript in stored where file.transcripts.contains(transcript.id) {
        guard let text = try reader.transcript(transcript.id) else { continue }
        var own: Set<CodingPlaceKey> = []
        for coding in try reader.codings(of: transcript.id) where coding.coder == name {
          own.insert(CodingPlaceKey(code: coding.code, range: coding.range))
        }
        for located in file.located(in: text, &problems) {
          let place = CodingPlaceKey(code: located.code, range: located.range)
          guard own.insert(place).inserted else {
            result.known += 1
            continue
          }
          var id = Self.id(place, transcript.digest, name)
          // A coding that a corrected text moved away keeps the id of its first place.
          while try planned.contains(id) || reader.coding(id) != nil { id.low &+= 1 }
          planned.insert(id)
          result.new += 1
          additions.append(
            (
              StoredCoding(
                id: id, transcript: transcript.id, code: located.code, range: located.range,
                turn: located.turn, coder: name), located.note
            ))
        }
      }
      errors += problems.sorted { $0.place < $1.place }
      result.table.rows.append([
        .text(file.path), .text(name), .integer(file.transcripts.count),
        .integer(result.new - before.new), .integer(result.known - before.known),
      ])
    }
    guard errors.isEmpty else { throw InputErrors(errors) }
    return (additions, result)
  }

  /// The first 128 bits of SHA-256 of all that makes the coding.
  private static func id(_ place: CodingPlaceKey, _ digest: String, _ coder: String) -> CodingID {
    let parts = [digest, place.code, "\(place.range.lower)", "\(place.range.upper)", coder]
    return CodingID(String(Digest.sha256(parts.joined(separator: "\n")).prefix(32)))!
  }
}
