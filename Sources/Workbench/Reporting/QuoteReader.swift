import CodingEngine
import Interchange
import Measures
import QualData

/// Reads what a report quotes: each transcript is opened once more, and let go.
struct QuoteReader {
  private let sources: CorpusSources
  private let files: [String: TranscriptFiles.Entry]
  private let passages: ReportOptions.Passages

  init(_ sources: CorpusSources, files: [String: TranscriptFiles.Entry], passages: ReportOptions.Passages) {
    self.sources = sources
    self.files = files
    self.passages = passages
  }

  struct Quotes: Sendable {
    var excerpts: [CodingID: Excerpt] = [:]
    /// The language of each quoted transcript.
    var languages: [String: String] = [:]
    /// In order of their ids; empty where no text is wanted.
    var transcripts: [QuotedTranscript] = []
  }

  func read(_ references: [JointExcerpt]) throws -> Quotes {
    var quotes = Quotes()
    let options = sources.importOptions
    let byTranscript = Dictionary(grouping: references, by: \.transcript)
    for (id, references) in byTranscript.sorted(by: { NaturalOrder.precedes($0.key, $1.key) }) {
      guard let entry = files[id],
        let transcript = try sources.read(entry, options: options).map(\.imported.transcript).first(where: {
          $0.id == id
        })
      else { continue }
      quotes.languages[id] = transcript.language
      var quoted: [Int: [TextRange]] = [:]
      for reference in references where quotes.excerpts[reference.coding] == nil {
        guard let turn = transcript.turns.firstIndex(where: { $0.range.upper > reference.range.lower }) else {
          continue
        }
        quoted[turn, default: []].append(reference.range)
        quotes.excerpts[reference.coding] = Excerpt(
          Coding(
            id: reference.coding, transcript: id, code: reference.code, range: reference.range, words: 0..<0,
            turn: turn), in: transcript)
      }
      if passages != .none {
        quotes.transcripts.append(
          QuotedTranscript(transcript, quoted: quoted, isWhole: passages == .whole))
      }
    }
    return quotes
  }
}
