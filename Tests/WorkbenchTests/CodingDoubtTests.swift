import Testing
import Workbench

@Suite struct CodingDoubtTests {
  @Test func aPatternNobodyDecidedOnIsHalfDoubtful() {
    #expect(CodingDoubt().of(["a"]) == 0.5)
    #expect(CodingDoubt().of(["a", "b"]) == 0.25)
  }

  @Test func aPersonsCodingIsNotDoubtful() { #expect(CodingDoubt().of([]) == 0) }

  @Test func rejectionsRaiseTheDoubtOfAPattern() {
    var doubt = CodingDoubt()
    doubt.add(["a"], decided: 1, rejected: 1)
    doubt.add(["a"], decided: 1, rejected: 1)
    doubt.add(["b"], decided: 1, rejected: 0)
    // (2 + 1) / (2 + 2) and (0 + 1) / (1 + 2).
    #expect(doubt.of(["a"]) == 0.75)
    #expect(doubt.of(["b"]) == 1.0 / 3)
    #expect(doubt.of(["a", "b"]) == 0.25)
  }
}
