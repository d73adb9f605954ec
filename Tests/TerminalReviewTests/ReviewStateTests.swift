import Foundation
import QualData
import TerminalReview
import Testing
import Workbench

@Suite struct ReviewStateTests {
  private let desk = Sample.desk()

  @Test func acceptingShowsTheNextOpenCoding() throws {
    var session = try Sample.session(desk)
    session.type("a")
    #expect(desk.opinions[0]?.status == .accepted)
    #expect(session.state.item?.id == Sample.id(2))
    #expect(session.state.message?.text == "Accepted.")
    #expect(session.state.decided == 1)
  }

  @Test func theFirstOpenCodingIsShownFirst() throws {
    _ = try desk.decide([ReviewDecision(Sample.id(1), .reject)])
    #expect(try Sample.session(desk).state.item?.id == Sample.id(2))
  }

  @Test func afterTheLastOneItSaysThatAllAreDecided() throws {
    var session = try Sample.session(desk)
    session.type("arr")
    #expect(session.state.message?.text == "Rejected. Every coding here is decided.")
    #expect(session.state.item?.status == .rejected)
  }

  @Test func recodingTakesTheBestOfTheCodesThatFit() throws {
    var session = try Sample.session(desk)
    session.type("clof")
    session.handle(.enter)
    #expect(desk.opinions[0]?.code == "lack-of-funding")
    #expect(session.state.message?.text == "Accepted as lack-of-funding.")
  }

  @Test func escapeLeavesTheFinderWithoutADecision() throws {
    var session = try Sample.session(desk)
    session.type("cst")
    session.handle(.escape)
    #expect(session.state.mode == .reviewing)
    #expect(desk.opinions.isEmpty)
  }

