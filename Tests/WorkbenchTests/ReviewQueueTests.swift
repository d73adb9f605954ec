import ProjectStore
import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct ReviewQueueTests {
  /// Decisions of three coders, codings of two of them, flags and adjudications, drawn at random.
  private static func work(_ project: ReviewProject, _ random: inout SeededRandom) throws {
    let store = try project.project.store(coder: "anna")
    try store.write(verb: "work") { writer in
      let transcripts = try writer.transcripts().map(\.id)
      for _ in 0..<6 {
        let transcript = transcripts.randomElement(using: &random)!
        let codings = try writer.codings(of: transcript)
        guard let coding = codings.randomElement(using: &random) else { continue }
        let coder = ["anna", "bert", "cora"].randomElement(using: &random)!
        let code = ["money", "staff", "budget"].randomElement(using: &random)!
        let range =
          Bool.random(using: &random) ? coding.range : TextRange(coding.range.lower, coding.range.upper - 2)
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
          try writer.add(
            StoredCoding(
              id: StoreWriter.newID(), transcript: transcript, code: code, range: range, turn: coding.turn,
              coder: coder))
        case 1: try writer.raise(DiscussionFlag(coding: coding.id, coder: coder, note: ""))
        default:
          try writer.decide(
            Decision(
              coding: coding.id, coder: coder, verdict: Bool.random(using: &random) ? .accepted : .rejected,
              code: Int.random(in: 0..<3, using: &random) == 0 ? code : nil,
              range: range == coding.range ? nil : range,
              isAdjudication: Int.random(in: 0..<6, using: &random) == 0))
        }
      }
    }
  }

  /// The places are those that `qualm compare` lists, in its order.
  @Test func whatIsDisputedIsWhatComparingFinds() throws {
    var random = SeededRandom(seed: 9)
    var seen = 0
    for _ in 0..<12 {
      let project = try ReviewProject()
      for _ in 0..<5 {
        try Self.work(project, &random)
        try project.project.store().read { reader in
          let codings = try reader.codingTable()
          let decisions = try reader.decisionTable(on: codings)
          let found = DisputedPlaces(codings, decisions).all().map {
            "\(codings.rows[$0.row].id) \($0.verdict?.rawValue ?? "open")"
          }
          var coders: Set<String> = []
          let expected = try reader.transcripts().flatMap { transcript in
            try reader.codedPlaces(of: transcript.id, known: &coders).places.filter { $0.difference != nil }
          }.map { "\($0.coding.id) \($0.adjudication?.verdict.rawValue ?? "open")" }
          #expect(found == expected)
          seen += expected.count
        }
      }
    }
    #expect(seen > 100)
  }

  /// A queue made in memory is the one that the store makes by SQL.
  @Test(
    arguments: [
      ("", CodingFilter()), ("code=money", CodingFilter(codes: ["money", "funding", "budget"])),
      ("transcript=b", CodingFilter(transcripts: ["b"])), ("speaker=P01", CodingFilter(speakers: ["P01"])),
      ("region=Brugge", CodingFilter(attributes: [.init(name: "region", value: "Brugge")])),
      ("status=accepted status=suggested", CodingFilter(statuses: [.accepted, .suggested])),
      ("status=flagged", CodingFilter(isFlagged: true)), ("by-coder=bert", CodingFilter(madeBy: ["bert"])),
      ("by-coder=auto code=staff", CodingFilter(codes: ["staff"], madeBy: ["auto"])),
    ])
  func queuesAreThoseOfTheStore(typed: String, filter: CodingFilter) throws {
    var random = SeededRandom(seed: 4)
    let project = try ReviewProject()
    let desk = try project.desk()
    var filter = filter
    filter.view = "anna"
    for _ in 0..<8 {
      try Self.work(project, &random)
      let expected = try desk.store.read { try $0.queue(filter) }
      #expect(
        try desk.queue(ReviewFilter(typed: typed))
          == expected.map { ReviewEntry(coding: $0.coding, status: $0.status) })
    }
  }

  @Test func whatOthersDidInTheMeantimeIsInTheNextQueue() throws {
    let project = try ReviewProject()
    let desk = try project.desk()
    let first = try desk.queue(ReviewFilter())
    try project.project.store(coder: "anna").write(verb: "work") { writer in
      try writer.decide(Decision(coding: first[0].coding, coder: "anna", verdict: .rejected))
      try writer.remove(coding: first[1].coding)
    }
    let second = try desk.queue(ReviewFilter())
    #expect(second.map(\.coding) == [first[0].coding] + first[2...].map(\.coding))
    #expect(second[0].status == .rejected)
  }

  /// Read at once or one after the other, in one moment or with somebody writing in between.
  @Test func tablesReadApartCountOnlyOfOneMoment() throws {
    let project = try ReviewProject()
    let desk = try project.desk()
    let first = try desk.coding(0)
    let codings = try desk.store.read { (try $0.lastCommand(), try $0.codingTable()) }
    let decisions = try desk.store.read { (try $0.lastCommand(), try $0.readDecisions()) }
    #expect(ReviewTables(codings, decisions).codings.rows.count == 4)
    _ = try desk.decide([ReviewDecision(first, .reject)])
    let later = try desk.store.read { (try $0.lastCommand(), try $0.readDecisions()) }
    var tables = ReviewTables(codings, later)
    #expect(tables.codings.rows.isEmpty)
    try desk.store.read { _ = try tables.read($0) }
    #expect(tables.codings.rows.count == 4)
    #expect(tables.decisions.rows.count == 1)
  }

  @Test func aDeskOpenedAtOnceHasTheSameQueue() throws {
    let project = try ReviewProject()
    _ = try project.desk().decide([ReviewDecision(project.desk().coding(1), .reject)])
    let desk = try StoreDesk.open(project.project, coder: "anna", isBlind: false, settles: false)
    #expect(try desk.queue(ReviewFilter()) == project.desk().queue(ReviewFilter()))
    #expect(try desk.queue(ReviewFilter(typed: "status=rejected")).count == 1)
  }
}
