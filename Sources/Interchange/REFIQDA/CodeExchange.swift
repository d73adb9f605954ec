import QualData

/// A code of a codebook and its description in another tool.
///
/// The description is the definition in the project's language. What else the code has stands below as a codebook of one
/// code, in the format of `docs/codebook.md`; a code that has nothing else has no such part.
package enum CodeExchange {
  /// The code as other tools show it, without its children.
  /// - Parameters:
  ///   - header: the codebook's own title, shared patterns and so on travel with this code, its first.
  ///   - usual: the id that a reader would make of the name.
  package static func code(
    _ code: Code, of codebook: Codebook, guid: String, language: String, usual: String, header: Bool
  ) -> ExchangeProject.Code {
    let name = code.name.text(language)
    var exchanged = ExchangeProject.Code(guid: guid, name: name.isEmpty ? code.id : name)
    exchanged.colour = code.colour
    let definition = code.definition.text(language)
    var rest = code
    rest.children = []
    rest.colour = nil
    // What description and name say already is not said twice.
    if rest.definition == LocalizedText(definition) { rest.definition = LocalizedText([:]) }
    if rest.name == LocalizedText(exchanged.name) { rest.name = LocalizedText(code.id) }
    let isPlain = !header && rest == Code(id: usual)
    exchanged.about = DescriptionEntry.join(
      definition, yaml: isPlain ? "" : CodebookWriter.yaml(entry(rest, codebook, header: header)))
    return exchanged
  }

  private static func entry(_ code: Code, _ codebook: Codebook, header: Bool) -> Codebook {
    var entry = codebook
    entry.codes = [code]
    guard !header else { return entry }
    entry.version = ""
    entry.title = LocalizedText([:])
    entry.about = LocalizedText([:])
    entry.licence = ""
    entry.accents = .exact
    entry.sharedPatterns = []
    return entry
  }

  package struct Read: Sendable {
    package var code: Code
    /// The codebook's own things, where this code brings them.
    package var header: Codebook?
    /// Whether the id is the codebook's, and not made of the name.
    package var hasID: Bool
    package var warnings: [Diagnostic] = []
  }

  /// - Parameters:
  ///   - file: for messages.
  ///   - usual: the id where the description gives none.
  package static func read(
    _ code: ExchangeProject.Code, usual: String, language: String, file: String
  ) -> Read {
    let (text, yaml) = DescriptionEntry.split(code.about)
    var plain = Code(id: usual, name: LocalizedText(code.name), colour: code.colour)
    guard let yaml else {
      if !text.trimmed.isEmpty { plain.definition = LocalizedText(text.trimmed) }
      return Read(code: plain, header: nil, hasID: false)
    }
    do {
      let shown = "\(file): description of “\(code.name)”"
      let read = try CodebookFile.read(text: yaml, file: shown)
      guard read.codebook.codes.count == 1, var own = read.codebook.codes.first else {
        throw InputErrors(shown, "The part below “\(DescriptionEntry.marker)” has more than one code.", "")
      }
      own.colour = code.colour
      own.name = settled(
        own.name == LocalizedText(own.id) ? LocalizedText([:]) : own.name, code.name, language)
      own.definition = settled(own.definition, text, language)
      return Read(code: own, header: read.codebook, hasID: true)
    } catch {
      // Somebody has edited what is not theirs to read: nothing of it goes.
      plain.definition = LocalizedText(code.about.trimmed)
      let warnings = ((error as? InputErrors)?.diagnostics ?? []).map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.severity = .warning
        diagnostic.remedy = "The whole description became the code's definition; mend it in codebook.yaml."
        return diagnostic
      }
      return Read(code: plain, header: nil, hasID: false, warnings: warnings)
    }
  }

  /// What the other tool shows wins over the entry, in the language that it was shown in.
  private static func settled(_ own: LocalizedText, _ shown: String, _ language: String) -> LocalizedText {
    if own.isEmpty { return shown.isEmpty ? own : LocalizedText(shown) }
    if own.text(language).trimmed == shown.trimmed { return own }
    var texts = own.texts
    let key =
      texts[language] != nil
      ? language : texts["und"] != nil ? "und" : texts["en"] != nil ? "en" : texts.keys.min()!
    texts[key] = shown.isEmpty ? nil : shown
    return LocalizedText(texts)
  }

  /// Ids for codes by their names, each once: `Lack of funding` → `lack-of-funding`.
  package struct IDs {
    private var used: Set<String> = []

    package init() {}

    package mutating func make(_ name: String) -> String {
      let base = Identifier.mended(name.lowercased()) ?? "code"
      return unique(base)
    }

    /// An id that the file gives; another where it is taken.
    package mutating func take(_ id: String) -> String { unique(id) }

    package func isTaken(_ id: String) -> Bool { used.contains(id) }

    private mutating func unique(_ base: String) -> String {
      var id = base
      var count = 2
      while !used.insert(id).inserted {
        id = "\(base)-\(count)"
        count += 1
      }
      return id
    }
  }
}
