import Testing

@testable import Anchoring

@Suite struct MovedRunsTests {
  private let moved = "nobody is really in charge here today"
  private let rest = "first comes the money then come the people and last of all comes the time we need"

  @Test func whatStandsElsewhereIsARun() {
    let alignment = TextAlignment(old: "\(moved) \(rest)", new: "\(rest) \(moved)")
    #expect(alignment.newPiece.prefix(7).elementsEqual(17..<24))
    #expect(alignment.newPiece.dropFirst(7).elementsEqual(0..<17))
  }

  @Test func aChanceMatchOfAWordDoesNotHoldARunBack() {
    let alignment = TextAlignment(old: "\(moved) \(rest)", new: "today \(rest) \(moved)")
    #expect(alignment.newPiece.prefix(7).elementsEqual(18..<25))
  }

  @Test func aFewWordsAreNotEnough() {
    let alignment = TextAlignment(old: "nobody is in charge \(rest)", new: "\(rest) nobody is in charge")
    #expect(alignment.newPiece.prefix(4).allSatisfy { $0 == -1 })
  }

  @Test func whatIsAlignedInOrderIsNoRun() {
    let alignment = TextAlignment(old: "\(moved) \(rest)", new: "well \(moved) \(rest)")
    #expect(MovedRuns.find(alignment).isEmpty)
  }
}
