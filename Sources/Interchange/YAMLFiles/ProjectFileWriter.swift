import QualData

extension ProjectFile {
  /// A project file that reads back as these settings.
  package static func yaml(_ settings: ProjectSettings) -> String {
    var writer = YAMLWriter()
    writer.pair("project", settings.name)
    writer.localized("title", settings.title)
    writer.pair("language", settings.language)
    writer.list("transcripts", settings.transcripts)
    let pairs = [
      ("transcript-attributes", settings.transcriptAttributes), ("participants", settings.participants),
      ("group", settings.group), ("codebook", settings.codebook), ("model", settings.model),
      ("coder", settings.coder), ("import", settings.importProfile),
    ]
    for (key, value) in pairs { if let value { writer.pair(key, value) } }
    if !settings.ratings.isEmpty { writer.list("ratings", settings.ratings) }
    return writer.text
  }
}