  @Test func wideningAndNarrowingMoveTheEndBySentences() throws {
    var session = try Sample.session(desk)
    session.type("+")
    #expect(session.state.item?.excerpt == "The funding ends in June. We wait.")
    session.type("--")
    #expect(session.state.item?.excerpt == "The funding ends in June.")
    #expect(
      session.state.message?.text == "There is no other sentence border at the end. Tab changes the end.")
    #expect(session.state.item?.status == .accepted)
  }

  @Test func tabMakesItTheStart() throws {
    var session = try Sample.session(desk)
    session.handle(.tab)
    session.type("w")
    #expect(session.state.item?.excerpt == "Nobody is in charge. The funding ends in June.")
    session.type("N")
    #expect(session.state.item?.excerpt == "is in charge. The funding ends in June.")
    session.type("W")
    #expect(session.state.item?.excerpt == "Nobody is in charge. The funding ends in June.")
  }

  @Test func anExcerptNeverLeavesItsTurn() throws {
    var session = try Sample.session(desk)
    session.type("+++++")
    #expect(session.state.item?.excerpt == "The funding ends in June. We wait.")
  }

  @Test func aNewCodeIsMadeOnlyWhenItIsChosen() throws {
    var session = try Sample.session(desk)
    session.type("cno code")
    session.handle(.enter)
    #expect(session.state.item?.code.id == "money")
    session.handle(.down)
    session.handle(.enter)
    #expect(session.state.message?.text == "Accepted as the new code “no code”.")
    #expect(desk.opinions[0]?.code == "no code")
    #expect(session.state.codes.last?.name == "no code")
    // Found like any other from now on; its own name is no new code.
    session.type("cno code")
    session.handle(.down)
    session.handle(.enter)
    #expect(session.state.message?.text.hasPrefix("Accepted as no code.") == true)
  }

  @Test func aNewCodeStandsBelowTheCodesThatFit() throws {
    var session = try Sample.session(desk)
    session.type("cstaf")
    #expect(
      session.screen(60, 14).filter { $0.contains("taf") } == [
        " ▸ Staff  staff", "   “staf”  a new code: choose it with ↓", " Other code: staf",
      ])
    session.handle(.down)
    #expect(session.screen(60, 14).contains(" ▸ “staf”  a new code"))
    session.handle(.up)
    session.handle(.enter)
    #expect(desk.opinions[0]?.code == "staff")
  }

  @Test func aMemoIsTypedInALine() throws {
    var session = try Sample.session(desk)
    session.type("mto ask")
    session.handle(.backspace)
    session.handle(.paste("k\nthem"))
    session.handle(.enter)
    #expect(desk.opinions[0]?.memos == ["to ask them"])
    #expect(session.state.item?.id == Sample.id(1))
  }

  @Test func aFlagComesAndGoes() throws {
    var session = try Sample.session(desk)
    session.type("f")
    #expect(session.state.item?.isFlagged == true)
    session.type("f")
    #expect(session.state.item?.isFlagged == false)
  }

  @Test func aDecisionCanBeTakenBack() throws {
    var session = try Sample.session(desk)
    session.type("rkx")
    #expect(session.state.item?.status == .suggested)
    #expect(session.state.decided == 0)
    session.type("x")
    #expect(session.state.message?.text == "The coding is open.")
  }

  @Test func undoGoesBackToTheCodingThatChanges() throws {
    var session = try Sample.session(desk)
    session.type("aru")
    #expect(session.state.item?.id == Sample.id(2))
    session.type("u")
    #expect(session.state.item?.id == Sample.id(1))
    #expect(session.state.decided == 0)
    session.type("u")
    #expect(session.state.message == .init(text: "There is nothing to undo.", isError: true))
    session.type("U")
    session.handle(.control("r"))
    #expect(session.state.decided == 2)
    #expect(desk.opinions[1]?.status == .rejected)
  }

  @Test func theArrowsGoThroughAllCodings() throws {
    var session = try Sample.session(desk)
    session.handle(.down)
    #expect(session.state.item?.id == Sample.id(2))
    session.type("kk")
    #expect(session.state.item?.id == Sample.id(1))
    #expect(session.state.message?.text == "This is the first coding.")
    session.handle(.end)
    #expect(session.state.item?.id == Sample.id(3))
  }

  @Test func skippingLeavesACodingOpen() throws {
    var session = try Sample.session(desk)
    session.type("s ")
    #expect(session.state.item?.id == Sample.id(3))
    #expect(desk.opinions.isEmpty)
    session.type("s")
    #expect(session.state.item?.id == Sample.id(1))
  }

  @Test func aSearchGoesRound() throws {
    var session = try Sample.session(desk)
    session.type("/budget")
    session.handle(.enter)
    #expect(session.state.item?.id == Sample.id(3))
    session.type("/")
    session.handle(.enter)
    #expect(session.state.item?.id == Sample.id(3))
    #expect(session.state.message?.text == "“budget”, from the start again.")
    session.type("/nurses")
    session.handle(.enter)
    #expect(session.state.message?.text == "“nurses” stands in none of these codings.")
  }

  /// A desk whose search takes longer for each coding than a key may wait.
  private func slowSearch(_ text: String) throws -> ReviewSession {
    desk.patience = { Thread.sleep(forTimeInterval: 0.02) }
    var session = try Sample.session(desk)
    session.type("/\(text)")
    session.handle(.enter)
    return session
  }

  @Test func aLongSearchGoesOnInSteps() throws {
    var session = try slowSearch("budget")
    #expect(session.isSearching)
    #expect(session.state.mode == .searching("budget", looked: 1))
    #expect(
      session.screen(80, 24).suffix(2) == [
        " Searching for “budget”: 33 % of 3 codings.", " Esc stop  q quit",
      ])
    session.goOn()
    #expect(!session.isSearching)
    #expect(session.state.item?.id == Sample.id(3))
    #expect(session.state.message?.text == "“budget”.")
  }

  @Test func escStopsASearchWhereItBegan() throws {
    var session = try slowSearch("nurses")
    session.handle(.escape)
    #expect(!session.isSearching)
    #expect(session.state.mode == .reviewing)
    #expect(session.state.message?.text == "The search is stopped.")
    #expect(session.state.item?.id == Sample.id(1))
    session.type("a")
    #expect(desk.opinions[0]?.status == .accepted)
  }

  /// Who types ahead must not decide on a coding that is not on the screen yet.
  @Test func duringASearchNoKeyDecides() throws {
    var session = try slowSearch("budget")
    session.type("arj")
    #expect(desk.opinions.isEmpty)
    #expect(session.isSearching)
    session.type("q")
    #expect(session.isOver)
  }

  @Test(arguments: [("2", 2), ("c3", 3)]) func goesToANumberOrAnId(typed: String, number: Int) throws {
    var session = try Sample.session(desk)
    session.type("g\(typed)")
    session.handle(.enter)
    #expect(session.state.item?.id == Sample.id(number))
  }

  @Test(arguments: [
    ("4", "The queue has codings 1 to 3."), ("0", "The queue has codings 1 to 3."),
    ("zz", "There is no coding “zz”."),
  ]) func aPlaceThatIsNotThereIsAMessage(typed: String, message: String) throws {
    var session = try Sample.session(desk)
    session.type("g\(typed)")
    session.handle(.enter)
    #expect(session.state.message == .init(text: message, isError: true))
    #expect(session.state.item?.id == Sample.id(1))
  }

  @Test func aFilterMakesANewQueue() throws {
    var session = try Sample.session(desk)
    session.type("tcode=lack-of-funding")
    session.handle(.enter)
    #expect(session.state.queue.map(\.coding) == [Sample.id(2), Sample.id(3)])
    #expect(session.state.message?.text == "2 codings.")
    session.type("t")
    #expect(session.state.mode == .prompt(.filter, LineEditor("code=lack-of-funding ")))
  }

  @Test func aFilterThatLetsNothingThroughKeepsTheQueue() throws {
    var session = try Sample.session(desk)
    session.type("tstatus=rejected")
    session.handle(.enter)
    #expect(session.state.queue.count == 3)
    #expect(session.state.message?.text == "No coding is like that. The ones before are still shown.")
  }

  @Test func onlyTheCodingThatIsShownIsLoaded() throws {
    var session = try Sample.session(desk)
    session.type("jj")
    #expect(desk.loaded == 3)
  }

  @Test func anEmptyQueueSaysSo() throws {
    var session = try Sample.session(MemoryDesk())
    session.type("a")
    #expect(
      session.state.message?.text == "There is nothing to review here. t chooses other codings, q quits.")
    session.type("jkus/")
    session.handle(.escape)
    session.type("q")
    #expect(session.isOver)
  }

  @Test func aKeyWithoutAMeaningPointsToTheHelp() throws {
    var session = try Sample.session(desk)
    session.type("z")
    #expect(session.state.message?.text == "z does nothing here. ? shows every key.")
  }
}
