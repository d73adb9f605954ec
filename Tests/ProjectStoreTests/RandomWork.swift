import QualData
import TestSupport

@testable import ProjectStore

/// Changes of every kind that a command can make.
enum RandomWork {
  /// One to four changes on what there is.
  static func command(_ writer: StoreWriter, _ random: inout some RandomNumberGenerator) throws {
    if try writer.transcript("a") == nil { try writer.put(SampleStore.transcript, digest: "d1") }
    for _ in 0..<Int.random(in: 1...4, using: &random) { try change(writer, &random) }
  }

  private static func change(_ writer: StoreWriter, _ random: inout some RandomNumberGenerator) throws {
    let codings = try writer.codings(of: "a")
    let coding = codings.randomElement(using: &random)
    let coder = ["ann", "bert"].randomElement(using: &random)!
    let lower = Int.random(in: 5..<40, using: &random)
    let range = TextRange(lower, lower + 3)
    switch Int.random(in: 0..<12, using: &random) {
    case 0:
      let all = [SampleStore.funding, SampleStore.budget, SampleStore.staff]
      _ = try writer.code(all.filter { _ in Bool.random(using: &random) })
    case 1:
      let number = Int.random(in: 100..<1_000_000, using: &random)
      try writer.add(
        StoredCoding(
          id: SampleStore.id(number), transcript: "a", code: "staff", range: range, turn: 0, coder: coder))
    case 2, 3, 4:
      guard let coding else { return }
      try writer.decide(
        Decision(
          coding: coding.id, coder: coder, verdict: Bool.random(using: &random) ? .accepted : .rejected,
          code: Bool.random(using: &random) ? "other" : nil, range: Bool.random(using: &random) ? range : nil,
          note: "“\(lower)”\n", isAdjudication: Int.random(in: 0..<4, using: &random) == 0))
    case 5:
      if let coding { try writer.raise(DiscussionFlag(coding: coding.id, coder: coder, note: "\(lower)")) }
    case 6:
      let subject = coding.map { Memo.Subject.coding($0.id) } ?? .turn(transcript: "a", 1)
      try writer.write(
        Memo(id: "\(lower)", subject: subject, text: "é \"\(lower)\"", coder: coder))
    case 7: try writer.agree(AgreedLevel(indicator: "I.\(lower % 3)", level: lower % 5 + 1, coder: coder))
    case 8:
      let id = "made-\(lower % 4)"
      if Bool.random(using: &random) {
        try writer.keep(MadeCode(id: id, name: "“\(lower)”", coder: coder))
      } else if try writer.madeCodes().contains(where: { $0.id == id }) {
        try writer.remove(code: id)
      }
    case 9:
      if let coding {
        try writer.keep(LostExcerpt(coding: coding.id, quote: "\(lower)", prefix: "é", suffix: "\n"))
      }
    case 10: if let coding { try writer.remove(coding: coding.id) }
    default: if let coding { try writer.move(coding.id, to: range, turn: 1) }
    }
  }
}
