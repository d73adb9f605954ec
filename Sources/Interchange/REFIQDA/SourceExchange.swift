import QualData

/// What Qualm knows of a transcript and other tools have no place for, in the source's description.
package struct SourceExchange: Sendable, Equatable {
  package struct SpeakerEntry: Sendable, Equatable {
    package var label: String
    package var role: SpeakerRole
    package var caseID: String
  }

  package var language: String?
  package var turns: Int?
  package var speakers: [SpeakerEntry] = []
  /// Where the turns are, for a text that does not show them by itself: of each the bytes where it and its words start and end,
  /// and its speaker's position in `speakers`. First the size of the text, for which alone they hold.
  private var places: String?

  package init(_ transcript: Transcript) {
    language = transcript.language == "und" ? nil : transcript.language
    turns = transcript.turns.count
    speakers = transcript.speakers.map {
      SpeakerEntry(label: $0.label, role: $0.role, caseID: $0.caseID)
    }
  }

  package mutating func keepPlaces(of transcript: Transcript) {
    let turns = transcript.turns.map { turn in
      [turn.range.lower, turn.contentRange.lower, turn.contentRange.upper, turn.range.upper].map(String.init)
        .joined(separator: "-") + (turn.speaker.map { ":\($0)" } ?? "")
    }
    places = (["\(transcript.text.utf8.count)"] + turns).joined(separator: " ")
  }

  /// - Returns: the turns as they were kept; `nil` where none were, or the text is another by now.
  package func turns(in text: String) -> [Turn]? {
    guard let parts = places?.split(separator: " "), parts.first == "\(text.utf8.count)" else { return nil }
    var turns: [Turn] = []
    var end = 0
    for part in parts.dropFirst() {
      let halves = part.split(separator: ":")
      let bytes = halves.first?.split(separator: "-").compactMap { Int($0) } ?? []
      let speaker = halves.count == 2 ? Int(halves[1]) : nil
      guard bytes.count == 4, bytes == bytes.sorted(), bytes[0] >= end, bytes[3] <= text.utf8.count,
        halves.count == 1 || speaker.map(speakers.indices.contains) == true,
        bytes.allSatisfy({ isBorder($0, text) })
      else { return nil }
      turns.append(
        Turn(
          speaker: speaker, range: TextRange(bytes[0], bytes[3]), contentRange: TextRange(bytes[1], bytes[2]))
      )
      end = bytes[3]
    }
    return turns
  }

  /// Whether a character starts at this byte, or the text ends.
  private func isBorder(_ byte: Int, _ text: String) -> Bool {
    let index = text.utf8.index(text.utf8.startIndex, offsetBy: byte)
    return index == text.utf8.endIndex || text.utf8[index] & 0xC0 != 0x80
  }

  private static let keys = ["language", "turns", "speakers", "places"]
  private static let speakerKeys = ["label", "role", "case"]

  package func description() -> String {
    var writer = YAMLWriter()
    if let language { writer.pair("language", language) }
    if let turns { writer.pair("turns", raw: "\(turns)") }
    if !speakers.isEmpty {
      writer.mapping("speakers") { writer in
        for speaker in speakers {
          writer.item { writer in
            writer.pair("label", speaker.label)
            writer.pair("role", speaker.role.rawValue)
            if speaker.caseID != speaker.label { writer.pair("case", speaker.caseID) }
          }
        }
      }
    }
    if let places { writer.pair("places", places) }
    return DescriptionEntry.join("", yaml: writer.text)
  }

  /// - Returns: `nil` for a description of another tool, or one that was damaged.
  package init?(description: String) {
    guard let yaml = DescriptionEntry.split(description).yaml,
      let reader = Optional(YAMLReader(YAMLSource(text: yaml, file: ""))),
      let root = try? reader.root(noun: "A source", keys: Self.keys, main: Self.keys)
    else { return nil }
    language = root.text("language")
    turns = root["turns"].flatMap { reader.integer($0, in: 0...Int.max) }
    places = root.text("places")
    for item in root["speakers"].map({ reader.list($0) }) ?? [] {
      guard let speaker = YAMLMapping(item, noun: "A speaker", keys: Self.speakerKeys, reader: reader),
        let label = speaker.text("label")
      else { continue }
      speakers.append(
        SpeakerEntry(
          label: label, role: speaker["role"].flatMap { reader.choice($0, SpeakerRole.self) } ?? .participant,
          caseID: speaker.text("case") ?? label))
    }
    if (try? reader.finish()) == nil { return nil }
  }
}

/// The project's own settings, in its description.
package struct ProjectExchange: Sendable, Equatable {
  package var title: LocalizedText
  package var language: String
  package var group: String?

  package init(_ settings: ProjectSettings) {
    title = settings.title
    language = settings.language
    group = settings.group
  }

  private static let keys = ["title", "language", "group"]

  package func description() -> String {
    var writer = YAMLWriter()
    writer.localized("title", title)
    writer.pair("language", language)
    if let group { writer.pair("group", group) }
    return DescriptionEntry.join("", yaml: writer.text)
  }

  package init?(description: String) {
    guard let yaml = DescriptionEntry.split(description).yaml else { return nil }
    let reader = YAMLReader(YAMLSource(text: yaml, file: ""))
    guard let root = try? reader.root(noun: "A project", keys: Self.keys, main: Self.keys) else { return nil }
    title = root.localized("title")
    language = root.text("language") ?? "en"
    group = root.text("group")
    if (try? reader.finish()) == nil { return nil }
  }

  /// The text of a description that people wrote.
  package static func text(_ description: String) -> String {
    DescriptionEntry.split(description).text.trimmed
  }
}

/// A set of codes that stands for an indicator of a maturity model.
package enum IndicatorSet {
  package static func description(_ indicator: String) -> String {
    var writer = YAMLWriter()
    writer.pair("indicator", indicator)
    return DescriptionEntry.join("", yaml: writer.text)
  }

  /// The indicator; `nil` for a set of another kind.
  package static func indicator(_ description: String) -> String? {
    guard let yaml = DescriptionEntry.split(description).yaml else { return nil }
    let reader = YAMLReader(YAMLSource(text: yaml, file: ""))
    let root = try? reader.root(noun: "A set", keys: ["indicator"], main: ["indicator"])
    return root?.text("indicator")
  }
}

/// What Qualm knows of a case that speaks in no transcript, in its description.
package struct CaseExchange: Sendable, Equatable {
  package var label: String
  package var role: SpeakerRole?

  package init(label: String, role: SpeakerRole?) {
    self.label = label
    self.role = role
  }

  package func description() -> String {
    var writer = YAMLWriter()
    writer.pair("label", label)
    if let role { writer.pair("role", role.rawValue) }
    return DescriptionEntry.join("", yaml: writer.text)
  }

  package init?(description: String) {
    guard let yaml = DescriptionEntry.split(description).yaml else { return nil }
    let reader = YAMLReader(YAMLSource(text: yaml, file: ""))
    guard let root = try? reader.root(noun: "A case", keys: ["label", "role"], main: ["label"]),
      let label = root.text("label")
    else { return nil }
    self.label = label
    role = root["role"].flatMap { reader.choice($0, SpeakerRole.self) }
  }
}
