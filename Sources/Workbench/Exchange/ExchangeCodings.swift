import Measures
import ProjectStore
import QualData

/// A transcript's codings as other tools see them: each by one person, none of them in doubt.
///
/// A coding that is accepted goes out once for each coder who accepts it, with the code and range that they gave it; one that
/// was settled goes out as it was settled. What nobody has decided on goes out as the engine's, where suggestions are wanted.
struct ExchangeCodings {
  struct Entry {
    var id: CodingID
    var code: String
    var range: TextRange
    /// `auto` for what nobody has decided on.
    var coder: String
    var madeAt: String?
    var note: String
    /// What its stretch of text is called, where it came with a name.
    var selection: ExchangeItem?
  }

  private(set) var entries: [Entry] = []
  private(set) var losses = Losses()
  let statuses: StatusFilter
  private let guids: ExchangeGUIDs

  init(
    _ codings: [StoredCoding], _ decisions: [CodingID: [Decision]], statuses: StatusFilter,
    guids: ExchangeGUIDs
  ) {
    self.statuses = statuses
    self.guids = guids
    for coding in codings { add(coding, decisions[coding.id] ?? []) }
    entries.sort { ($0.range, $0.code, $0.coder, $0.id) < ($1.range, $1.code, $1.coder, $1.id) }
  }

  private mutating func add(_ coding: StoredCoding, _ decisions: [Decision]) {
    let outcome = Outcome(code: coding.code, range: coding.range, decisions: decisions)
    if decisions.isEmpty {
      guard coding.isCurrent else {
        return losses.add("suggestions that are no longer made", 1, "Nobody has decided on them.")
      }
      guard statuses.admits(.suggested) else {
        return losses.add(
          "suggested codings", 1, "Nobody has decided on them; --status suggested-and-accepted carries them.")
      }
      return add(coding, outcome, coder: Coding.engine, nil)
    }
    if outcome.status == .rejected {
      return losses.add("rejected codings", 1, "Other tools have no such thing.")
    }
    guard statuses != .suggested else {
      return losses.add("decided codings", 1, "Only suggestions were asked for.")
    }
    if let settling = decisions.first(where: \.isAdjudication) {
      losses.add(
        "decisions that an adjudication settled", decisions.count - 1, "The settled coding is carried.")
      let maker = coding.coder == Coding.engine ? settling.coder : coding.coder
      return add(coding, outcome, coder: maker, settling)
    }
    let accepted = decisions.filter { $0.verdict == .accepted }
    losses.add(
      "rejections of disputed codings", decisions.count - accepted.count,
      "The coding is carried as that of who accepted it.")
    // The coding itself is that of its maker, or of the first who accepted it; the others get codings of their own.
    let first = accepted.firstIndex { $0.coder == coding.coder } ?? 0
    for (index, decision) in accepted.enumerated() {
      let own = Outcome(code: coding.code, range: coding.range, decisions: [decision])
      add(coding, own, coder: decision.coder, decision, isFirst: index == first)
    }
  }

  private mutating func add(
    _ coding: StoredCoding, _ outcome: Outcome, coder: String, _ decision: Decision?, isFirst: Bool = true
  ) {
    let made = ExchangeGUIDs.made(["coding", coding.id.description, coder])
    entries.append(
      Entry(
        id: isFirst ? coding.id : ExchangeGUIDs.id(made), code: outcome.code, range: outcome.range,
        coder: coder,
        madeAt: decision?.decidedAt, note: decision?.note ?? "",
        selection: isFirst ? guids.item(.selection, coding.id.description) : nil))
  }

  /// Stretches of text with their codings.
  /// - Parameter notes: GUIDs of the memos on codings.
  func selections(notes: [CodingID: [String]], user: (String) -> String) -> [ExchangeProject.Selection] {
    var selections: [ExchangeProject.Selection] = []
    var index: [String: Int] = [:]
    for entry in entries where entry.selection?.content != ExchangeContent.whole {
      let coding = coding(entry, notes: notes, user: user)
      var guid = entry.selection?.guid ?? ExchangeGUIDs.made(["selection", entry.id.description])
      if let known = index[guid] {
        if selections[known].range == entry.range, selections[known].about == entry.note {
          selections[known].codings.append(coding)
          continue
        }
        // It was one stretch of text and is two now.
        guid = ExchangeGUIDs.made(["selection", entry.id.description])
      }
      var selection = ExchangeProject.Selection(guid: guid, range: entry.range)
      selection.about = entry.note
      selection.user = coding.user
      selection.madeAt = coding.madeAt
      selection.codings = [coding]
      index[guid] = selections.count
      selections.append(selection)
    }
    return selections
  }

  /// Codings of the source as a whole.
  func whole(notes: [CodingID: [String]], user: (String) -> String) -> [ExchangeProject.Coding] {
    entries.filter { $0.selection?.content == ExchangeContent.whole }
      .map { coding($0, notes: notes, user: user) }
  }

  private func coding(
    _ entry: Entry, notes: [CodingID: [String]], user: (String) -> String
  ) -> ExchangeProject.Coding {
    var coding = ExchangeProject.Coding(guid: GUID.text(entry.id), code: guids.guid(.code, entry.code))
    coding.user = user(entry.coder)
    coding.madeAt = entry.madeAt
    coding.notes = notes[entry.id] ?? []
    return coding
  }
}
