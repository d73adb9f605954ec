import Foundation
import Interchange
import QualData

/// A person's codings as a file has them, and their places in transcripts.
struct HumanCodings: Sendable {
  struct Located: Sendable {
    var code: String
    var range: TextRange
    var turn: Int
    var note: String
    /// The line of the file.
    var line: Int
  }

  /// As the user named the file.
  let path: String
  private let rows: [String: [HumanCodingsFile.Row]]
  let transcripts: [String]

  /// - Parameter folder: that the path is from; `nil`: the current one.
  init(_ path: String, from folder: URL? = nil) throws {
    self.path = path
    let file = try SourceFile.read(
      folder.map { Project.url(path, in: $0) } ?? URL(fileURLWithPath: path), shownAs: path)
    let rows = try HumanCodingsFile.read(file)
    self.rows = Dictionary(grouping: rows, by: \.transcript)
    var seen: Set<String> = []
    transcripts = rows.map(\.transcript).filter { seen.insert($0).inserted }
  }

  /// Codes that the codebook does not have.
  func unknownCodes(_ known: [String]) -> [Diagnostic] {
    let all = Set(known)
    return rows.values.flatMap { $0 }.filter { !all.contains($0.code) }.map { row in
      Diagnostic(
        file: path, place: row.codePlace, message: "The codebook has no code “\(row.code)”.",
        remedy: Suggestion.nearest(to: row.code, in: known).map { "Did you mean “\($0)”?" }
          ?? "Use the ids of the codebook's codes.")
    }.sorted { $0.place < $1.place }
  }

  /// Transcripts that the project does not have.
  /// - Parameter owner: what does not have them.
  func unknownTranscripts(
    _ known: [String], owner: String = "project",
    remedy: String = "Use the ids that `qualm import --dry-run` shows."
  ) -> [Diagnostic] {
    transcripts.filter { !known.contains($0) }.compactMap { id in
      rows[id]?.first.map { row in
        Diagnostic(
          file: path, place: row.transcriptPlace, message: "The \(owner) has no transcript “\(id)”.",
          remedy: Suggestion.nearest(to: id, in: known).map { "Did you mean “\($0)”?" }
            ?? remedy)
      }
    }
  }

  /// The codings of a transcript.
  /// - Parameter errors: gets every quote that stands nowhere, or in several places.
  func located(in transcript: Transcript, _ errors: inout [Diagnostic]) -> [Located] {
    guard let rows = rows[transcript.id] else { return [] }
    let finder = QuoteFinder(transcript)
    return rows.compactMap { row in
      let places = finder.places(of: row.quote)
      if let place = places.first, places.count == 1 {
        return Located(
          code: row.code, range: place.range, turn: place.turn, note: row.note,
          line: row.quotePlace.line)
      }
      errors.append(
        Diagnostic(
          file: path, place: row.quotePlace,
          message: places.isEmpty
            ? "The quote does not stand in any turn of “\(transcript.id)”."
            : "The quote stands in \(places.count) places of “\(transcript.id)”.",
          remedy: places.isEmpty
            ? "Copy it from the transcript as it is." : "Quote more of the text around it."))
      return nil
    }
  }
}
