import Foundation
import Measures
import TestSupport
import Testing

/// Tests/Vectors/scores.json, made by make_scores.py with Python's statistics, numpy and scipy.
@Suite struct ScoreVectorTests {
  private struct File: Decodable { var vectors: [Vector] }
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
  }

  private func agree(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-12
  }

  @Test func twoHundredListsAgreeWithPythonNumpyAndScipy() throws {
    let data = try Data(contentsOf: Repository.vectors("scores.json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let vectors = try decoder.decode(File.self, from: data).vectors
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
}
