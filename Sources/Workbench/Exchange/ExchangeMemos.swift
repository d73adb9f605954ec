import Interchange
import ProjectStore
import QualData

/// Memos by what they are on, as GUIDs of notes.
struct ExchangeMemos {
  private(set) var kept: [Memo] = []
  private(set) var dropped = 0
  private(set) var project: [String] = []
  private(set) var codes: [String: [String]] = [:]
  private(set) var transcripts: [String: [String]] = [:]
  private(set) var codings: [CodingID: [String]] = [:]
  private(set) var participants: [String: [String]] = [:]
  private(set) var indicators: [String: [String]] = [:]
  private var turns: [String: [Int: [String]]] = [:]
  /// The GUIDs of further things that memos are on, by the memo's id.
  private var further: [String: [String]] = [:]

  /// - Parameter further: items of the kind `note`.
  init(_ memos: [Memo] = [], further items: [ExchangeItem] = []) {
    for item in items { further[item.subject] = ExchangeContent.read([String].self, item.content) }
    for memo in memos {
      let guid = Self.guid(memo)
      switch memo.subject {
      case .project: project.append(guid)
      case .code(let id): codes[id, default: []].append(guid)
      case .transcript(let id): transcripts[id, default: []].append(guid)
      case .coding(let id): codings[id, default: []].append(guid)
      case .participant(let id): participants[id, default: []].append(guid)
      case .indicator(let id): indicators[id, default: []].append(guid)
      case .turn(let id, let turn): turns[id, default: [:]][turn, default: []].append(guid)
      }
    }
    kept = memos
  }

  static func guid(_ memo: Memo) -> String { GUID.text(CodingID(memo.id) ?? ExchangeGUIDs.id(memo.id)) }

  func turns(of transcript: String) -> [(turn: Int, notes: [String])] {
    (turns[transcript] ?? [:]).filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map {
      ($0.key, $0.value)
    }
  }

  /// Takes memos on turns that stand with a stretch of text of their own.
  /// - Parameter ids: of memos.
  /// - Returns: the GUIDs of those that are there.
  mutating func take(_ ids: [String]) -> [String] {
    let taken = kept.filter { ids.contains($0.id) }.map(Self.guid)
    for transcript in turns.keys {
      for turn in turns[transcript]!.keys { turns[transcript]![turn]!.removeAll(where: taken.contains) }
    }
    return taken
  }

  /// Drops the memos on codings that do not go out.
  mutating func drop(codingsBut present: Set<CodingID>, of all: [CodingID]) {
    let gone = Set(all).subtracting(present)
    let before = kept.count
    kept.removeAll { memo in
      if case .coding(let id) = memo.subject { gone.contains(id) && further[memo.id] == nil } else { false }
    }
    dropped += before - kept.count
  }

  /// Refers to notes from the further things that they were on in another tool, as far as those are there.
  func addFurther(to project: inout ExchangeProject) {
    if further.isEmpty { return }
    let order = Dictionary(uniqueKeysWithValues: kept.enumerated().map { (Self.guid($1), $0) })
    var notes: [String: [String]] = [:]
    for memo in kept {
      for thing in further[memo.id] ?? [] { notes[thing, default: []].append(Self.guid(memo)) }
    }
    func add(_ thing: String, _ refs: inout [String]) {
      guard let more = notes[thing] else { return }
      refs = Set(refs + more).sorted { (order[$0] ?? 0, $0) < (order[$1] ?? 0, $1) }
    }
    func add(_ codes: inout [ExchangeProject.Code]) {
      for index in codes.indices {
        add(codes[index].guid, &codes[index].notes)
        add(&codes[index].children)
      }
    }
    add(&project.codes)
    for source in project.sources.indices {
      add(project.sources[source].guid, &project.sources[source].notes)
      for coding in project.sources[source].codings.indices {
        add(project.sources[source].codings[coding].guid, &project.sources[source].codings[coding].notes)
      }
      for selection in project.sources[source].selections.indices {
        for coding in project.sources[source].selections[selection].codings.indices {
          let guid = project.sources[source].selections[selection].codings[coding].guid
          add(guid, &project.sources[source].selections[selection].codings[coding].notes)
        }
      }
    }
    for set in project.sets.indices { add(project.sets[set].guid, &project.sets[set].notes) }
    add("", &project.noteRefs)
    for one in project.cases {
      for note in notes[one.guid] ?? [] {
        project.links.append(Self.link(note, one.guid, made: ["link", note, one.guid]))
      }
    }
  }

  /// A case has no notes of its own.
  static func link(_ note: String, _ participant: String, made parts: [String]) -> ExchangeProject.Link {
    var link = ExchangeProject.Link(guid: ExchangeGUIDs.made(parts), name: "Memo")
    link.direction = "OneWay"
    (link.origin, link.target) = (note, participant)
    return link
  }

  /// The first line is the note's name, which lists of notes show.
  static func note(_ memo: Memo, user: String) -> ExchangeProject.Note {
    let line = memo.text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) } ?? ""
    let name = line.trimmingPrefix(while: \.isWhitespace)
    var note = ExchangeProject.Note(
      guid: guid(memo), name: name.count > 60 ? name.prefix(59) + "…" : String(name), text: memo.text)
    note.user = user
    note.madeAt = memo.writtenAt
    return note
  }

  /// A note's text as a memo: its name stands above, unless the text begins with it.
  static func text(_ note: ExchangeProject.Note) -> String {
    let name = note.name.hasSuffix("…") ? String(note.name.dropLast()) : note.name
    if name.isEmpty || note.text.drop(while: \.isWhitespace).hasPrefix(name) { return note.text }
    return note.text.isEmpty ? note.name : note.name + "\n\n" + note.text
  }
}
