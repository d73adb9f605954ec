import QualData

/// Codebooks → YAML that people like to read and `CodebookFile` reads back as an equal codebook, but for places.
///
/// That holds for every codebook that a file can hold; of others the nearest is written: texts lose white space
/// at their ends, the patterns of a code are grouped by language, and languages that are used are named.
package enum CodebookWriter {
  /// - Parameter model: the model file, relative to where the codebook will lie.
  package static func yaml(_ codebook: Codebook, model: String? = nil) -> String {
    var writer = YAMLWriter()
    writer.pair("codebook", codebook.id)
    if !codebook.version.isEmpty { writer.pair("version", codebook.version) }
    writer.localized("title", codebook.title)
    writer.localized("about", codebook.about)
    if !codebook.licence.isEmpty { writer.pair("licence", codebook.licence) }
    let languages = languages(codebook)
    if !languages.isEmpty {
      writer.pair("languages", raw: "[\(languages.map(YAMLText.scalar).joined(separator: ", "))]")
    }
    if let model { writer.pair("model", model) }
    if codebook.accents != .exact {
      writer.pair("match", raw: "{accents: \(codebook.accents.rawValue)}")
    }
    let codes = CodeWriter(languages: languages, defaults: CommonOptions(codebook))
    codes.defaults.write(&writer)
    sharedPatterns(codebook.sharedPatterns, &writer)
    if codebook.codes.isEmpty {
      writer.pair("codes", raw: "[]")
    } else {
      writer.mapping("codes") { codes.write(codebook.codes, &$0) }
    }
    return writer.text
  }

  /// Codes as items to be added to the list `codes:` of a file, each with its `parent` and without its children.
  package static func items(_ codes: [(code: Code, parent: String?)]) -> String {
    if codes.isEmpty { return "" }
    var writer = YAMLWriter()
    let codeWriter = CodeWriter(languages: [], defaults: CommonOptions(Codebook(id: "", codes: [])))
    writer.mapping("codes") { writer in
      for (code, parent) in codes {
        var code = code
        code.children = []
        writer.item { writer in
          codeWriter.write(code, &writer)
          if let parent { writer.pair("parent", parent) }
        }
      }
    }
    // Without the key, which the file has.
    return String(writer.text.drop { $0 != "\n" }.dropFirst())
  }

  private static func sharedPatterns(_ shared: [SharedPatterns], _ writer: inout YAMLWriter) {
    if shared.isEmpty { return }
    writer.mapping("patterns") { writer in
      for patterns in shared {
        writer.mapping(patterns.name) { writer in
          for (language, queries) in patterns.queries.grouped(by: \.language) {
            writer.list(language, queries.map(\.text))
          }
        }
      }
    }
  }

  private static func languages(_ codebook: Codebook) -> [String] {
    var languages = codebook.languages
    for (code, _, _) in codebook.flattened {
      let texts = (code.examples + code.nearMisses).map(\.language)
      let patterns = (code.patterns + code.excludePatterns).map(\.language).filter { $0 != "any" }
      for language in patterns + texts
      where !languages.contains(language) && (language != "und" || !codebook.languages.isEmpty) {
        languages.append(language)
      }
    }
    return languages
  }
}

/// Writes codes with their children.
private struct CodeWriter {
  let languages: [String]
  let defaults: CommonOptions

  func write(_ codes: [Code], _ writer: inout YAMLWriter) {
    for code in codes { writer.item { self.write(code, &$0) } }
  }

  func write(_ code: Code, _ writer: inout YAMLWriter) {
    writer.pair("id", code.id)
    if code.name.isEmpty {
      writer.pair("name", raw: "{}")
    } else if code.name != LocalizedText(code.id) {
      writer.localized("name", code.name)
    }
    writer.localized("definition", code.definition)
    writer.localized("include", code.include)
    writer.localized("exclude", code.exclude)
    if let colour = code.colour { writer.pair("colour", raw: "\"\(colour)\"") }
    if let polarity = code.polarity { writer.pair("polarity", polarity.rawValue) }
    if let level = code.level { writer.pair("level", raw: "\(level)") }
    links(code.links, &writer)
    patterns("patterns", code.patterns, &writer)
    patterns("exclude-patterns", code.excludePatterns, &writer)
    texts("examples", code.examples, &writer)
    texts("near-misses", code.nearMisses, &writer)
    if !code.children.isEmpty { writer.mapping("codes") { self.write(code.children, &$0) } }
  }

  private func links(_ links: [Link], _ writer: inout YAMLWriter) {
    if links.isEmpty { return }
    if links.allSatisfy({ $0.weight == 1 }) {
      writer.list("indicators", links.map(\.indicator))
    } else {
      writer.mapping("indicators") { for link in links { $0.pair(link.indicator, raw: "\(link.weight)") } }
    }
  }

  private func patterns(_ key: String, _ patterns: [Pattern], _ writer: inout YAMLWriter) {
    if patterns.isEmpty { return }
    let pattern = PatternWriter(defaults: defaults)
    let groups = patterns.grouped(by: \.language)
    if groups.map(\.key) == ["any"] {
      writer.mapping(key) { for one in patterns { pattern.write(one, &$0) } }
    } else {
      writer.mapping(key) { writer in
        for (language, patterns) in groups {
          writer.mapping(language) { for one in patterns { pattern.write(one, &$0) } }
        }
      }
    }
  }

  private func texts(_ key: String, _ texts: [TestText], _ writer: inout YAMLWriter) {
    if texts.isEmpty { return }
    if languages.isEmpty { return writer.list(key, texts.map(\.text)) }
    writer.mapping(key) {
      for (language, texts) in texts.grouped(by: \.language) { $0.list(language, texts.map(\.text)) }
    }
  }
}

extension Array {
  /// Groups in the order in which their keys first occur.
  fileprivate func grouped(by key: (Element) -> String) -> [(key: String, items: [Element])] {
    var groups: [(key: String, items: [Element])] = []
    var index: [String: Int] = [:]
    for element in self {
      if let known = index[key(element)] {
        groups[known].items.append(element)
      } else {
        index[key(element)] = groups.count
        groups.append((key(element), [element]))
      }
    }
    return groups
  }
}
