import Foundation
import Measures
import Testing

/// Published worked examples, to the digits that they print.
@Suite struct AgreementExampleTests {
  private func print3(_ value: Double) -> String { String(format: "%.3f", value) }

  /// Krippendorff 2011, section C: four observers, twelve units, missing values.
  private let fourObservers = AgreementTable.coders(
    "123321412...", "1233224125.3", ".3332342251.", "12332441251.")

  @Test(arguments: [
    (MeasurementLevel.nominal, "0.743"), (.ordinal, "0.815"), (.interval, "0.849"), (.ratio, "0.797"),
  ])
  func alphaOfFourObservers(level: MeasurementLevel, published: String) throws {
    #expect(try print3(KrippendorffsAlpha(fourObservers, level: level).estimate) == published)
  }

  /// Krippendorff 2011, section A: two observers, ten units, two categories.
  @Test func alphaOfTwoObserversAndTwoCategories() throws {
    #expect(try print3(KrippendorffsAlpha(.coders("0100000010", "1110010000")).estimate) == "0.095")
  }

  /// Krippendorff 2011, section B: two observers, twelve units, five categories.
  @Test func alphaOfTwoObserversAndFiveCategories() throws {
    #expect(try print3(KrippendorffsAlpha(.coders("aabbdcccedda", "babbbccceddd")).estimate) == "0.692")
  }

  /// Gwet 2014, page 120 (irrCAC's `cac.raw4raters`): four raters, twelve units, missing values.
  private let fourRaters = AgreementTable.coders(
    "123321412...", "1233224125..", ".33323422513", "12332441251.")

  @Test func coefficientsOfFourRaters() throws {
    let gwet = try GwetsAC(fourRaters)
    #expect(print3(gwet.estimate) == "0.775" && print3(gwet.standardError!) == "0.143")
    #expect(print3(gwet.observed!) == "0.818" && print3(gwet.expected!) == "0.190")
    let fleiss = try FleissKappa(fourRaters)
    #expect(print3(fleiss.estimate) == "0.761" && print3(fleiss.standardError!) == "0.153")
    let uniform = try BrennanPrediger(fourRaters)
    #expect(print3(uniform.estimate) == "0.773" && print3(uniform.standardError!) == "0.145")
    let alpha = try KrippendorffsAlpha(fourRaters)
    #expect(print3(alpha.estimate) == "0.743" && print3(alpha.standardError!) == "0.146")
  }

  /// irrCAC's vignette “Weighted Chance-corrected Agreement Coefficients” (Gwet): the same ratings, quadratic weights.
  @Test func weightedCoefficientsOfFourRaters() throws {
    func print5(_ value: Double?) -> String { value.map { String(format: "%.5f", $0) } ?? "" }
    let gwet = try GwetsAC(fourRaters, weights: .quadratic)
    #expect(print5(gwet.estimate) == "0.91400" && print5(gwet.standardError) == "0.10396")
    #expect(print5(gwet.observed) == "0.97538" && print5(gwet.expected) == "0.71370")
    let fleiss = try FleissKappa(fourRaters, weights: .quadratic)
    #expect(print5(fleiss.estimate) == "0.86494" && print5(fleiss.standardError) == "0.14603")
    #expect(print5(fleiss.expected) == "0.81771")
    let uniform = try BrennanPrediger(fourRaters, weights: .quadratic)
    #expect(print5(uniform.estimate) == "0.90152" && print5(uniform.standardError) == "0.11089")
    // Krippendorff's α with quadratic weights is that of interval level.
    let alpha = try KrippendorffsAlpha(fourRaters, level: .interval)
    #expect(print5(alpha.estimate) == "0.84911" && print5(alpha.standardError) == "0.12913")
  }

  /// Gwet 2014: two abstractors, 100 patients.
  private let abstractors = AgreementTable.cells([[13, 0, 0], [0, 20, 7], [0, 4, 56]])

