import ProjectStore
import QualData
import Testing

@testable import Workbench

@Suite struct StoreDeskTests {
  private let project: ReviewProject
  private let desk: StoreDesk

  init() throws {
    project = try ReviewProject()
    desk = try project.desk()
  }

  // MARK: Queues

  @Test(arguments: [
    ("", ["funding", "budget", "staff", "funding"]), ("code=money", ["funding", "budget", "funding"]),
    ("transcript=b", ["staff", "funding"]), ("speaker=P01", ["funding", "budget"]),
    ("region=Brugge", ["staff", "funding"]), ("region=Gent region=Brugge code=staff", ["staff"]),
    ("order=code", ["funding", "funding", "budget", "staff"]), ("by-coder=auto code=staff", ["staff"]),
    ("by-coder=anna", []), ("status=accepted", []), ("status=flagged", []),
  ]) func aFilterChoosesCodings(typed: String, codes: [String]) throws {
    #expect(try desk.queuedCodes(typed) == codes)
  }

  @Test(arguments: [
    ("code=mony", "There is no code “mony”. Did you mean “money”?"),
    ("transcript=c", "There is no transcript “c”."),
    ("speaker=P09", "There is no speaker “P09”. Did you mean “P01”?"),
    ("regio=Gent", "There is no attribute “regio”. Did you mean “region”?"),
    ("region=Gint", "There is no value of region “Gint”. Did you mean “Gent”?"),
  ]) func aNameThatIsNotThereIsAnError(typed: String, message: String) {
    #expect(errors { _ = try desk.queue(ReviewFilter(typed: typed)) } == [message])
  }

  @Test func theMostDoubtfulComesFirst() throws {
    // Another coding of the pattern fund* was rejected, of staff accepted.
    _ = try desk.decide([ReviewDecision(desk.coding(0), .reject), ReviewDecision(desk.coding(2), .accept)])
    #expect(try desk.queuedCodes("order=uncertainty") == ["funding", "funding", "budget", "staff"])
  }

  // MARK: Items

  @Test func anItemHasEverythingAboutACoding() throws {
    let item = try desk.item(desk.coding(3))
    #expect(item.excerpt == "The funding is gone, and funds are too.")
    #expect(item.matches.map { item.passage.text(in: $0) } == ["funding", "funds"])
    #expect(item.transcript == "b")
    #expect(item.speaker == "P02")
    #expect(item.code.indicators == ["I.1"])
    #expect(item.status == .suggested)
    #expect(item.passage.sentences.map { item.passage.text(in: $0) } == ["No staff here.", item.excerpt])
    #expect(item.passage.words.count == 11)
  }

  @Test func codingsOfTheSameWordsAreShown() throws {
    let project = try ReviewProject(["a.txt": "P01: The funding of staff ends.\n"])
    let desk = try project.desk()
    _ = try desk.decide([ReviewDecision(desk.coding(0), .reject)])
    let item = try desk.item(desk.coding(1))
    #expect(item.others == [.init(code: "funding", coder: "auto", status: .rejected)])
  }

  // MARK: Decisions

