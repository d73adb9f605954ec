import QualData

/// What the readers of a codebook's parts share: its languages, defaults and model.
final class CodebookContext {
  let reader: YAMLReader
  let model: MaturityModel?
  /// `nil` when the codebook names none.
  let languages: [String]?
  let defaults: PatternOptions
  let indicators: Set<String>
  private var missingLanguagesReported = false

  init(_ root: YAMLMapping, model: MaturityModel?) {
    reader = root.reader
    self.model = model
    indicators = Set(model?.indicators.map(\.id) ?? [])
    languages = root["languages"].map { Self.languages($0, root.reader) }
    defaults = PatternOptions().overridden(by: root)
  }

  private static func languages(_ field: YAMLField, _ reader: YAMLReader) -> [String] {
    var languages: [String] = []
    for (text, value) in reader.texts(field) {
      if !LanguageCode.isValid(text) {
        reader.error(
          at: value, "“\(text)” is not a language code.", remedy: "Use two letters such as en, nl, fr or de.")
      } else if languages.contains(text) {
        reader.error(at: value, "The language “\(text)” stands twice.", remedy: "Keep one of the two.")
      } else {
        if !LanguageCode.isKnown(text) {
          reader.warning(
            at: value, "ISO 639 has no language “\(text)”.", remedy: "Use a code such as en, nl, fr or de.")
        }
        languages.append(text)
      }
    }
    return languages
  }

  /// The lists under the keys of a mapping by language; a plain list belongs to `languageOfList`. Languages that the
  /// codebook does not name are reported; what is listed for them is read all the same, as it may have errors too.
  func byLanguage(
    _ field: YAMLField, languageOfList: String, also other: String? = nil
  )
    -> [(language: String, items: [YAMLValue], field: YAMLField)]
  {
    if field.value.isList { return [(languageOfList, reader.list(field), field)] }
    guard field.value.isMapping else {
      reader.reportKind(
        field, expected: "a list or a mapping of lists by language", remedy: remedy(field))
      return []
    }
    return reader.fields(of: field.value).compactMap { field in
      if field.name == other || isLanguage(field) {
        return (field.name, reader.list(field, remedy: remedy(field)), field)
      }
      guard case .list(let items) = field.value.content else { return nil }
      return (LanguageCode.isValid(field.name) ? field.name : languageOfList, items, field)
    }
  }

  private func remedy(_ field: YAMLField) -> String {
    field.value.text == nil ? "" : "Begin each item with “- ” on a line of its own."
  }

  private func isLanguage(_ field: YAMLField) -> Bool {
    guard let languages else {
      if !missingLanguagesReported {
        reader.error(
          at: field.key, "Texts are given by language here, but the codebook does not name its languages.",
          remedy: "Add them at the top, such as languages: [en, nl].")
      }
      missingLanguagesReported = true
      return false
    }
    if languages.contains(field.name) { return true }
    let nearest = Suggestion.nearest(to: field.name, in: languages).map { "Did you mean “\($0)”?" }
    reader.error(
      at: field.key,
      "“\(field.name)” is not among the codebook's languages (\(languages.joined(separator: ", "))).",
      remedy: field.name.count == 2 ? "Add it to “languages”, or correct it." : nearest ?? "Use one of them.")
    return false
  }
}