  /// The same vignette: the two abstractors, quadratic weights. Its standard errors of such tables divide by n² and not by
  /// n (n − 1), as those of raw ratings do.
  @Test func weightedCoefficientsOfTwoAbstractors() throws {
    func print7(_ value: Double) -> String { String(format: "%.7f", value) }
    #expect(try print7(GwetsAC(abstractors, weights: .quadratic).estimate) == "0.9402369")
    #expect(try print7(CohensKappa(abstractors, weights: .quadratic).estimate) == "0.8921569")
    #expect(try print7(ScottsPi(abstractors, weights: .quadratic).estimate) == "0.8921093")
    #expect(try print7(BrennanPrediger(abstractors, weights: .quadratic).estimate) == "0.9175000")
    #expect(try print7(PercentAgreement(abstractors, weights: .quadratic).estimate) == "0.9725000")
  }

  @Test func coefficientsOfTwoAbstractors() throws {
    let table = abstractors
    #expect(try print3(GwetsAC(table).estimate) == "0.849")
    #expect(try print3(GwetsAC(table, weights: .quadratic).estimate) == "0.940")
    #expect(try print3(CohensKappa(table).estimate) == "0.796")
    #expect(try print3(ScottsPi(table).estimate) == "0.796")
    #expect(try print3(BrennanPrediger(table).estimate) == "0.835")
    #expect(try print3(PercentAgreement(table).estimate) == "0.890")
  }

  /// Gwet 2014: two ways to diagnose 223 patients.
  @Test func coefficientsOfTwoDiagnoses() throws {
    let table = AgreementTable.cells([[40, 6, 4, 15], [4, 25, 1, 5], [4, 2, 21, 9], [17, 13, 12, 45]])
    #expect(try print3(PercentAgreement(table).estimate) == "0.587")
    #expect(try print3(CohensKappa(table).estimate) == "0.432")
    #expect(try print3(ScottsPi(table).estimate) == "0.430")
    #expect(try print3(BrennanPrediger(table).estimate) == "0.450")
    #expect(try print3(GwetsAC(table).estimate) == "0.456")
  }

  /// Fleiss 1971: six psychiatrists, thirty patients, five diagnoses.
  @Test func kappaOfSixPsychiatrists() throws {
    let diagnoses = [
      "444444", "222555", "233335", "555555", "222444", "113333", "333355", "113334", "114444", "555555",
      "144444", "124444", "222333", "144444", "224445", "333335", "111455", "111112", "224444", "133555",
      "555555", "244444", "224555", "114444", "144445", "222224", "111155", "224444", "133333", "555555",
    ]
    let table = AgreementTable(
      coders: (1...6).map { "psychiatrist \($0)" }, categories: (1...5).map(String.init),
      rows: diagnoses.map { $0.map { $0.wholeNumberValue! - 1 } })
    let kappa = try FleissKappa(table)
    #expect(print3(kappa.estimate) == "0.430")
    #expect(print3(kappa.observed!) == "0.556" && print3(kappa.expected!) == "0.220")
  }

