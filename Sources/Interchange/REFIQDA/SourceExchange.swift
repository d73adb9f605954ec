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

  package init(_ transcript: Transcript) {
    language = transcript.language == "und" ? nil : transcript.language
    turns = transcript.turns.count
    speakers = transcript.speakers.map {
      SpeakerEntry(label: $0.label, role: $0.role, caseID: $0.caseID)
    }
  }

  private static let keys = ["language", "turns", "speakers"]
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
