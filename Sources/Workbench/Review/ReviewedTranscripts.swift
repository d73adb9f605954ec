import CodingEngine
import ProjectStore
import QualData

/// A transcript with what showing its codings needs: borders, matches and the codings themselves.
struct ReviewedTranscript {
  var transcript: Transcript
  /// Everything stored on it, in order of the text.
  var codings: [StoredCoding]
  var sentences: [TextRange]
  var words: [TextRange]
  /// Of the codebook as it is now, by code.
  fileprivate var matchesByCode: [String: [TextRange]]

  /// Matches are not stored: they are those of the coding's code that lie in its range.
  func matches(_ coding: StoredCoding) -> [TextRange] {
    (matchesByCode[coding.code] ?? []).filter { coding.range.contains($0) }
  }
}

/// The transcripts read last, so that going from coding to coding does not read and code them again.
struct ReviewedTranscripts {
  private static let most = 8
  private let coder: TranscriptCoder
  /// The last one read is the last.
  private var recent: [ReviewedTranscript] = []

  init(_ codebook: CompiledCodebook) { coder = TranscriptCoder(codebook, keepsTokens: true) }

  mutating func forget() { recent = [] }

  mutating func transcript(_ id: String, _ reader: some StoreReading) throws -> ReviewedTranscript {
    if let known = recent.last(where: { $0.transcript.id == id }) { return known }
    guard let transcript = try reader.transcript(id) else {
      throw StoreError.unknown(what: "transcript", id: id)
    }
    let coded = try coder.code(transcript)
    var matches: [String: [TextRange]] = [:]
    for coding in coded.codings { matches[coding.code, default: []] += coding.matches.map(\.range) }
    let reviewed = ReviewedTranscript(
      transcript: transcript, codings: try reader.codings(of: id),
      sentences: Sentences.ranges(transcript),
      words: coder.tokens.buffer.map { TextRange($0.range.lowerBound, $0.range.upperBound) },
      matchesByCode: matches.mapValues { Array(Set($0)).sorted() })
    if recent.count == Self.most { recent.removeFirst() }
    recent.append(reviewed)
    return reviewed
  }
}
