import Pseudonymisation
import QualData

/// The rows of a list while it is made: who is who, then how often and where, then numbers.
struct PseudonymDrafts {
  private struct Draft {
    var row: PseudonymRow
    /// Rows of one group have one replacement.
    var group: Int
    /// False for a guess that goes when the corpus does not have it.
    var staysWithoutCount: Bool
    var isKnown = false
    var place: (Int, Int)?
  }

  private var drafts: [Draft] = []
  private var rowByValue: [IdentifierValue: Int] = [:]
  private var groups = 0
  private var groupByReplacement: [String: Int] = [:]

  /// - Parameter known: the rows of an earlier list; they keep all that a person may have changed.
  init(_ known: [PseudonymRow]) {
    for row in known {
      var group = groups
      if let same = groupByReplacement[row.replacement], !row.replacement.isEmpty {
        group = same
      } else {
        groups += 1
        groupByReplacement[row.replacement] = group
      }
      var row = row
      row.count = 0
      (row.first, row.context) = ("", "")
      rowByValue[row.value] = drafts.count
      drafts.append(Draft(row: row, group: group, staysWithoutCount: true, isKnown: true))
    }
  }

  /// Something that a pattern found.
  mutating func add(_ identifier: Pseudonymisation.Identifier, _ text: String) {
    add(identifier.kind, text, identifier.isCertain, identifier.reason)
  }

  private mutating func add(_ kind: IdentifierKind, _ text: String, _ isCertain: Bool, _ reason: String) {
    let value = IdentifierValue(kind, text)
    if let index = rowByValue[value] {
      // A date is one of birth as soon as one place says so.
      guard isCertain, !drafts[index].isKnown, drafts[index].row.decision != .yes else { return }
      (drafts[index].row.kind, drafts[index].row.decision, drafts[index].row.reason) = (kind, .yes, reason)
      return
    }
    let decision: PseudonymDecision = isCertain ? .yes : kind == .date ? .no : .open
    append(PseudonymRow(kind, text, decision: decision, reason: reason), group: newGroup(), stays: true)
  }

  /// - Parameter ordinary: how often forms stand with a small letter in the corpus.
  mutating func add(_ people: KnownPeople, ordinary: [String: Int]) {
    for (kind, text, reason) in people.others { add(kind, text, true, reason) }
    var owners: [IdentifierValue: Set<Int>] = [:]
    let forms = people.people.map { person -> [(text: String, isPart: Bool)] in
      var forms = person.names.map { ($0, false) }
      forms += person.names.compactMap(NameParts.usualOrder).map { ($0, false) }
      forms += person.names.flatMap(NameParts.of).map { ($0, true) }
      return forms
    }
    for (index, forms) in forms.enumerated() {
      for form in forms { owners[IdentifierValue(.person, form.text), default: []].insert(index) }
    }
    for (index, person) in people.people.enumerated() {
      let known = forms[index].compactMap { rowByValue[IdentifierValue(.person, $0.text)] }.first
      let group = known.map { drafts[$0].group } ?? newGroup()
      for form in forms[index] where rowByValue[IdentifierValue(.person, form.text)] == nil {
        var row = PseudonymRow(
          .person, form.text, decision: .yes, reason: form.isPart ? "part of a name" : person.reason)
        if owners[row.value]!.count > 1 {
          // Whose it is in each place only a person can tell.
          row.decision = .open
          row.reason = "part of several names"
          append(row, group: newGroup(), stays: false)
          continue
        }
        if let doubt = OrdinaryWord.doubt(form.text, ordinary) {
          row.decision = .open
          row.reason += "; " + doubt
        }
        append(row, group: group, stays: !form.isPart)
        // German and Dutch genitives; which is another name perhaps.
        if !form.text.hasSuffix("s"), form.text.last?.isLetter == true, !form.text.contains(" ") {
          let genitive = PseudonymRow(
            .person, form.text + "s", decision: .open, reason: "perhaps a form of \(form.text)")
          if owners[genitive.value] == nil, rowByValue[genitive.value] == nil {
            append(genitive, group: group, stays: false)
          }
        }
      }
    }
  }

