/// Everything that is needed to undo pseudonymisation: what each pseudonym stands for, and what stood where.
package struct PseudonymKey: Sendable, Codable, Equatable {
  package struct Name: Sendable, Codable, Equatable {
    package var kind: IdentifierKind
    package var text: String
    package var replacement: String
  }

  /// The replaced pieces of one text, in order.
  package struct Text: Sendable, Codable, Equatable {
    /// In the pseudonymised text, in bytes.
    package var starts: [Int]
    package var lengths: [Int]
    package var originals: [String]

    package init(_ inverse: TextEdits) {
      starts = inverse.edits.map(\.range.lowerBound)
      lengths = inverse.edits.map(\.range.count)
      originals = inverse.edits.map(\.replacement)
    }

    package var inverse: TextEdits {
      TextEdits(
        zip(zip(starts, lengths), originals).map { .init($0.0..<($0.0 + $0.1), $1) })
    }
  }

  /// A short text before and after.
  package struct Change: Sendable, Codable, Equatable {
    package var original: String
    package var pseudonymised: String

    package init(_ original: String, _ pseudonymised: String) {
      self.original = original
      self.pseudonymised = pseudonymised
    }
  }

  /// In the list's order: the first name of a pseudonym is its main one.
  package var names: [Name]
  /// New ids of transcripts, and the old ones.
  package var transcripts: [String: String] = [:]
  /// By the SHA-256 of the pseudonymised text.
  package var texts: [String: Text] = [:]
  /// Short texts that were changed, by place: `memo ID`, `participants.csv 3 2`.
  package var changes: [String: Change] = [:]

  package init(_ rules: PseudonymRules) {
    names = rules.rows.filter(\.decision.isReplaced).map {
      Name(kind: $0.kind, text: $0.text, replacement: $0.replacement)
    }
  }
}

/// Restores what a key knows.
package struct Restoration: Sendable {
  private let key: PseudonymKey
  /// Pseudonyms and their main names, longest first.
  private let mainNames: [(pseudonym: String, name: String)]

  package init(_ key: PseudonymKey) {
    self.key = key
    var seen: Set<String> = []
    mainNames = key.names.filter { seen.insert($0.replacement).inserted }
      .map { ($0.replacement, $0.text) }
      .sorted { ($1.0.utf8.count, $0.0) < ($0.0.utf8.count, $1.0) }
  }

  /// The edits that restore a text exactly; `nil` for a text that is not as it was written.
  package func exact(digest: String) -> TextEdits? { key.texts[digest]?.inverse }

  /// The edits that put a person's main name in the place of each pseudonym, for a text that was changed since.
  package func byMainNames(_ text: String) -> TextEdits {
    var edits: [TextEdits.Edit] = []
    let bytes = Array(text.utf8)
    var index = 0
    let firsts = Set(mainNames.compactMap(\.pseudonym.utf8.first))
    while index < bytes.count {
      if firsts.contains(bytes[index]),
        let found = mainNames.first(where: { bytes[index...].starts(with: $0.pseudonym.utf8) })
      {
        edits.append(.init(index..<(index + found.pseudonym.utf8.count), found.name))
        index += found.pseudonym.utf8.count
      } else {
        index += 1
      }
    }
    return TextEdits(edits)
  }

  /// A short text: exactly when it is as it was written, else by main names.
  package func text(_ text: String, at place: String) -> String {
    if let change = key.changes[place], change.pseudonymised == text { return change.original }
    return byMainNames(text).apply(to: text)
  }

  package func transcript(_ id: String) -> String { key.transcripts[id] ?? id }
}
