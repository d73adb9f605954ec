import ProjectStore
import QualData
import Testing

@testable import Workbench

/// A desk that settles what coders differ about.
@Suite struct SettlingTests {
  private let project: ReviewProject
  private let desk: StoreDesk

  init() throws {
    project = try ReviewProject()
    try project.load([
      "ann": "a,funding,The funding ends,why not\na,money,We wait.,\n",
      "bob": "a,staff,The funding ends.,\n",
    ])
    desk = try project.desk("cora", settles: true)
  }

  private func statuses() throws -> [String] {
    var lines: [String] = []
    _ = try CorpusRun(
      project.project.sources(), project.project.codebook(), decisions: project.project.decisions(),
      threads: 1
    ).forEach { lines += $0.coded.codings.map { "\($0.code) \($0.status)" } }
    return lines
  }

  @Test func theQueueHasWhatCodersDifferAbout() throws {
    #expect(try desk.queuedCodes() == ["staff", "funding", "money"])
    #expect(try desk.queuedCodes("code=funding") == ["funding"])
    let item = try desk.item(desk.coding(1))
    #expect(item.status == .disputed && item.maker == "ann" && item.omittedBy == ["bob"])
    #expect(item.decisions.map { "\($0.coder) \($0.verdict) \($0.note)" } == ["ann accepted why not"])
  }

  @Test func blindHidesWhoCodedWhat() throws {
    let blind = try project.desk("cora", isBlind: true, settles: true)
    #expect(try blind.queuedCodes() == ["staff", "funding", "money"])
    let item = try blind.item(blind.coding(1))
    #expect(item.decisions.isEmpty && item.omittedBy.isEmpty && item.maker == Coding.engine)
    #expect(item.others.allSatisfy { $0.coder == Coding.engine })
  }

  @Test func aDecisionSettlesAndKeepsTheDissent() throws {
    let coding = try desk.coding(2)
    let entries = try desk.decide([ReviewDecision(coding, .reject, note: "no money in it")])
    #expect(entries.map(\.status) == [.rejected])
    let decisions = try project.project.store().read { try $0.decisions(on: coding) }
    let outcome = Outcome(code: "money", range: TextRange(0, 1), decisions: decisions)
    #expect(outcome.status == .rejected)
    #expect(outcome.dissent.map(\.coder) == ["ann"])
    #expect(
      try project.differences(["code", "decision", "settled_by", "note"]).last
        == "money; reject; cora; no money in it")
    var open = CompareCoders.Request()
    open.openOnly = true
    #expect(try project.differences(["code"], open) == ["staff", "funding"])
    #expect(try desk.queuedCodes("status=suggested") == ["staff", "funding"])
  }

  @Test func anotherCoderSettlesAnew() throws {
    let coding = try desk.coding(2)
    _ = try desk.decide([ReviewDecision(coding, .reject)])
    _ = try project.desk("dora", settles: true).decide([ReviewDecision(coding, .recode("budget"))])
    #expect(
      try project.differences(["code", "decision", "settled_by"]).last == "budget; recode; dora")
  }

  @Test func allCodingsOfTheSameWordsAndCodeAreSettled() throws {
    // Suggested too, and accepted by ann alone.
    try project.load(["ann": "a,budget,Our budget is small.,\n"])
    #expect(try statuses().contains("budget accepted"))
    let coding = try desk.queue(ReviewFilter(typed: "code=budget"))[0].coding
    _ = try desk.decide([ReviewDecision(coding, .reject)])
    #expect(try statuses().filter { $0.hasPrefix("budget") } == ["budget rejected"])
    _ = try desk.decide([ReviewDecision(coding, .reopen)])
    #expect(try statuses().filter { $0.hasPrefix("budget") } == ["budget accepted"])
  }

  @Test func undoTakesASettlementBack() throws {
    _ = try desk.decide([ReviewDecision(desk.coding(0), .accept)])
    #expect(try desk.undo()?.map(\.status) == [.suggested])
    #expect(try desk.queue(ReviewFilter()).allSatisfy { $0.status == .suggested })
  }

  @Test func aListOfDifferencesWithDecisionsSettlesThem() throws {
    let columns = ["coding", "code", "decision", "note"]
    let lines = try project.differences(columns).map { $0.replacing("; ", with: ",") }
    let path = try project.write(
      columns.joined(separator: ",") + "\n"
        + "\(lines[0].replacing(",,", with: ",accept,"))\n\(lines[1].replacing(",,", with: ",reject,"))\n\(lines[2])\n",
      to: "decisions.csv")
    let result = try ReviewBatch.run(path, on: desk, isDryRun: false)
    #expect(result.sentence == "1 accepted, 1 rejected, 0 recoded, 1 as they were.")
    #expect(
      try project.differences(["code", "decision"]) == ["staff; accept", "funding; reject", "money; "])
  }
}
