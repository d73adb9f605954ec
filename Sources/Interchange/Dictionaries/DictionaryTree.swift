import Foundation
import QualData

/// Categories with their words, as a reader collects them, and the codebook they become.
struct DictionaryTree {
  struct Node {
    var name: String
    /// What the id is made from; the name where empty.
    var shortName = ""
    var patterns: [Pattern] = []
    var children: [Node] = []
  }

  let source: DictionarySource
  let title: String
  private(set) var notCarried: [Diagnostic] = []

  init(_ source: DictionarySource, title: String) {
    self.source = source
    self.title = title
  }

  mutating func note(_ diagnostic: Diagnostic) { notCarried.append(diagnostic) }

  /// The pattern for a word of the dictionary; `nil`, noted, when there is none.
  mutating func pattern(_ word: String, line: Int, _ syntax: DictionaryQuery = DictionaryQuery()) -> Pattern?
  {
    switch syntax.query(word) {
    case .refused(let reason):
      note(source.note(line, word.trimmed, "\(reason) It is not carried."))
      return nil
    case .query(let query, let differs):
      if let differs { note(source.note(line, word.trimmed, differs)) }
      return Pattern(query, language: source.language, place: source.textPlace(line, of: word.trimmed))
    }
  }

  /// - Throws: `InputErrors` when there is no category at all.
  func converted(_ nodes: [Node]) throws -> ConvertedDictionary {
    if nodes.isEmpty {
      throw source.error(
        "As \(title) this file has no categories.", "Check its format, or name it with --from.")
    }
    var ids = DictionaryIDs()
    let id = DictionaryIDs.kebab(source.stem) ?? "dictionary"
    let codebook = Codebook(
      id: id, title: id == source.stem ? LocalizedText([:]) : LocalizedText(source.stem),
      languages: source.language == "any" ? [] : [source.language],
      codes: nodes.map { code($0, parent: nil, &ids) },
      about: LocalizedText("Converted from \(title), \(SourceFile(path: source.path, bytes: []).name)."))
    let notes = notCarried.enumerated().sorted { a, b in
      a.element.place == b.element.place ? a.offset < b.offset : a.element.place < b.element.place
    }
    return ConvertedDictionary(codebook: codebook, notCarried: notes.map(\.element))
  }

  private func code(_ node: Node, parent: String?, _ ids: inout DictionaryIDs) -> Code {
    let id = ids.make(node.shortName.isEmpty ? node.name : node.shortName, parent: parent)
    var seen: Set<String> = []
    // A word that stands twice in a category counts once anyway.
    let patterns = node.patterns.filter { seen.insert("\($0.within) \($0.query)").inserted }
    return Code(
      id: id, name: node.name.trimmed.isEmpty ? nil : LocalizedText(node.name.trimmed), patterns: patterns,
      children: node.children.map { code($0, parent: id, &ids) })
  }
}

/// Ids made from names: in small letters and digits with “-” between them, each once.
struct DictionaryIDs {
  private var used: Set<String> = []

  /// A name used before gets its parent's id in front, or a number behind.
  mutating func make(_ name: String, parent: String?) -> String {
    let own = Self.kebab(name) ?? "code"
    var id = own
    if used.contains(id), let parent { id = "\(parent)-\(own)" }
    let base = id
    var number = 2
    while !used.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  /// `Coût réel (€)` → `cout-reel`; `nil` for a name without Latin letters or digits.
  static func kebab(_ name: String) -> String? {
    let letters = ["ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "’": "", "'": ""]
    var text = name.lowercased()
    for (letter, plain) in letters { text = text.replacing(letter, with: plain) }
    let parts = text.folding(options: .diacriticInsensitive, locale: nil).unicodeScalars
      .split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
    return parts.isEmpty ? nil : parts.map { String($0) }.joined(separator: "-")
  }
}
