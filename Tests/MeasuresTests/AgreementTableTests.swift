import Measures
import Testing

@Suite struct AgreementTableTests {
  @Test func unitsThatAreAlikeAreHeldOnce() {
    let table = AgreementTable(["00", "01", "00", "0."], categories: ["a", "b"])
    #expect(table.patterns == [[0, 0], [0, 1], [0, nil]])
    #expect(table.counts == [2, 1, 1])
    #expect(table.units(codedBy: 1) == 4 && table.units(codedBy: 2) == 3)
    #expect(table.clusters == 4)
  }

  @Test func oneCategoryAgainstTheRestIsATableOfItsOwn() throws {
    let table = AgreementTable(["01", "12", "22", "0."], categories: ["a", "b", "c"]).dichotomised(2)
    let cells = try CodedPairs(table)
    #expect(cells.both == 1 && cells.firstOnly == 0 && cells.secondOnly == 1 && cells.neither == 1)
  }

  @Test func someOfTheCodersMakeATable() {
    let table = AgreementTable(["012", "00."], categories: ["a", "b", "c"]).keeping([2, 0])
    #expect(table.coders == ["c3", "c1"])
    #expect(table.patterns == [[2, 0], [nil, 0]])
  }

  @Test func aResampleDrawsWholeClusters() {
    var table = AgreementTable.dichotomous(coders: ["a", "b"])
    table.add([([1, 1], 10), ([0, 0], 5)])
    table.add([([0, 1], 3)])
    var random = ResamplingRandom(seed: 3)
    for _ in 0..<20 {
      let counts = table.resampled(&random).counts
      #expect(counts[0] == 2 * counts[1] && counts[0] / 10 + counts[2] / 3 == 2)
    }
    #expect(table.jackknifed.map(\.table.counts) == [[0, 0, 3], [10, 5, 0]])
  }

  @Test func undefinedCasesHaveNames() {
    let one = AgreementTable(["0", "1"], categories: ["a", "b"])
    #expect(throws: UndefinedAgreement.oneCoder) { try PercentAgreement(one) }
    #expect(throws: UndefinedAgreement.oneCoder) { try KrippendorffsAlpha(one) }
    #expect(throws: UndefinedAgreement.oneCoder) { try CohensKappa(one) }
    let apart = AgreementTable(["0.", ".1"], categories: ["a", "b"])
    #expect(throws: UndefinedAgreement.noOverlap) { try PercentAgreement(apart) }
    #expect(throws: UndefinedAgreement.noOverlap) { try KrippendorffsAlpha(apart) }
    #expect(throws: UndefinedAgreement.noOverlap) { try CohensKappa(apart) }
    let same = AgreementTable(["00", "00"], categories: ["a", "b"])
    #expect(throws: UndefinedAgreement.oneCategory) { try CohensKappa(same) }
    #expect(throws: UndefinedAgreement.oneCategory) { try FleissKappa(same) }
    #expect(throws: UndefinedAgreement.oneCategory) { try KrippendorffsAlpha(same) }
    #expect(throws: UndefinedAgreement.notDichotomous) { try SetAgreement(same, .dice) }
    #expect(throws: UndefinedAgreement.notNumbers) { try KrippendorffsAlpha(apart2, level: .interval) }
    #expect(throws: UndefinedAgreement.notRatio) { try GwetsAC(apart2, weights: .ratio) }
  }

  private let apart2 = AgreementTable(["01", "11"], categories: ["a", "b"])

  @Test func whereOneOfTwoCategoriesIsNeverUsedAC1IsOne() throws {
    #expect(try GwetsAC(AgreementTable(["00", "00"], categories: ["a", "b"])).estimate == 1)
    #expect(throws: UndefinedAgreement.oneCategory) {
      try GwetsAC(AgreementTable(["00", "00"], categories: ["a"]))
    }
  }

  @Test func aSampleSizeGivesTheWidthAskedFor() {
    // 1.96² · 0.25 / 0.05² = 384.1
    #expect(AgreementSampleSize.units(halfWidth: 0.05, share: 0.5) == 385)
    #expect(AgreementSampleSize.units(halfWidth: 0.1, standardError: 0.1, units: 100) == 385)
    #expect(AgreementSampleSize.units(halfWidth: 0.1, standardError: 0, units: 100) == nil)
  }
}
