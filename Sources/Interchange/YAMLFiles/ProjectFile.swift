import QualData

/// A project's `qualm.yaml`; `docs/project.md` describes it.
package enum ProjectFile {
  static let keys = [
    "project", "title", "language", "transcripts", "transcript-attributes", "participants", "ratings",
    "codebook",
    "model", "weights", "group", "coder", "import", "joint", "pseudonyms",
  ]

  /// - Parameter file: the file as the user named it, for messages.
  /// - Throws: everything wrong with the file, in the order of its lines.
  package static func read(text: String, file: String) throws(InputErrors) -> ProjectSettings {
    let reader = YAMLReader(YAMLSource(text: text, file: file))
    let root = try reader.root(
      noun: "A project file", keys: keys, main: ["project", "transcripts", "codebook"])
    var settings = ProjectSettings(name: root.required("project").flatMap { reader.text($0) } ?? "")
    settings.title = root.localized("title")
    if let field = root["language"], let language = reader.text(field) {
      if LanguageCode.isValid(language) {
        settings.language = language
      } else {
        reader.error(
          at: field.value, "“\(language)” is not a language code.",
          remedy: "Use two letters such as en, nl, fr or de.")
      }
    }
    settings.transcripts = texts(root.required("transcripts"), reader)
    settings.ratings = texts(root["ratings"], reader)
    settings.transcriptAttributes = root.text("transcript-attributes")
    settings.participants = root.text("participants")
    settings.codebook = root.text("codebook")
    settings.model = root.text("model")
    settings.group = root.text("group")
    settings.coder = root.text("coder")
    settings.importProfile = root.text("import")
    if let field = root["joint"] { settings.joint = JointSettingsReader(reader: reader).settings(field) }
    if let field = root["weights"] { settings.weights = weights(field, reader) }
    settings.pseudonyms = root.text("pseudonyms")
    _ = try reader.finish()
    return settings
  }

  private static func weights(_ field: YAMLField, _ reader: YAMLReader) -> [String: Double] {
    guard field.value.isMapping else {
      reader.reportKind(field, expected: "a mapping of weights by indicator")
      return [:]
    }
    let weights = reader.fields(of: field.value).compactMap { weight in
      reader.weight(weight).map { (weight.name, $0) }
    }
    return Dictionary(weights) { first, _ in first }
  }

  /// One text, or a list of them.
  private static func texts(_ field: YAMLField?, _ reader: YAMLReader) -> [String] {
    guard let field else { return [] }
    return field.value.isList ? reader.texts(field).map(\.text) : reader.text(field).map { [$0] } ?? []
  }

  /// The file of a project, without comments.
  package static func text(of settings: ProjectSettings) -> String {
    var writer = YAMLWriter()
    func pair(_ key: String, _ value: String?) { if let value { writer.pair(key, value) } }
    pair("project", settings.name)
    writer.localized("title", settings.title)
    pair("language", settings.language)
    writer.list("transcripts", settings.transcripts)
    pair("transcript-attributes", settings.transcriptAttributes)
    pair("participants", settings.participants)
    pair("group", settings.group)
    pair("codebook", settings.codebook)
    pair("model", settings.model)
    if !settings.ratings.isEmpty { writer.list("ratings", settings.ratings) }
    pair("coder", settings.coder)
    pair("import", settings.importProfile)
    pair("pseudonyms", settings.pseudonyms)
    return writer.text
  }
}
