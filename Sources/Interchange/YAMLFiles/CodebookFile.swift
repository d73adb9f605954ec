import QualData

/// What a codebook file holds.
package struct ReadCodebook: Sendable, Equatable {
  package var codebook: Codebook
  /// The model file that the codebook names, relative to the codebook file.
  package var modelPath: String?
  package var warnings: [Diagnostic]
}

/// Codebooks as YAML; `docs/codebook.md` describes the format.
package enum CodebookFile {
  /// Reads a codebook. Queries are not parsed: the coding engine does that, with the places given here.
  ///
  /// - Parameters:
  ///   - file: The file as the user named it, for messages.
  ///   - model: What links are checked against, and what levels there are; links go unchecked without one.
  /// - Throws: Everything wrong with the file, in the order of its lines. Of what is no YAML at all, the first.
  package static func read(
    text: String, file: String, model: MaturityModel? = nil
  ) throws(InputErrors)
    -> ReadCodebook
  {
    let reader = YAMLReader(YAMLSource(text: text, file: file))
    let root = try reader.root(
      noun: "A codebook", keys: CodebookKeys.codebook, main: ["codebook", "languages", "codes"])
    let context = CodebookContext(root, model: model)
    let id = root.identifier("codebook")?.text
    var codes = CodeList(context)
    if let field = root.required("codes") {
      codes.read(reader.list(field), under: nil, defaults: context.defaults)
    }
    let codebook = Codebook(
      id: id ?? "", version: root.text("version") ?? "", title: root.localized("title"),
      languages: context.languages ?? [], codes: codes.tree(), licence: root.text("licence") ?? "",
      about: root.localized("about"), accents: accents(root))
    let modelPath = root.text("model")
    return ReadCodebook(codebook: codebook, modelPath: modelPath, warnings: try reader.finish())
  }

  private static func accents(_ root: YAMLMapping) -> AccentRule {
    guard let field = root["match"],
      let match = YAMLMapping(field.value, noun: "“match”", keys: CodebookKeys.match, reader: root.reader)
    else { return .exact }
    return match["accents"].flatMap { root.reader.choice($0, AccentRule.self) } ?? .exact
  }

  /// The model file that a codebook names, to be read before the codebook; `nil` when it names none or cannot
  /// be read, which `read` will report.
  package static func modelPath(in text: String) -> String? {
    guard let root = try? YAMLComposer.compose(YAMLSource(text: text, file: "")),
      case .mapping(let pairs) = root.content
    else { return nil }
    return pairs.first { $0.key.text == "model" }?.value.text?.trimmed
  }
}

extension YAMLReader {
  /// The mapping that the whole file is.
  func root(noun: String, keys: [String], main: [String]) throws(InputErrors) -> YAMLMapping {
    let value = try YAMLComposer.compose(source)
    let expected = "\(noun) is a mapping with the keys \(main.listed("and")); this file is"
    guard let value, !value.isNothing else {
      throw InputErrors([Diagnostic(file: source.file, message: "\(expected) empty.")])
    }
    guard value.isMapping, let root = YAMLMapping(value, noun: noun, keys: keys, reader: self) else {
      let message = "\(expected) \(value.kind)."
      throw InputErrors([source.diagnostic(at: value.place, length: value.length, message)])
    }
    return root
  }
}
