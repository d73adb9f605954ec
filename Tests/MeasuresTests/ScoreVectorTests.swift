import Foundation
import Measures
import TestSupport
import Testing

/// Tests/Vectors/scores.json, made by make_scores.py with Python's statistics, numpy and scipy.
@Suite struct ScoreVectorTests {
  private struct File: Decodable {
    var vectors: [Vector]
    var intervals: [IntervalVector]
  }
  private struct IntervalVector: Decodable {
    var respondents: [[Int]]
    var method: String
    var resamples: Int
    var seed: UInt64
    var mean: [Double]?
    var median: [Double]?
  }
  private struct Vector: Decodable {
    var ratings: [Int?]
    var n: Int
    var missing: Int
    var mean: Double?
    var median: Double?
    var modes: [Int]
    var standardDeviation: Double?
    var q1: Double?
    var q3: Double?
    var minimum: Int?
    var maximum: Int?
    var distribution: [Int]
    var shares: [Double?]
    var interquartileRange: Double?
    var nearMedian: Double?
    var consensus: Double?
    var rWg: Double?
    var atLeast: [Double?]
  }

  private let file: File

  init() throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    file = try decoder.decode(File.self, from: Data(contentsOf: Repository.vectors("scores.json")))
  }

  private func agree(_ a: Double?, _ b: Double?) -> Bool { agree(a, b, to: 1e-12) }

  private func agree(_ a: Double?, _ b: Double?, to tolerance: Double) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= tolerance
  }

  @Test func twoHundredListsAgreeWithPythonNumpyAndScipy() {
    let vectors = file.vectors
    #expect(vectors.count == 200)
    for vector in vectors {
      let ours = ScoreStatistics(vector.ratings)
      #expect(ours.n == vector.n && ours.missing == vector.missing)
      #expect(ours.modes == vector.modes)
      #expect(ours.minimum == vector.minimum && ours.maximum == vector.maximum)
      #expect(ours.distribution == vector.distribution)
      #expect(agree(ours.mean, vector.mean), "\(vector.ratings)")
      #expect(agree(ours.median, vector.median), "\(vector.ratings)")
      #expect(agree(ours.standardDeviation, vector.standardDeviation), "\(vector.ratings)")
      #expect(agree(ours.q1, vector.q1), "\(vector.ratings)")
      #expect(agree(ours.q3, vector.q3), "\(vector.ratings)")
      #expect(zip(ours.shares, vector.shares).allSatisfy(agree), "\(vector.ratings)")
    }
  }

  @Test func consensusAgreesWithNumpyAndScipy() {
    for vector in file.vectors {
      let ours = ScoreConsensus(vector.ratings)
      #expect(agree(ours.interquartileRange, vector.interquartileRange), "\(vector.ratings)")
      #expect(agree(ours.nearMedian, vector.nearMedian), "\(vector.ratings)")
      #expect(agree(ours.consensus, vector.consensus), "\(vector.ratings)")
      #expect(agree(ours.withinGroup.value, vector.rWg), "\(vector.ratings)")
      #expect(zip(ours.atLeast, vector.atLeast).allSatisfy(agree), "\(vector.ratings)")
    }
  }

  @Test func intervalsAgreeWithNumpyAndScipyOnTheSameResamples() throws {
    #expect(file.intervals.count == 24)
    for vector in file.intervals {
      let method = try #require(Bootstrap.Method(rawValue: vector.method))
      let ours = ScoreIntervals(
        vector.respondents, Bootstrap(resamples: vector.resamples, seed: vector.seed, method: method))
      for (interval, expected) in [(ours.mean, vector.mean), (ours.median, vector.median)] {
        #expect(agree(interval?.lower, expected?[0], to: 1e-9), "\(vector.respondents)")
        #expect(agree(interval?.upper, expected?[1], to: 1e-9), "\(vector.respondents)")
      }
    }
  }
}
