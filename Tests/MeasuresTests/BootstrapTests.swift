import Foundation
import Measures
import TestSupport
import Testing

@Suite struct BootstrapTests {
  private struct File: Decodable {
    var bootstrap: [Vector]
    var quantiles: [[Double]]
  }
  private struct Vector: Decodable {
    var method: String
    var estimate: Double
    var resampled: [Double]
    var jackknife: [Double]
    var lower: Double
    var upper: Double
    var standardError: Double
  }

  private let file: File

  init() throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    file = try decoder.decode(File.self, from: Data(contentsOf: Repository.vectors("agreement.json")))
  }

  @Test func intervalsOfGivenResamplesAreThoseOfScipy() throws {
    #expect(file.bootstrap.count == 18)
    for vector in file.bootstrap {
      let bootstrap = Bootstrap(method: try #require(.init(rawValue: vector.method)), level: 0.9)
      let ours = bootstrap.interval(estimate: vector.estimate, resampled: vector.resampled) {
        vector.jackknife.map { (1, $0) }
      }
      #expect(abs((ours?.lower ?? .nan) - vector.lower) < 1e-9)
      #expect(abs((ours?.upper ?? .nan) - vector.upper) < 1e-9)
      #expect(abs((ours?.standardError ?? .nan) - vector.standardError) < 1e-9)
    }
  }

  @Test func normalQuantilesAreThoseOfScipy() {
    for pair in file.quantiles {
      #expect(abs(NormalDistribution.quantile(pair[0]) - pair[1]) < 1e-10)
      #expect(abs(NormalDistribution.cumulative(pair[1]) - pair[0]) < 1e-12)
    }
    #expect(NormalDistribution.quantile(0) == -.infinity && NormalDistribution.quantile(1) == .infinity)
  }

  private let lengths = [3.0, 8, 1, 4, 9, 2, 6, 5, 7, 4]
  private func mean(_ drawn: [Int]) -> Double? { drawn.reduce(0) { $0 + lengths[$1] } / Double(drawn.count) }

  @Test(arguments: Bootstrap.Method.allCases) func oneSeedGivesOneInterval(_ method: Bootstrap.Method) throws
  {
    let first = try #require(Bootstrap(seed: 7, method: method).interval(units: 10, statistic: mean))
    #expect(first == Bootstrap(seed: 7, method: method).interval(units: 10, statistic: mean))
    #expect(first != Bootstrap(seed: 8, method: method).interval(units: 10, statistic: mean))
    #expect(first.lower < 4.9 && 4.9 < first.upper)
  }

  @Test func oneUnitHasNoInterval() {
    #expect(Bootstrap().interval(units: 1, statistic: mean) == nil)
  }

  @Test func undefinedResamplesAreLeftOutAndCounted() throws {
    let bootstrap = Bootstrap()
    let some = try #require(bootstrap.interval(estimate: 2, resampled: [1, nil, 3, 2]) { [] })
    #expect(some.undefined == 1 && some.lower == 1.05 && some.upper == 2.95 && some.standardError == 1)
    #expect(bootstrap.interval(estimate: 2, resampled: [1, nil, 3, nil, nil]) { [] } == nil)
  }

  @Test func resamplesOnOneSideOfTheEstimateHaveNoCorrectedInterval() {
    let bootstrap = Bootstrap(method: .bca)
    #expect(bootstrap.interval(estimate: 9, resampled: [1, 2, 3, 4]) { [(1, 1), (1, 2)] } == nil)
    #expect(bootstrap.interval(estimate: 2.5, resampled: [1, 2, 3, 4]) { [(1, 1), (1, nil)] } == nil)
  }
}