  @Test func everyDecisionIsKept() throws {
    let first = try desk.coding(0)
    _ = try desk.decide([ReviewDecision(first, .accept, note: "clear")])
    _ = try desk.decide([ReviewDecision(first, .recode("staff"))])
    let wider = try ExcerptResize(widens: true, unit: .sentence)
      .applied(to: desk.item(first).range, at: .end, in: desk.item(first).passage)!
    _ = try desk.decide([ReviewDecision(first, .setRange(wider))])
    _ = try desk.decide([ReviewDecision(first, .flag(true))])
    #expect(
      try desk.decide([ReviewDecision(first, .memo("ask"))]) == [
        ReviewEntry(coding: first, status: .accepted)
      ])
    let item = try project.desk().item(first)
    #expect(item.code.id == "staff")
    #expect(item.suggestedCode == "funding")
    #expect(item.excerpt == "The funding ends. Our budget is small.")
    #expect(item.isFlagged)
    #expect(item.memos.map(\.text) == ["ask"])
    #expect(item.decisions.map(\.note) == ["clear"])
  }

  @Test func recodingBackLeavesTheSuggestedCode() throws {
    let first = try desk.coding(0)
    _ = try desk.decide([ReviewDecision(first, .recode("staff"))])
    _ = try desk.decide([ReviewDecision(first, .recode("funding"))])
    #expect(try desk.item(first).suggestedCode == nil)
    #expect(try desk.item(first).status == .accepted)
  }

  @Test func aReopenedCodingIsAsIfNeverDecided() throws {
    let first = try desk.coding(0)
    _ = try desk.decide([ReviewDecision(first, .reject)])
    #expect(
      try desk.decide([ReviewDecision(first, .reopen)]) == [ReviewEntry(coding: first, status: .suggested)])
  }

  @Test func undoAndRedoTellWhichCodingsChange() throws {
    let first = try desk.coding(0)
    _ = try desk.decide([ReviewDecision(first, .reject)])
    _ = try desk.decide([ReviewDecision(desk.coding(1), .memo("x"))])
    #expect(try desk.undo() == [ReviewEntry(coding: desk.coding(1), status: .suggested)])
    #expect(try project.desk().undo() == [ReviewEntry(coding: first, status: .suggested)])
    #expect(try desk.redo() == [ReviewEntry(coding: first, status: .rejected)])
  }

  @Test func aReviewUndoesReviewsOnly() throws {
    #expect(try desk.undo() == nil)
    #expect(try desk.queue(ReviewFilter()).count == 4)
  }

  @Test func aStepThatFailsKeepsNothing() throws {
    let nowhere = CodingID(high: 0, low: 0)
    #expect(throws: StoreError.self) {
      try desk.decide([ReviewDecision(desk.coding(0), .accept), ReviewDecision(nowhere, .accept)])
    }
    #expect(try desk.queue(ReviewFilter(typed: "status=accepted")).isEmpty)
  }

  // MARK: Several coders

  @Test func statusesAreTheCodersOwn() throws {
    let first = try desk.coding(0)
    _ = try desk.decide([ReviewDecision(first, .reject, note: "off topic")])
    let other = try project.desk("bram").item(first)
    #expect(other.status == .suggested)
    #expect(other.decisions.map(\.coder) == ["anna"])
    #expect(other.decisions.map(\.note) == ["off topic"])
  }

  @Test func blindHidesWhatOthersDid() throws {
    let first = try desk.coding(0)
    _ = try desk.decide([
      ReviewDecision(first, .reject), ReviewDecision(first, .memo("mine")),
      ReviewDecision(first, .flag(true)),
    ])
    let item = try project.desk("bram", isBlind: true).item(first)
    #expect(item.decisions.isEmpty && item.memos.isEmpty && item.flaggedBy.isEmpty)
    #expect(try project.desk("bram").item(first).flaggedBy == ["anna"])
  }

  // MARK: Finding

  @Test(arguments: [("FUNDING is", 3), ("p02", 2), ("Staff", 2), ("budgét", 1), ("nurses", nil)])
  func searchesExcerptsCodesAndSpeakers(text: String, place: Int?) throws {
    #expect(try desk.firstPlace(of: text) == place)
  }

  /// In whatever order the queue is, it finds what looking at each coding would.
  @Test(
    arguments: ["", "order=uncertainty", "order=code", "transcript=b"], ["fund", "e", "p0", "z", " is "])
  func aSearchFindsWhatReadingEachCodingWould(typed: String, text: String) throws {
    let queue = try desk.queue(ReviewFilter(typed: typed))
    let isWanted = try desk.search(text)
    for (place, entry) in queue.enumerated() {
      let item = try desk.item(entry.coding)
      let texts = [item.excerpt, item.code.name, item.code.id, item.speaker]
      #expect(try isWanted(place) == texts.contains { $0.lowercased().contains(text) }, "\(item.excerpt)")
    }
  }

  @Test func aSearchKnowsWhatOthersChangedInTheMeantime() throws {
    let queue = try desk.queue(ReviewFilter())
    try project.project.store(coder: "bram").write(verb: "work") { try $0.remove(coding: queue[0].coding) }
    let isWanted = try desk.search("fund")
    #expect(try queue.indices.map(isWanted) == [false, false, false, true])
  }

  @Test func aSearchOfManyWordsWithAccentsFindsThemWithoutAndTheOtherWayRound() throws {
    let project = try ReviewProject([
      "a.txt": "P01: They told Élodie that the «funding» of the whole\tproject ended in Liège last year.\n"
    ])
    let desk = try project.desk()
    for text in ["elodie", "ÉLODIE", "«FUNDING»", "whole project ended in liege", "Liège LAST", "e"] {
      #expect(try desk.firstPlace(of: text) == 0, "\(text)")
    }
    #expect(try desk.firstPlace(of: "liege,") == nil)
  }

  @Test func anIdMayBeGivenByItsBeginning() throws {
    let first = try desk.coding(0)
    #expect(try desk.coding(beginning: first.description.prefix(10).uppercased()) == first)
    #expect(try desk.coding(beginning: "zz") == nil)
    #expect(throws: WorkbenchError.self) { try desk.coding(beginning: "") }
  }
}
