import QualData

/// What a codebook file holds.
package struct ReadCodebook: Sendable, Equatable {
  /// Where the file has errors: what can be read in spite of them, to look for more.
  package var codebook: Codebook
  /// The model file that the codebook names.
  package var model: NamedFile?
  /// The codebook files that it includes.
  package var includes: [NamedFile] = []
  /// Errors and warnings, in the order of the file.
  package var diagnostics: [Diagnostic]
}

/// Another file that a codebook names, relative to it, and where it does so.
package struct NamedFile: Sendable, Equatable {
  package var path: String
  package var place: SourcePlace
  package var length: Int
}

/// Codebooks as YAML; `docs/codebook.md` describes the format.
package struct CodebookFile {
  /// What to do about a codebook that has not begun.
  static let start = "Begin it with “codebook: NAME” and “codes:”, and below that “- id: CODE” for each code."

  private let root: YAMLMapping
  private static let codes = "Write “codes:”, and below it “- id: CODE” for each code."

  /// The model file that it names: to be read before the codebook.
  package let model: NamedFile?

  /// - Parameter file: the file as the user named it, for messages.
  /// - Throws: the first error of what is no YAML at all, or no mapping.
  package init(text: String, file: String) throws(InputErrors) {
    let reader = YAMLReader(YAMLSource(text: text, file: file))
    root = try reader.root(
      noun: "A codebook", keys: CodebookKeys.codebook, main: ["codebook", "languages", "codes"],
      start: Self.start)
    model = root["model"].flatMap { field in
      reader.text(field).map {
        NamedFile(path: $0, place: field.value.place, length: field.value.length)
      }
    }
  }

  /// Reads a codebook. Queries are not parsed: the coding engine does that, with the places given here.
  ///
  /// - Parameters:
  ///   - file: The file as the user named it, for messages.
  ///   - model: What links are checked against, and what levels there are; links go unchecked without one.
  /// - Throws: Everything wrong with the file, in the order of its lines. Of what is no YAML at all, the first.
  package static func read(
    text: String, file: String, model: MaturityModel? = nil
  ) throws(InputErrors) -> ReadCodebook {
    let read = try CodebookFile(text: text, file: file).read(model: model)
    if read.diagnostics.hasErrors { throw InputErrors(read.diagnostics) }
    return read
  }

  /// The same, with what is wrong among the diagnostics.
  package func read(model: MaturityModel?) -> ReadCodebook {
    let reader = root.reader
    let context = CodebookContext(root, model: model)
    let id = root.identifier("codebook")?.text
    var codes = CodeList(context)
    // A codebook may be nothing but others together.
    let includes = root["include-codebooks"].map(reader.texts) ?? []
    if let field = includes.isEmpty ? root.required("codes", remedy: Self.codes) : root["codes"] {
      codes.read(reader.list(field), under: nil, defaults: context.defaults)
    }
    let codebook = Codebook(
      id: id ?? "", version: root.text("version") ?? "", title: root.localized("title"),
      languages: context.languages ?? [], codes: codes.tree(), licence: root.text("licence") ?? "",
      about: root.localized("about"), accents: accents,
      sharedPatterns: root["patterns"].map(
        PatternReader(context: context, defaults: context.defaults).sharedPatterns) ?? [])
    return ReadCodebook(
      codebook: codebook, model: self.model,
      includes: includes.map { NamedFile(path: $0.text, place: $0.value.place, length: $0.value.length) },
      diagnostics: reader.sortedDiagnostics)
  }

  private var accents: AccentRule {
    guard let field = root["match"],
      let match = YAMLMapping(field.value, noun: "“match”", keys: CodebookKeys.match, reader: root.reader)
    else { return .exact }
    return match["accents"].flatMap { root.reader.choice($0, AccentRule.self) } ?? .exact
  }
}

extension YAMLReader {
  /// The mapping that the whole file is.
  /// - Parameter start: what to do about an empty file.
  func root(
    noun: String, keys: [String], main: [String], start: String = ""
  ) throws(InputErrors) -> YAMLMapping {
    let value = try YAMLComposer.compose(source)
    let expected = "\(noun) is a mapping with the keys \(main.listed("and")); this file is"
    guard let value, !value.isNothing else {
      throw InputErrors([Diagnostic(file: source.file, message: "\(expected) empty.", remedy: start)])
    }
    guard value.isMapping, let root = YAMLMapping(value, noun: noun, keys: keys, reader: self) else {
      let message = "\(expected) \(value.kind)."
      throw InputErrors([source.diagnostic(at: value.place, length: value.length, message)])
    }
    return root
  }
}
