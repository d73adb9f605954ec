import Testing

@testable import CodingEngine

@Suite struct PatternReferencesTests {
  @Test func namesAreFoundWhereverTheyStand() {
    #expect(PatternReferences.names(in: "a @b OR (c NOT @d) AND (e @f)") == ["b", "d", "f"])
    #expect(PatternReferences.names(in: "\"@b\" a").isEmpty)
    #expect(PatternReferences.names(in: "(@b").isEmpty)
  }
}
