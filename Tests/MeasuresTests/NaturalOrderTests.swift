import Measures
import Testing

@Suite struct NaturalOrderTests {
  @Test func numbersCompareAsNumbers() {
    let names = ["round 10", "b", "round 9", "1", "01", "a", "10", "2", "", "round"]
    #expect(
      names.sorted(by: NaturalOrder.precedes) == [
        "", "01", "1", "2", "10", "a", "b", "round", "round 9", "round 10",
      ])
  }
}
