import Interchange
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

  init(_ memos: [Memo] = []) {
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
    kept.removeAll { if case .coding(let id) = $0.subject { gone.contains(id) } else { false } }
    dropped += before - kept.count
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
