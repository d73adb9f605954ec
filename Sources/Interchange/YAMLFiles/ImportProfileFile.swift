import QualData

/// What people decided about an import, so that it can be done again: `import.yaml` beside a project's `qualm.yaml`.
package struct ImportProfile: Sendable, Equatable {
  package var speakers = SpeakerMap()
  package var survey = SurveyOptions()

  package init() {}
}

/// An import profile as a file; `docs/formats.md` describes it.
package enum ImportProfileFile {
  static let keys = ["speakers", "survey"]
  static let speakerKeys = ["label", "transcript", "name", "role", "case"]
  static let surveyKeys = ["transcripts", "questions", "respondent"]

  /// - Throws: everything wrong with the file, in the order of its lines.
  package static func read(text: String, file: String) throws(InputErrors) -> ImportProfile {
    let reader = YAMLReader(YAMLSource(text: text, file: file))
    let root = try reader.root(noun: "An import profile", keys: keys, main: keys)
    var profile = ImportProfile()
    if let field = root["speakers"] {
      profile.speakers.entries = reader.list(field).compactMap { speaker($0, reader) }
    }
    if let field = root["survey"],
      let survey = YAMLMapping(field.value, noun: "A survey", keys: surveyKeys, reader: reader)
    {
      profile.survey.layout =
        survey["transcripts"].flatMap { reader.choice($0, SurveyOptions.Layout.self) } ?? .respondents
      profile.survey.questions = survey["questions"].map { reader.texts($0).map(\.text) } ?? []
      profile.survey.respondent = survey.text("respondent")
    }
    _ = try reader.finish()
    return profile
  }

  private static func speaker(_ value: YAMLValue, _ reader: YAMLReader) -> SpeakerMap.Entry? {
    guard let mapping = YAMLMapping(value, noun: "A speaker", keys: speakerKeys, reader: reader),
      let label = mapping.required("label").flatMap({ reader.text($0) })
    else { return nil }
    let role = mapping["role"].flatMap { reader.choice($0, SpeakerMap.Role.self) }
    return SpeakerMap.Entry(
      label: label, transcript: mapping.text("transcript"), name: mapping.text("name"),
      role: role?.speakerRole, caseID: mapping.text("case"), isLeftOut: role == SpeakerMap.Role.none)
  }

  package static func text(of profile: ImportProfile) -> String {
    var writer = YAMLWriter()
    let survey = profile.survey
    writer.mapping("survey") { writer in
      writer.pair("transcripts", survey.layout.rawValue)
      if !survey.questions.isEmpty { writer.list("questions", survey.questions) }
      if let respondent = survey.respondent { writer.pair("respondent", respondent) }
    }
    if profile.speakers.entries.isEmpty { return writer.text }
    writer.mapping("speakers") { writer in
      for entry in profile.speakers.entries {
        writer.item { writer in
          writer.pair("label", entry.label)
          if let transcript = entry.transcript { writer.pair("transcript", transcript) }
          if let name = entry.name { writer.pair("name", name) }
          if let role = entry.role { writer.pair("role", role.rawValue) }
          if entry.isLeftOut { writer.pair("role", SpeakerMap.Role.none.rawValue) }
          if let id = entry.caseID { writer.pair("case", id) }
        }
      }
    }
    return writer.text
  }
}
