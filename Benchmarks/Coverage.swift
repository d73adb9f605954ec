import ArgumentParser
import Foundation
import Measures

/// Whether intervals of agreement hold what they promise: how often they contain the true value.
///
/// A simulated study has two coders and units that are truly coded with some probability. Each coder errs on each unit with
/// another, independently. The shares of the four outcomes, and so the true values, follow from the two; a table of
/// these shares in very many units gives them. Every study has its own seed.
struct Coverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How often 95 % intervals of agreement contain the true value, in simulated studies.")

  @Option(help: "Studies to simulate.") var studies = 1000
  @Option(help: "Units in a study.") var units = 200
  @Option(help: "Resamples of each study.") var resamples = 500
  @Option(help: "How often a unit is truly coded.") var share = 0.3
  @Option(help: "How often a coder errs.") var error = 0.1

  private static let coefficients: [AgreementCoefficient] = [
    .percent, .cohensKappa, .alpha, .gwetsAC, .brennanPrediger, .jaccard, .dice,
  ]

  func run() throws {
    let truth = try Self.coefficients.map {
      try $0.measure(AgreementSample(table(of: expectedCounts)), AgreementOptions()).estimate
    }
    let ways: [(name: String, bootstrap: (UInt64) -> Bootstrap?)] = [
      ("normal", { _ in nil }),
      ("percentile", { Bootstrap(resamples: resamples, seed: $0) }),
      ("bca", { Bootstrap(resamples: resamples, seed: $0, method: .bca) }),
    ]
    print("coefficient,interval,true_value,intervals,contain_it,share")
    var hits = ways.map { _ in truth.map { _ in (all: 0, contain: 0) } }
    for study in 0..<studies {
      var random = ResamplingRandom(seed: UInt64(study) &+ 1_000_000)
      let sample = AgreementSample(table(of: draw(&random)))
      for (way, bootstrap) in ways.enumerated() {
        let estimates = AgreementEstimate.make(
          Self.coefficients, sample, AgreementOptions(), bootstrap: bootstrap.bootstrap(UInt64(study)))
        for (index, estimate) in estimates.enumerated() {
          guard let lower = estimate.lower, let upper = estimate.upper else { continue }
          hits[way][index].all += 1
          if lower <= truth[index], truth[index] <= upper { hits[way][index].contain += 1 }
        }
      }
    }
    for (index, coefficient) in Self.coefficients.enumerated() {
      for (way, hits) in zip(ways, hits) where hits[index].all > 0 {
        let share = Double(hits[index].contain) / Double(hits[index].all)
        let value = String(format: "%.4f", truth[index])
        print(
          "\(coefficient.rawValue),\(way.name),\(value),\(hits[index].all),\(hits[index].contain),"
            + String(format: "%.3f", share))
      }
    }
  }

  /// Coded by both, by the first, by the second, by neither.
  private var probabilities: [Double] {
    let right = 1 - error
    return [
      share * right * right + (1 - share) * error * error, right * error, right * error,
      share * error * error + (1 - share) * right * right,
    ]
  }

  private var expectedCounts: [Int] { probabilities.map { Int(($0 * 1e12).rounded()) } }

  private func draw(_ random: inout ResamplingRandom) -> [Int] {
    var left = units
    var rest = 1.0
    return probabilities.map { probability in
      let count = Multinomial.binomial(left, min(1, probability / rest), &random)
      left -= count
      rest -= probability
      return count
    }
  }

  private func table(of counts: [Int]) -> AgreementTable {
    var table = AgreementTable.dichotomous(coders: ["first", "second"])
    for (row, count) in zip([[1, 1], [1, 0], [0, 1], [0, 0]], counts) {
      table.add([(row.map { $0 }, 1)], times: count)
    }
    return table
  }
}