  /// Guesses: words with capitals, in order of the corpus.
  mutating func add(_ candidates: [(text: String, isIntroduced: Bool)]) {
    for (text, isIntroduced) in candidates.sorted(by: { $0.text.contains(" ") && !$1.text.contains(" ") }) {
      guard rowByValue[IdentifierValue(.person, text)] == nil else { continue }
      let row = PseudonymRow(
        .person, text, decision: .open, reason: isIntroduced ? "after a title or an introduction" : "capitals"
      )
      // A word of one longer guess is the same person.
      let longer = text.contains(" ") ? [] : wholes[row.value, default: []]
      append(row, group: longer.count == 1 ? longer.first! : newGroup(), stays: false)
      if text.contains(" ") {
        for part in NameParts.of(text) {
          wholes[IdentifierValue(.person, part), default: []].insert(drafts.last!.group)
        }
      }
    }
  }

  /// The groups of the guesses that have a part.
  private var wholes: [IdentifierValue: Set<Int>] = [:]

  private mutating func newGroup() -> Int {
    groups += 1
    return groups - 1
  }

  private mutating func append(_ row: PseudonymRow, group: Int, stays: Bool) {
    rowByValue[row.value] = drafts.count
    drafts.append(Draft(row: row, group: group, staysWithoutCount: stays))
  }

  // MARK: Counting

  /// The rows as if all of them were to be replaced.
  var rowsToCount: [PseudonymRow] {
    drafts.map { draft in
      var row = draft.row
      if row.decision != .asWritten { row.decision = .yes }
      return row
    }
  }

  mutating func count(row: Int, _ count: Int, place: (Int, Int), first: String, context: String) {
    drafts[row].row.count += count
    if drafts[row].place == nil {
      drafts[row].place = place
      drafts[row].row.first = first
      drafts[row].row.context = context
    }
  }

  // MARK: Numbers

  /// The rows with their replacements: those of the earlier list in their order, then new ones by kind; of one kind those
  /// that are decided first, each in order of the corpus.
  func finished() -> [PseudonymRow] {
    let kept = drafts.filter { $0.isKnown || $0.staysWithoutCount || $0.row.count > 0 }
    var replacements: [Int: String] = [:]
    var numbers: [IdentifierKind: Int] = [:]
    for draft in kept where draft.isKnown && !draft.row.replacement.isEmpty {
      replacements[draft.group] = draft.row.replacement
      numbers[draft.row.kind] = max(numbers[draft.row.kind] ?? 0, Self.number(draft.row.replacement))
    }
    var firstPlace: [Int: (Int, Int)] = [:]
    var isDecided: Set<Int> = []
    for draft in kept {
      if draft.row.decision.isReplaced { isDecided.insert(draft.group) }
      if let place = draft.place, place < firstPlace[draft.group] ?? (.max, 0) {
        firstPlace[draft.group] = place
      }
    }
    let order = Dictionary(
      uniqueKeysWithValues: IdentifierKind.allCases.enumerated().map { ($1, $0) })
    func key(_ draft: Draft) -> (Int, Int, Int, Int, Int) {
      let place = firstPlace[draft.group] ?? (.max, draft.group)
      return (
        order[draft.row.kind]!, isDecided.contains(draft.group) ? 0 : 1, place.0, place.1, draft.group
      )
    }
    let new = kept.enumerated().filter { !$0.element.isKnown }.sorted {
      let (a, b) = (key($0.element), key($1.element))
      return a == b ? $0.offset < $1.offset : a < b
    }.map(\.element)
    var rows = kept.filter(\.isKnown).map(\.row)
    for draft in new {
      if replacements[draft.group] == nil {
        numbers[draft.row.kind, default: 0] += 1
        replacements[draft.group] = draft.row.kind.placeholder(numbers[draft.row.kind]!)
      }
      var row = draft.row
      row.replacement = row.reason == "part of several names" ? "" : replacements[draft.group]!
      rows.append(row)
    }
    return rows
  }

  /// The number at the end of a placeholder; 0 without one.
  private static func number(_ replacement: String) -> Int {
    replacement.firstMatch(of: /(\d+)\]$/).flatMap { Int($0.1) } ?? 0
  }
}

/// Names that are words too.
enum OrdinaryWord {
  /// A clause: why a name is not replaced without a look; `nil` where nothing speaks against it.
  static func doubt(_ name: String, _ ordinary: [String: Int]) -> String? {
    let forms = NameForms.of(name)
    guard forms.count == 1, let form = forms.first else { return nil }
    if let count = ordinary[form] { return "also with a small letter, \(count)×" }
    return NameForms.isWord(form) ? "also a word" : nil
  }
}
