import TestSupport
import Testing

@testable import CodingEngine

@Suite struct QueryTextTests {
  @Test(arguments: [
    "budget", "govern*", "=US", "=\"Exact Phrase\"", "\"a * b\"", "fund~", "/gov(ern)?/", "@negation",
    "steering committee*", "(no OR little) money", "a OR b NOT c AND d NEAR/3 e f", "a NOT b NOT c",
    "a NOT (b NOT c)", "(a OR b) AND (c OR d)", "(a NEAR/2 b) BEFORE/3 c", "a NEAR/2 (b BEFORE/3 c)",
    "(a AND b) NEAR/5 c",
  ])
  func aQueryInItsShortestFormIsWrittenAsItIs(query: String) throws {
    let written = try QueryText.text(of: QueryParser.parse(query))
    #expect(written == query.replacing("(a NEAR/2 b) BEFORE/3 c", with: "a NEAR/2 b BEFORE/3 c"))
  }

  @Test func whatIsWrittenReadsAsTheSameQuery() throws {
    var random = RandomPatterns(seed: 5, language: "en")
    for _ in 0..<500 {
      let query = try QueryParser.parse(random.query(3)).moved(to: 0)
      #expect(try QueryParser.parse(QueryText.text(of: query)).moved(to: 0) == query)
    }
  }
}
