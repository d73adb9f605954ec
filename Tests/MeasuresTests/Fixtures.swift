import Measures
import QualData
import TestSupport

/// Short ways to write codings and transcripts as literals. Each word is one byte long, so that ranges in bytes
/// and in words are the same numbers.
func coding(
  _ code: String, _ range: Range<Int>, turn: Int = 0, matches: [Range<Int>] = [], pattern: Int = 0,
  status: CodingStatus = .suggested, coder: String = Coding.engine, id: String? = nil
) -> Coding {
  Coding(
    id: CodingID(named: id ?? "\(code)@\(range.lowerBound)-\(range.upperBound)"), transcript: "", code: code,
    range: TextRange(range.lowerBound, range.upperBound), words: range, turn: turn, coder: coder,
    status: status,
    matches: Matches(
      matches.map { Match(range: TextRange($0.lowerBound, $0.upperBound), words: $0, pattern: pattern) }))
}

/// Turns are pairs of a speaker's position and a number of words.
func transcript(
  _ id: String, speakers: [Speaker] = [Speaker(label: "Ann")], turns: [(Int?, Int)] = [(0, 100)],
  _ codings: [Coding]
) -> CodedTranscript {
  CodedTranscript(
    id: id, speakers: speakers, turns: turns.map { CodedTranscript.TurnSize(speaker: $0.0, words: $0.1) },
    codings: codings)
}

extension Table {
  /// The cells of a row, found by its first cell, from the given column to the last; as a person would write them.
  func row(_ id: String, from column: String? = nil) -> [String] {
    let first = column.flatMap { name in columns.firstIndex { $0.name == name } } ?? 0
    guard let row = rows.first(where: { $0[0] == .text(id) }) else { return [] }
    return row[first...].map(\.plain)
  }
  var columnNames: [String] { columns.map(\.name) }
}

extension Table.Cell {
  var plain: String {
    switch self {
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .missing: "–"
    }
  }
}

/// A model of two domains, of two and one indicators, on five levels.
let smallModel = MaturityModel(
  id: "small", title: LocalizedText("Small model"),
  scale: (1...5).map { .init(number: $0, name: LocalizedText("Level \($0)")) },
  domains: [
    .init(
      id: "I", label: LocalizedText("Governance"),
      indicators: [
        .init(id: "I.1", label: LocalizedText(["en": "Steering", "nl": "Sturing"])),
        .init(id: "I.2", label: LocalizedText("Priority")),
      ]),
    .init(
      id: "II", label: LocalizedText("Resources"),
      indicators: [.init(id: "II.1", label: LocalizedText("Funding"))]),
  ])

/// governance (→ I.1) has the children steering and priority (→ I.2, weight 2); funding (→ II.1) stands alone.
let smallBook = Codebook(
  id: "book",
  codes: [
    Code(
      id: "governance", name: LocalizedText(["en": "Governance", "fr": "Gouvernance"]),
      links: [Link(indicator: "I.1")],
      children: [
        Code(id: "steering"), Code(id: "priority", links: [Link(indicator: "I.2", weight: 2)]),
      ]),
    Code(id: "funding", links: [Link(indicator: "II.1")]),
  ])

let smallFrame = CodeFrame(codebook: smallBook, model: smallModel)
