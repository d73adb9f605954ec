import QualData

/// Compares speaker labels with the participants file, and transcripts with the attributes file: what fits
/// nothing is a warning, since its attributes would be missing from every table by group.
struct LabelReport {
  private let sources: CorpusSources
  private var unknownLabels: [String: String] = [:]
  private var seenTranscripts: Set<String> = []

  init(_ sources: CorpusSources) { self.sources = sources }

  mutating func add(_ transcript: Transcript, unknownLabels: [String]) {
    seenTranscripts.insert(transcript.id)
    for label in unknownLabels where self.unknownLabels[label] == nil {
      self.unknownLabels[label] = transcript.source
    }
  }

  func diagnostics() -> [Diagnostic] {
    var list: [Diagnostic] = []
    for (label, file) in unknownLabels.sorted(by: { $0.key < $1.key }) {
      list.append(
        Diagnostic(
          .warning, file: sources.participantsFile,
          message: "The speaker “\(label)” of \(file) is not listed.",
          remedy: "Add a row for “\(label)”, so that tables by group have its attributes."))
    }
    for row in sources.attributes where !seenTranscripts.contains(row.transcript) {
      list.append(
        Diagnostic(
          .warning, file: sources.attributesFile, place: row.place,
          message: "There is no transcript “\(row.transcript)”.",
          remedy: Suggestion.nearest(to: row.transcript, in: seenTranscripts.sorted())
            .map { "Did you mean “\($0)”?" } ?? "Correct the name or remove the row."))
    }
    return list
  }
}
