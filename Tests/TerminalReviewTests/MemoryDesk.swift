import QualData
import Workbench

/// A desk over a few transcripts of literals. Words are what spaces part, sentences end with a full stop.
final class MemoryDesk: ReviewDesk {
  struct Opinion: Equatable {
    var status = CodingStatus.suggested
    var code: String?
    var range: TextRange?
    var note = ""
    var isFlagged = false
    var memos: [String] = []
  }

  let title = "sample"
  let coder = "anna"
  private(set) var codes: [ReviewCode]
  private(set) var transcripts: [Transcript] = []
  private(set) var codings: [Coding] = []
  /// By key, which is the index into `codings`.
  private(set) var opinions: [Int: Opinion] = [:]
  private var undone: [[Int: Opinion]] = []
  private var done: [[Int: Opinion]] = []
  /// How often the text of a coding was asked for.
  private(set) var loaded = 0
  private var queued: [CodingID] = []
  /// What is done before each answer of a search.
  var patience: () -> Void = {}

  static let codes = [
    ReviewCode(
      id: "money", name: "Money", definition: "Talk of money in general.", include: "budgets",
      exclude: "time"),
    ReviewCode(id: "lack-of-funding", name: "Lack of funding", definition: "Money is missing.", depth: 1),
    ReviewCode(id: "staff", name: "Staff"),
  ]

  init(codes: [ReviewCode] = MemoryDesk.codes) { self.codes = codes }

  /// A transcript of turns, each a speaker's; the words in `[…]` are matches of codings of the sentence they are in.
  func add(_ id: String, _ turns: [(speaker: String, text: String)], code: String = "money") {
    var text = ""
    var spans: [Turn] = []
    for (index, turn) in turns.enumerated() {
      let start = text.utf8.count
      text += turn.speaker + ": "
      let content = text.utf8.count
      var match: Int?
      var sentence = content
      var matches: [TextRange] = []
      for character in turn.text + "\n" {
        let place = text.utf8.count
        switch character {
        case "[": match = place
        case "]": matches.append(TextRange(match!, place))
        case ".", "\n":
          if character == "." { text.append(character) }
          if !matches.isEmpty {
            codings.append(
              Coding(
                id: Sample.id(codings.count + 1), transcript: id, code: code,
                range: TextRange(sentence, text.utf8.count), words: 0..<0, turn: index,
                matches: Matches(matches.map { Match(range: $0, words: 0..<0, pattern: 0) })))
          }
          matches = []
          sentence = text.utf8.count + 1
        default: text.append(character)
        }
      }
      let end = text.utf8.count
      text += "\n"
      spans.append(
        Turn(speaker: index, range: TextRange(start, end), contentRange: TextRange(content, end)))
    }
    transcripts.append(
      Transcript(
        id: id, source: "", text: text, turns: spans, speakers: turns.map { Speaker(label: $0.speaker) }))
  }

  private func entry(_ key: Int) -> ReviewEntry {
    ReviewEntry(coding: codings[key].id, status: opinions[key]?.status ?? .suggested)
  }

  func queue(_ filter: ReviewFilter) throws -> [ReviewEntry] {
    let entries = codings.indices.filter { key in
      let status = ReviewFilter.Status(rawValue: entry(key).status.rawValue)!
      return (filter.codes.isEmpty || filter.codes.contains(codings[key].code))
        && (filter.statuses.isEmpty || filter.statuses.contains(status))
    }.map(entry)
    queued = entries.map(\.coding)
    return entries
  }

  private func key(_ coding: CodingID) -> Int { codings.firstIndex { $0.id == coding }! }

  func item(_ id: CodingID) throws -> ReviewItem {
    loaded += 1
    let key = key(id)
    let coding = codings[key]
    let opinion = opinions[key] ?? Opinion()
    let transcript = transcripts.first { $0.id == coding.transcript }!
    var item = ReviewItem(
      id: coding.id, transcript: transcript, turn: coding.turn,
      code: codes.first { $0.id == opinion.code ?? coding.code }!, range: opinion.range ?? coding.range,
      matches: coding.matches.map(\.range), sentences: Self.units(transcript, ends: "."),
      words: Self.units(transcript, ends: " "))
    item.status = opinion.status
    item.isFlagged = opinion.isFlagged
    item.suggestedCode = opinion.code == nil ? nil : coding.code
    item.memos = opinion.memos.map { Memo(subject: .coding(id), text: $0, coder: coder) }
    return item
  }

  private static func units(_ transcript: Transcript, ends end: Character) -> [TextRange] {
    transcript.turns.flatMap { turn in
      var units: [TextRange] = []
      var start = turn.contentRange.lower
      var place = start
      for character in transcript.text(in: turn.contentRange) {
        let next = place + character.utf8.count
        if character == end || next == turn.contentRange.upper {
          let upper = end == " " && character == " " ? place : next
          if upper > start { units.append(TextRange(start, upper)) }
          start = end == " " ? next : next + 1
        }
        place = next
      }
      return units
    }
  }

  func coding(beginning id: String) throws -> CodingID? { codings.first { $0.id.begins(with: id) }?.id }

  func search(_ text: String) throws -> (Int) throws -> Bool {
    { [self] place in
      patience()
      return try item(queued[place]).excerpt.contains(text)
    }
  }

  func decide(_ decisions: [ReviewDecision]) throws -> [ReviewEntry] {
    done.append(opinions)
    undone = []
    for decision in decisions {
      let key = key(decision.coding)
      var opinion = opinions[key] ?? Opinion()
      opinion.note = decision.note
      switch decision.action {
      case .accept: opinion.status = .accepted
      case .reject: opinion.status = .rejected
      case .recode(let code):
        opinion.status = .accepted
        opinion.code = code == codings[key].code ? nil : code
      case .recodeToNew(let name):
        codes.append(ReviewCode(id: name, name: name))
        opinion.status = .accepted
        opinion.code = name
      case .setRange(let range):
        opinion.status = .accepted
        opinion.range = range
      case .memo(let text): opinion.memos.append(text)
      case .flag(let isFlagged): opinion.isFlagged = isFlagged
      case .reopen: opinion = Opinion()
      }
      opinions[key] = opinion
    }
    return decisions.map { entry(key($0.coding)) }
  }

  func undo() throws -> [ReviewEntry]? { swap(&done, &undone) }
  func redo() throws -> [ReviewEntry]? { swap(&undone, &done) }

  private func swap(_ from: inout [[Int: Opinion]], _ to: inout [[Int: Opinion]]) -> [ReviewEntry]? {
    guard let last = from.popLast() else { return nil }
    to.append(opinions)
    let changed = codings.indices.filter { opinions[$0] != last[$0] }
    opinions = last
    return changed.map(entry)
  }
}
