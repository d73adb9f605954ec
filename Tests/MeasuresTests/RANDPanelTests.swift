import Measures
import Testing

@Suite struct RANDPanelTests {
  /// The manual's table: how many of a panel may lie outside the region of the median, and how many in each extreme
  /// make disagreement.
  private static let manual = [
    (8, 2, 3), (9, 2, 3), (10, 2, 3), (11, 3, 4), (12, 3, 4), (13, 3, 4), (14, 4, 5), (15, 4, 5), (16, 4, 5),
  ]

  @Test(arguments: manual) func agreementIsThatOfTheManual(panel: Int, outside: Int, extreme: Int) {
    func ratings(_ outside: Int) -> [Int] {
      Array(repeating: 8, count: panel - outside) + Array(repeating: 5, count: outside)
    }
    #expect(RANDPanel(ratings(outside), scale: 1...9) == .agreement)
    #expect(RANDPanel(ratings(outside + 1), scale: 1...9) == .neither)
  }

  @Test(arguments: manual) func disagreementIsThatOfTheManual(panel: Int, outside: Int, extreme: Int) {
    func ratings(_ low: Int) -> [Int] {
      Array(repeating: 1, count: low) + Array(repeating: 9, count: extreme)
        + Array(repeating: 5, count: panel - low - extreme)
    }
    #expect(RANDPanel(ratings(extreme), scale: 1...9) == .disagreement)
    #expect(RANDPanel(ratings(extreme - 1), scale: 1...9) == .neither)
  }

  @Test func aMedianBetweenTwoRegionsIsNoAgreement() {
    #expect(RANDPanel([6, 6, 7, 7], scale: 1...9) == .neither)
    #expect(RANDPanel([6, 7, 7, 7], scale: 1...9) == .agreement)
  }

  @Test func onFiveLevelsTheRegionLiesAroundTheMedian() {
    #expect(RANDPanel([1, 2, 2, 3], scale: 1...5) == .agreement)
    #expect(RANDPanel([1, 1, 3, 5, 5], scale: 1...5) == .disagreement)
    #expect(RANDPanel([1, 1, 1, 3, 3], scale: 1...5) == .neither)
  }

  @Test func withoutRatingsThereIsNoPanel() {
    #expect(RANDPanel([], scale: 1...9) == nil)
  }
}
