import QualData

/// What a filter may name, as a corpus turned out: a mistyped name must not look like “no such excerpt”.
struct FilterNames {
  private var transcripts: Set<String> = []
  private var speakers: Set<String> = []
  private var attributes: [String: Set<String>] = [:]

  init() {}

  init(transcripts: Set<String>, speakers: Set<String>, attributes: [String: Set<String>]) {
    self.transcripts = transcripts
    self.speakers = speakers
    self.attributes = attributes
  }

  mutating func add(_ transcript: Transcript) {
    transcripts.insert(transcript.id)
    for speaker in transcript.speakers {
      speakers.formUnion([speaker.label, speaker.caseID])
      for (name, value) in speaker.attributes { attributes[name, default: []].insert(value) }
    }
  }

  /// - Throws: `WorkbenchError.unknown` for the first name that is not there.
  func check(_ filter: ExcerptFilter) throws {
    try check(filter.transcripts, "transcript", among: transcripts)
    try check(filter.speakers, "speaker", among: speakers)
    try check(Set(filter.attributes.keys), "attribute", among: Set(attributes.keys), listed: true)
    for (name, values) in filter.attributes.sorted(by: { $0.key < $1.key }) {
      try check(values, "value of \(name)", among: attributes[name] ?? [], listed: true)
    }
  }

  private func check(
    _ names: Set<String>, _ what: String, among known: Set<String>, listed: Bool = false
  ) throws {
    let known = known.sorted()
    for name in names.sorted() where !known.contains(name) {
      throw WorkbenchError.unknown(
        what: what, name: name, suggestion: Suggestion.nearest(to: name, in: known),
        known: listed ? known : [])
    }
  }
}
