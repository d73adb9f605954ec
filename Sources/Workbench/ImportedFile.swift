import Interchange
import QualData

/// What was understood of a file, in figures: the transcripts themselves are let go, so that memory does not grow with
/// the number of files.
struct ImportedFile: Sendable {
  let file: SourceFile
  let format: String
  let encoding: String
  /// How many transcripts are in each.
  private(set) var languages: [String: Int] = [:]
  /// As the file writes them.
  private(set) var labels: Set<String> = []
  private(set) var transcripts = 0
  private(set) var turns = 0
  private(set) var words = 0
  /// A row for each speaker of each transcript.
  private(set) var rows: [[Table.Cell]] = []
  private(set) var notes: [(transcript: String, note: String)] = []
  private(set) var warnings: [Diagnostic] = []
  private(set) var participants = ParticipantTable()

  init(_ file: SourceFile, _ all: [ImportedTranscript]) {
    self.file = file
    format = all.first?.format ?? ""
    encoding = all.first?.encoding ?? ""
    for imported in all {
      transcripts += 1
      labels.formUnion(imported.labels)
      languages[imported.transcript.language, default: 0] += 1
      turns += imported.transcript.turns.count
      addRows(imported)
      notes += imported.notes.map { (imported.transcript.id, $0) }
      warnings += imported.warnings
      participants.add(imported.transcript)
    }
  }

  private mutating func addRows(_ imported: ImportedTranscript) {
    let transcript = imported.transcript
    // The last is nobody in particular.
    var sizes = Array(repeating: (turns: 0, words: 0), count: transcript.speakers.count + 1)
    var start = Double.infinity
    var end = -Double.infinity
    var text = transcript.text
    text.withUTF8 { bytes in
      for turn in transcript.turns {
        let speaker = turn.speaker ?? transcript.speakers.count
        sizes[speaker].turns += 1
        sizes[speaker].words += WhiteSpace.words(bytes, turn.contentRange.lower..<turn.contentRange.upper)
        if let first = turn.start { start = min(start, first) }
        if let last = turn.end ?? turn.start { end = max(end, last) }
      }
    }
    let times = start.isFinite ? "\(Excerpt.clock(start)) – \(Excerpt.clock(end))" : ""
    for (index, size) in sizes.enumerated() {
      words += size.words
      let speaker = index < transcript.speakers.count ? transcript.speakers[index] : nil
      if speaker == nil, size.turns == 0 { continue }
      rows.append([
        .text(file.path), .text(transcript.id), .text(imported.format), .text(imported.encoding),
        .text(transcript.language), .text(imported.languageIsDetected ? "detected" : "given"),
        .text(speaker?.label ?? ""), .text(speaker?.role.rawValue ?? ""), .integer(size.turns),
        .integer(size.words), .text(times), .text(imported.notes.joined(separator: " ")),
      ])
    }
  }
}
