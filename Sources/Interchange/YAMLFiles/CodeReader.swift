import QualData

/// Reads one code, without its children.
struct CodeReader {
  let context: CodebookContext
  private var reader: YAMLReader { context.reader }

  /// - Parameter defaults: of the code's patterns.
  func code(_ mapping: YAMLMapping, id: String, defaults: PatternOptions) -> Code {
    var code = Code(id: id)
    if mapping["name"] != nil { code.name = mapping.localized("name") }
    code.definition = mapping.localized("definition")
    code.include = mapping.localized("include")
    code.exclude = mapping.localized("exclude")
    code.colour = mapping["colour"].flatMap(colour)
    code.polarity = mapping["polarity"].flatMap { reader.choice($0, Polarity.self) }
    code.level = mapping["level"].flatMap { reader.integer($0, in: context.model?.levels ?? 1...5) }
    code.links = mapping["indicators"].map(links) ?? []
    code.patterns =
      mapping["patterns"].map(PatternReader(context: context, defaults: defaults).patterns) ?? []
    code.excludePatterns =
      mapping["exclude-patterns"].map(PatternReader(context: context, defaults: defaults).patterns) ?? []
    code.examples = mapping["examples"].map(testTexts) ?? []
    code.nearMisses = mapping["near-misses"].map(testTexts) ?? []
    return code
  }

  /// `#RRGGBB` in capitals.
  private func colour(_ field: YAMLField) -> String? {
    if field.value.isNothing {
      reader.error(
        at: field.key, "The colour is missing: without quotation marks, “#” begins a comment.",
        remedy: "Write the colour in quotation marks: \"#1B6CA8\".")
      return nil
    }
    guard let text = field.value.text, let match = text.wholeMatch(of: /#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})/)
    else {
      reader.reportValue(field, expected: "a colour as \"#RGB\" or \"#RRGGBB\"")
      return nil
    }
    let digits = match.1.uppercased()
    return "#" + (digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : digits)
  }

  private func testTexts(_ field: YAMLField) -> [TestText] {
    context.byLanguage(field, languageOfList: context.languages?.first ?? "und").flatMap {
      language, items, field in
      items.compactMap { item in
        reader.text(YAMLField(key: field.key, value: item, name: field.name)).map {
          TestText(language: language, text: $0, place: reader.source.textPlace(of: item))
        }
      }
    }
  }

  private func links(_ field: YAMLField) -> [Link] {
    switch field.value.content {
    case .mapping:
      return reader.fields(of: field.value).compactMap { field in
        let known = isIndicator(field.name, at: field.key)
        guard let weight = reader.weight(field) else { return nil }
        return known ? Link(indicator: field.name, weight: weight) : nil
      }
    case .list:
      var links: [Link] = []
      for (id, value) in reader.texts(field) where isIndicator(id, at: value) {
        if links.contains(where: { $0.indicator == id }) {
          reader.error(at: value, "The indicator “\(id)” is linked twice.", remedy: "Keep one of the two.")
        } else {
          links.append(Link(indicator: id))
        }
      }
      return links
    case .text(let text):
      reader.reportKind(
        field, expected: "a list of indicator ids or a mapping of weights by id",
        remedy: "Write it as a list: [\(text)].")
    case .nothing:
      reader.reportKind(field, expected: "a list of indicator ids or a mapping of weights by id")
    }
    return []
  }

  private func isIndicator(_ id: String, at value: YAMLValue) -> Bool {
    guard let model = context.model, !context.indicators.contains(id) else { return true }
    let nearest = Suggestion.nearest(to: id, in: model.indicators.map(\.id)).map { "Did you mean “\($0)”?" }
    reader.error(
      at: value, "The model “\(model.id)” has no indicator “\(id)”.",
      remedy: nearest ?? "Use the id of an indicator in the model file.")
    return false
  }
}
