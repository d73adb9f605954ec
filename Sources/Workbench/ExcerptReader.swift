import CodingEngine
import Interchange
import Measures
import QualData

/// Reads the text of a few excerpts once it is known which: their transcripts are opened again.
struct ExcerptReader {
  private let sources: CorpusSources
  private let files: [String: TranscriptFiles.Entry]

  init(_ sources: CorpusSources, files: [String: TranscriptFiles.Entry]) {
    self.sources = sources
    self.files = files
  }

  /// By coding id.
  func read(_ references: [JointExcerpt]) throws -> [CodingID: Excerpt] {
    var excerpts: [CodingID: Excerpt] = [:]
    let options = sources.importOptions
    let byTranscript = Dictionary(grouping: references, by: \.transcript)
    for (id, references) in byTranscript.sorted(by: { $0.key < $1.key }) {
      guard let entry = files[id] else { continue }
      let transcripts = try sources.read(entry, options: options).map(\.imported.transcript)
      guard let transcript = transcripts.first(where: { $0.id == id }) else { continue }
      for reference in references where excerpts[reference.coding] == nil {
        guard
          let turn = transcript.turns.firstIndex(where: { $0.contentRange.contains(reference.range) })
        else { continue }
        let coding = Coding(
          id: reference.coding, transcript: id, code: reference.code, range: reference.range, words: 0..<0,
          turn: turn)
        excerpts[reference.coding] = Excerpt(coding, in: transcript)
      }
    }
    return excerpts
  }
}