  /// Fleiss's κ in many textbooks: fourteen raters, ten units, five categories.
  @Test func kappaOfFourteenRaters() throws {
    let counts = [
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]
    let table = AgreementTable(
      coders: (1...14).map { "\($0)" }, categories: (1...5).map(String.init),
      rows: counts.map { $0.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) } })
    #expect(try print3(FleissKappa(table).estimate) == "0.210")
  }

  /// Cohen 1968: two psychiatrists, 200 patients, three diagnoses; unweighted.
  @Test func kappaOfCohensPaper() throws {
    let table = AgreementTable.cells([[88, 14, 18], [10, 40, 10], [2, 6, 12]])
    let kappa = try CohensKappa(table)
    #expect(print3(kappa.estimate) == "0.492")
    #expect(print3(kappa.observed!) == "0.700" && print3(kappa.expected!) == "0.410")
  }

  /// The example of SAS's PROC FREQ with its asymptotic standard errors.
  @Test func kappaAndItsStandardErrorAsSASPrintsThem() throws {
    let table = AgreementTable.cells([[0, 4, 1], [0, 8, 0], [0, 1, 5]])
    func print4(_ value: Double) -> String { String(format: "%.4f", value) }
    let plain = try CohensKappa(table)
    #expect(print4(plain.estimate) == "0.4842" && print4(plain.standardError!) == "0.1380")
    let weighted = try CohensKappa(table, weights: .linear)
    #expect(print4(weighted.estimate) == "0.4701" && print4(weighted.standardError!) == "0.1457")
  }

  /// Stata's manual, [R] kappa: 85 mammograms by two radiologists (Boyd et al. 1982).
  @Test func kappaOfTwoRadiologistsAsStataPrintsIt() throws {
    let table = AgreementTable.cells([[21, 12, 0, 0], [4, 17, 1, 0], [3, 9, 15, 2], [0, 0, 0, 1]])
    func print4(_ value: Double?) -> String { value.map { String(format: "%.4f", $0) } ?? "" }
    let plain = try CohensKappa(table)
    #expect(print4(plain.estimate) == "0.4728")
    #expect(print4(plain.observed) == "0.6353" && print4(plain.expected) == "0.3082")
    let weighted = try CohensKappa(table, weights: .linear)
    #expect(print4(weighted.estimate) == "0.5684")
    #expect(print4(weighted.observed) == "0.8667" && print4(weighted.expected) == "0.6911")
  }

  /// Manning, Raghavan & Schütze 2008, table 8.2: relevance of 400 documents by two judges, with pooled marginals.
  @Test func piOfTwoJudges() throws {
    let pi = try ScottsPi(.cells([[300, 20], [10, 70]]))
    #expect(
      print3(pi.estimate) == "0.776" && print3(pi.observed!) == "0.925" && print3(pi.expected!) == "0.665")
  }

  /// Units that both gave a code, the first only, the second only.
  private func set(_ both: Int, _ first: Int, _ second: Int) -> AgreementTable {
    AgreementTable(
      coders: ["first", "second"], categories: ["0", "1"],
      rows: Array(repeating: [1, 1], count: both) + Array(repeating: [1, 0], count: first)
        + Array(repeating: [0, 1], count: second), coded: 1)
  }

  /// Manning, Raghavan & Schütze 2008, Introduction to Information Retrieval, section 3.3.4: the bigrams of “bord” and
  /// “boardroom”; and scipy's documentation of `jaccard`.
  @Test func jaccardOfBigramsAndOfVectors() throws {
    #expect(try SetAgreement(set(2, 1, 6), .jaccard).estimate == 2.0 / 9)
    #expect(try SetAgreement(set(1, 0, 1), .jaccard).estimate == 0.5)
  }

  /// The bigrams of “night” and “nacht” in many textbooks; scipy's documentation of `dice`, a dissimilarity of ⅓.
  @Test func diceOfBigramsAndOfVectors() throws {
    #expect(try SetAgreement(set(1, 3, 3), .dice).estimate == 0.25)
    #expect(try print3(1 - SetAgreement(set(1, 0, 1), .dice).estimate) == "0.333")
  }

  /// Manning, Raghavan & Schütze 2008, exercise 8.1: 8 of 18 found documents are relevant, of 20 that are; and the dogs of
  /// Wikipedia's “Precision and recall”: 5 of 8 found, of 12.
  @Test func precisionAndRecallOfASearchAndOfDogs() throws {
    let search = set(8, 12, 10)
    #expect(try String(format: "%.2f", SetAgreement(search, .precision).estimate) == "0.44")
    #expect(try SetAgreement(search, .recall).estimate == 0.4)
    let dogs = set(5, 7, 3)
    #expect(try SetAgreement(dogs, .precision).estimate == 5.0 / 8)
    #expect(try SetAgreement(dogs, .recall).estimate == 5.0 / 12)
  }

  /// The first paradox of Feinstein & Cicchetti 1990: high agreement and low κ, where one category is frequent.
  @Test func kappaMayBeLowWhereAgreementIsHigh() throws {
    let table = AgreementTable.cells([[118, 5], [2, 0]])
    #expect(try print3(PercentAgreement(table).estimate) == "0.944")
    #expect(try print3(CohensKappa(table).estimate) == "-0.023")
    #expect(try print3(GwetsAC(table).estimate) == "0.941")
    #expect(try print3(BrennanPrediger(table).estimate) == "0.888")
  }
}
