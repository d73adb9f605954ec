import Testing

@testable import Workbench

@Suite struct ConcurrentlyTests {
  private struct First: Error {}
  private struct Second: Error {}

  @Test func bothResultsAreHandedOver() throws {
    let (first, second) = try Concurrently.run({ 1 }, { "two" })
    #expect(first == 1)
    #expect(second == "two")
  }

  @Test func theFirstFailureIsToldAfterBothHaveEnded() {
    var isEnded = false
    #expect(throws: First.self) {
      try Concurrently.run(
        { throw First() },
        {
          isEnded = true
          throw Second()
        })
    }
    #expect(isEnded)
    #expect(throws: Second.self) { try Concurrently.run({ 1 }, { throw Second() }) }
  }
}
