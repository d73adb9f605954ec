/// What is replaced by what: the list, made ready for searching.
package struct PseudonymRules: Sendable {
  package let rows: [PseudonymRow]
  let phrases: NamePhrases
  /// The row of what patterns find.
  private let rowByValue: [IdentifierValue: Int]

  /// - Parameter rows: rows that are not to be replaced count too: what they name stays.
  package init(_ rows: [PseudonymRow]) {
    self.rows = rows
    var phrases = NamePhrases()
    var rowByValue: [IdentifierValue: Int] = [:]
    for (index, row) in rows.enumerated() {
      if row.kind.hasPattern, rowByValue[row.value] == nil { rowByValue[row.value] = index }
      if row.decision.isReplaced {
        phrases.add(row.text, index: index, isAsWritten: row.decision == .asWritten)
      }
    }
    self.phrases = phrases
    self.rowByValue = rowByValue
  }

  func row(of identifier: Identifier, _ text: String) -> Int? {
    rowByValue[IdentifierValue(identifier.kind, text)]
  }

  /// What a text in the store or a table becomes.
  package func replacement(_ row: Int) -> String { rows[row].replacement }
}

/// Replaces what the rules say. It belongs to one thread.
package final class Pseudonymiser {
  /// Something of the rules, in a text.
  package struct Hit: Sendable, Equatable {
    package var range: Range<Int>
    package var row: Int
  }

  package struct Outcome: Sendable {
    /// In order of the text.
    package var hits: [Hit] = []
    /// What patterns find beyond doubt, and the list does not have.
    package var unlisted: [Identifier] = []
  }

  package let rules: PseudonymRules
  private let names: NameSearch

  /// - Throws: `TokenizationError.noBreakIterator`
  package init(_ rules: PseudonymRules) throws {
    self.rules = rules
    names = try NameSearch(rules.phrases)
  }

  /// - Parameter segments: nothing is found across their borders.
  package func search(_ text: UnsafeBufferPointer<UInt8>, _ segments: [Range<Int>]) -> Outcome {
    var outcome = Outcome()
    for segment in segments {
      var hits: [Hit] = []
      let search = IdentifierSearch(text, in: segment)
      for identifier in search.all() {
        guard let row = rules.row(of: identifier, search.string(identifier.range)) else {
          if identifier.isCertain { outcome.unlisted.append(identifier) }
          continue
        }
        if rules.rows[row].decision.isReplaced { hits.append(Hit(range: identifier.range, row: row)) }
      }
      let taken = hits.map(\.range)
      hits += names.matches(in: text, segment, avoiding: taken).map { Hit(range: $0.range, row: $0.phrase) }
      outcome.hits += hits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    return outcome
  }

  package func edits(_ hits: [Hit]) -> TextEdits {
    TextEdits(hits.map { TextEdits.Edit($0.range, rules.rows[$0.row].replacement) })
  }

  /// A short text, such as a memo, a cell or a label.
  package func replacing(_ text: String) -> String { replacing(text) { $0 } }

  /// An id or the name of a file: `interview-anna` → `interview-PERSON-1`.
  package func replacing(id: String) -> String {
    replacing(id) { replacement in
      replacement.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
  }

  private func replacing(_ text: String, _ form: (String) -> String) -> String {
    var copy = text
    let hits = copy.withUTF8 { search($0, [0..<$0.count]).hits }
    return TextEdits(hits.map { .init($0.range, form(rules.rows[$0.row].replacement)) }).apply(to: text)
  }
}
