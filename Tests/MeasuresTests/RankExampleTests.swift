import Foundation
import Measures
import Testing

/// Rank tests on small inputs, checked by eye, and on published examples.
@Suite struct RankExampleTests {
  private func print3(_ value: Double?) -> String { value.map { String(format: "%.3f", $0) } ?? "undefined" }

  @Test func equalValuesShareTheMeanOfTheirRanks() {
    #expect(MidRanks([10, 20, 10, 30]).ranks == [1.5, 3, 1.5, 4])
    #expect(MidRanks([10, 20, 10, 30]).ties == [2])
  }

  /// Kruskal & Wallis 1952, section 2.1: bottle caps of three machines.
  @Test func threeMachines() throws {
    let test = try #require(
      KruskalWallis([[340, 345, 330, 342, 338], [339, 333, 344], [347, 343, 349, 355]]))
    #expect(print3(test.statistic) == "5.656")
    #expect(test.degreesOfFreedom == 2)
  }

  @Test func groupsApartAsFarAsPossible() throws {
    let groups: [[Double]] = [[1, 2], [3, 4], [5, 6]]
    let test = try #require(KruskalWallis(groups))
    // Rank sums 3, 7 and 11: 12 / 42 (9 + 49 + 121) / 2 − 21.
    #expect(print3(test.statistic) == "4.571")
    #expect(print3(test.epsilonSquared) == "0.914" && print3(test.etaSquared) == "0.857")
    #expect(try #require(DunnTest(groups)).pairs.map(\.delta) == [-1, -1, -1])
  }

  @Test func equalValuesHaveNoTest() {
    #expect(KruskalWallis([[3, 3], [3]]) == nil)
    #expect(DunnTest([[3, 3], [3]]) == nil)
    #expect(KruskalWallis([[1, 2], []]) == nil)
  }

  @Test func anEmptyGroupHasNoPairs() throws {
    let pairs = try #require(DunnTest([[1, 2], [], [3, 4]])).pairs
    #expect(pairs.map(\.first) == [0] && pairs.map(\.second) == [2])
  }

  @Test func cliffsDeltaCountsPairs() {
    // Of six pairs the first is higher in one, lower in four, equal in one.
    #expect(print3(DunnTest.delta([1, 3], [2, 3, 4])) == "-0.500")
  }

  /// Wilcoxon 1945, and scipy's documentation: heights of cross- and self-fertilised maize.
  @Test func wilcoxonsPairs() throws {
    let test = try #require(WilcoxonSignedRank([6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75]))
    #expect(test.negative == 24 && test.positive == 96 && test.method == .exact)
    #expect(print3(test.p) == "0.041")
  }

  @Test func theExactTestCountsAllSigns() throws {
    let test = try #require(WilcoxonSignedRank([1, 2, 3]))
    #expect(test.p == 0.25 && test.effect == 1 && test.method == .exact)
  }

  @Test func tiesAreInTheExactTest() throws {
    // Ranks 2, 2, 2, 4: of 16 choices of signs W is 0 once and 2 three times.
    let test = try #require(WilcoxonSignedRank([1, 1, -1, 2]))
    #expect(test.negative == 2 && test.p == 0.5)
  }

  @Test func zerosAreDroppedOrRankedFirst() throws {
    let dropped = try #require(WilcoxonSignedRank([0, 0, 1, -2, 3]))
    #expect(dropped.positive == 4 && dropped.negative == 2 && dropped.n == 3)
    let pratt = try #require(WilcoxonSignedRank([0, 0, 1, -2, 3], zeros: .pratt))
    #expect(pratt.positive == 8 && pratt.negative == 4 && pratt.n == 3)
  }

  @Test func whereNobodyMovedThereIsNoTest() {
    #expect(WilcoxonSignedRank([0, 0, 0]) == nil)
    #expect(WilcoxonSignedRank([]) == nil)
  }

  /// The example of Bonett's R package statpsych, ci.spear.
  @Test func spearmanWithItsInterval() throws {
    let x: [Double] = [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51]
    let y: [Double] = [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19]
    let found = try #require(SpearmanCorrelation(x, y))
    #expect(String(format: "%.7f", found.estimate) == "0.8699639")
    let interval = try #require(found.interval())
    #expect(String(format: "%.7f", interval.lower) == "0.5840951")
    #expect(String(format: "%.7f", interval.upper) == "0.9638297")
  }

  @Test func kendallCountsPairsOfPairs() throws {
    // Of six pairs of pairs four are in the same order, two in opposite order; 2 and more opposite: 9 of 24 orders.
    let found = try #require(KendallCorrelation([1, 2, 3, 4], [1, 4, 2, 3]))
    #expect(print3(found.estimate) == "0.333" && found.isExact && found.p == 0.75)
  }

  @Test func perfectOrderHasNoIntervalOfFishersZ() throws {
    let found = try #require(KendallCorrelation([1, 2, 3, 4, 5], [2, 3, 4, 5, 6]))
    #expect(found.estimate == 1 && found.interval() == nil)
    #expect(try #require(SpearmanCorrelation([1, 2, 3, 4, 5], [2, 3, 4, 5, 6])).interval() == nil)
  }

  @Test func oneValueForAllHasNoCorrelation() {
    #expect(SpearmanCorrelation([1, 2, 3], [4, 4, 4]) == nil)
    #expect(KendallCorrelation([4, 4, 4], [1, 2, 3]) == nil)
    #expect(SpearmanCorrelation([1], [1]) == nil && KendallCorrelation([], []) == nil)
  }

  /// Agresti 2007, An Introduction to Categorical Data Analysis, tables 2.5 and 2.6: gender and party.
  @Test func genderAndParty() throws {
    let test = try #require(IndependenceTest([[762, 327, 468], [484, 239, 477]]))
    #expect(String(format: "%.1f", test.chiSquare) == "30.1" && test.degreesOfFreedom == 2)
    #expect(String(format: "%.1f", test.likelihoodRatio) == "30.0")
    #expect(String(format: "%.2f", test.adjusted[0][0]) == "4.50")
    #expect(String(format: "%.2f", test.adjusted[0][2]) == "-5.32")
    #expect(!test.isApproximate)
  }

  @Test func emptyRowsAndColumnsAreLeftOut() throws {
    let test = try #require(IndependenceTest([[3, 0, 1], [0, 0, 0], [1, 0, 3]]))
    #expect(test.rows == [0, 2] && test.columns == [0, 2] && test.degreesOfFreedom == 1)
    #expect(test.chiSquare == 2 && test.cramersV == 0.5 && test.isApproximate)
    #expect(IndependenceTest([[1, 2], [0, 0]]) == nil && IndependenceTest([]) == nil)
  }
}
