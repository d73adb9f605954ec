import QualData

/// A project's `qualm.yaml`; `docs/project.md` describes it.
package enum ProjectFile {
  static let keys = [
    "project", "title", "language", "transcripts", "transcript-attributes", "participants", "ratings",
    "codebook",
    "model", "group", "coder", "import", "joint",
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
    _ = try reader.finish()
    return settings
  }

  /// One text, or a list of them.
  private static func texts(_ field: YAMLField?, _ reader: YAMLReader) -> [String] {
    guard let field else { return [] }
    return field.value.isList ? reader.texts(field).map(\.text) : reader.text(field).map { [$0] } ?? []
  }
}
