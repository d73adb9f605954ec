import QualData

/// Reads the patterns of a code.
struct PatternReader {
  let context: CodebookContext
  let defaults: PatternOptions
  private var reader: YAMLReader { context.reader }

  func patterns(_ field: YAMLField) -> [Pattern] {
    context.byLanguage(field, languageOfList: "any", also: "any").flatMap { language, items, field in
      var first: [String: TextPlace] = [:]
      return items.compactMap { item -> Pattern? in
        guard let pattern = pattern(item, language: language) else { return nil }
        if let earlier = first[pattern.query] {
          reader.warning(
            at: item, "The pattern “\(pattern.query)” stands twice; first in line \(earlier.line).",
            remedy: "Remove one of the two.")
        } else {
          first[pattern.query] = pattern.place
        }
        return pattern
      }
    }
  }

  /// The key `patterns` of a codebook: queries by name and language.
  func sharedPatterns(_ field: YAMLField) -> [SharedPatterns] {
    guard field.value.isMapping else {
      reader.reportKind(field, expected: "a mapping of patterns by name")
      return []
    }
    return reader.fields(of: field.value).compactMap { field in
      guard Identifier.isValid(field.name) else {
        reader.error(
          at: field.key,
          "The name “\(field.name)” may hold only letters (a–z, A–Z), digits, “-”, “_” and “.”.",
          remedy: Identifier.mended(field.name).map { "Write “\($0)”." } ?? "")
        return nil
      }
      let lists = context.byLanguage(field, languageOfList: "any", also: "any")
      return SharedPatterns(
        field.name,
        lists.flatMap { language, items, field in
          items.compactMap { item -> SharedPatterns.Query? in
            if item.isMapping {
              reader.reportKind(
                YAMLField(key: field.key, value: item, name: field.name), expected: "a text",
                remedy: "Options belong to the pattern that uses “@…”.")
              return nil
            }
            return query(item).map { SharedPatterns.Query($0.text, language: language, place: $0.place) }
          }
        })
    }
  }

  private func pattern(_ value: YAMLValue, language: String) -> Pattern? {
    guard value.isMapping else {
      guard let query = query(value) else { return nil }
      return Pattern(
        query.text, language: language, within: defaults.within, unit: defaults.unit,
        speakers: defaults.speakers, place: query.place)
    }
    guard let mapping = YAMLMapping(value, noun: "A pattern", keys: CodebookKeys.pattern, reader: reader)
    else { return nil }
    var options = defaults
    options.read(mapping)
    let unless = unless(mapping)
    guard let field = mapping.required("pattern"), let query = query(field.value, key: field.key) else {
      return nil
    }
    return Pattern(
      query.text, language: language, within: options.within, unless: unless, unit: options.unit,
      speakers: options.speakers, place: query.place)
  }

  /// A query as written, with the place of its first character.
  private func query(_ value: YAMLValue, key: YAMLValue? = nil) -> Unless.Query? {
    switch value.content {
    case .text(let text) where !text.trimmed.isEmpty:
      return Unless.Query(text.withoutEnd, place: reader.source.textPlace(of: value))
    case .text: reader.error(at: value, "The pattern is empty.", remedy: "Write it, or remove its line.")
    case .nothing where value.length > 1:
      reader.error(
        at: value, "Without quotation marks this word means “nothing” in YAML.",
        remedy: "Put the pattern in quotation marks.")
    case .nothing:
      reader.error(at: key ?? value, "The pattern is empty.", remedy: "Write it, or remove its line.")
    case .list, .mapping:
      reader.error(
        at: value, "A pattern is a text, or a mapping with the key “pattern”; this is \(value.kind).",
        remedy: "Put a pattern with “[”, “{” or “: ” in it in quotation marks.")
    }
    return nil
  }

  private func unless(_ pattern: YAMLMapping) -> Unless? {
    guard let field = pattern["unless"] else {
      for name in ["distance", "side"] {
        guard let field = pattern[name] else { continue }
        reader.warning(
          at: field.key, "“\(name)” has no effect without “unless”.", remedy: "Remove it, or add “unless”.")
      }
      return nil
    }
    var unless = Unless([], distance: defaults.distance)
    let nested =
      field.value.isMapping
      ? YAMLMapping(field.value, noun: "“unless”", keys: CodebookKeys.unless, reader: reader) : nil
    for mapping in [pattern, nested].compactMap({ $0 }) {
      if let field = mapping["distance"] {
        unless.distance = reader.integer(field, in: PatternOptions.distances) ?? unless.distance
      }
      if let field = mapping["side"] { unless.side = reader.choice(field, Unless.Side.self) ?? unless.side }
    }
    for name in ["distance", "side"] {
      guard pattern[name] != nil, let field = nested?[name] else { continue }
      reader.error(
        at: field.key, "“\(name)” stands both in “unless” and beside it.", remedy: "Keep one of the two.")
    }
    if field.value.isMapping {
      unless.queries = nested?.required("patterns").map(queries) ?? []
    } else {
      unless.queries = queries(field)
    }
    return unless
  }

  private func queries(_ field: YAMLField) -> [Unless.Query] {
    let values = if case .list(let items) = field.value.content { items } else { [field.value] }
    if values.isEmpty {
      reader.error(
        at: field.value, "“\(field.name)” is an empty list.", remedy: "Add a pattern, or remove the key.")
    }
    return values.compactMap { value in
      if value.isMapping {
        reader.reportKind(YAMLField(key: field.key, value: value, name: field.name), expected: "a text")
        return nil
      }
      return query(value, key: value.place == field.value.place ? field.key : nil)
    }
  }
}

extension String {
  /// Without the white space at its end: the line end that a `|` block leaves.
  fileprivate var withoutEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
