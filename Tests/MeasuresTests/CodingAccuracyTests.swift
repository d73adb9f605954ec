import Foundation
import Measures
import TestSupport
import Testing

@Suite struct CodingAccuracyTests {
  @Test func whatIsUndefinedIsNotZero() {
    let nobody = CodingAccuracy(engine: [], person: [])
    #expect(nobody.precision == nil && nobody.recall == nil && nobody.f1 == nil)
    let missed = CodingAccuracy(engine: [], person: [1])
    #expect(missed.precision == nil && missed.recall == 0 && missed.f1 == 0)
    let wrong = CodingAccuracy(engine: [1], person: [])
    #expect(wrong.precision == 0 && wrong.recall == nil && wrong.f1 == 0)
    let disjoint = CodingAccuracy(engine: [1], person: [2])
    #expect(disjoint.precision == 0 && disjoint.recall == 0 && disjoint.f1 == 0)
  }

  // Tests/Vectors/accuracy.json, made by make_accuracy.py with scikit-learn.
  private struct File: Decodable { var vectors: [Vector] }
  private struct Vector: Decodable {
    var person: [String]
    var engine: [String]
    var precision: [Double?]
    var recall: [Double?]
    var f1: [Double?]
    var micro: [Double?]
  }

  private func coded(_ row: String) -> Set<Int> {
    Set(row.enumerated().filter { $0.element == "1" }.map(\.offset))
  }

  private func agree(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-12
  }

  @Test func aHundredCodingsAgreeWithScikitLearn() throws {
    let data = try Data(contentsOf: Repository.vectors("accuracy.json"))
    let vectors = try JSONDecoder().decode(File.self, from: data).vectors
    #expect(vectors.count == 100)
    for vector in vectors {
      let codes = zip(vector.person, vector.engine).map {
        CodingAccuracy(engine: coded($1), person: coded($0))
      }
      for (index, code) in codes.enumerated() {
        #expect(agree(code.precision, vector.precision[index]))
        #expect(agree(code.recall, vector.recall[index]))
        #expect(agree(code.f1, vector.f1[index]))
      }
      let pooled = codes.reduce(CodingAccuracy(), +)
      #expect(zip([pooled.precision, pooled.recall, pooled.f1], vector.micro).allSatisfy(agree))
    }
  }
}
