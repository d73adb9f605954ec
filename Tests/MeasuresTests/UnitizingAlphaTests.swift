import Foundation
import Measures
import TestSupport
import Testing

@Suite struct UnitizingAlphaTests {
  private typealias Segment = UnitizedContinuum.Segment

  private struct File: Decodable { var unitizing: [Vector] }
  private struct Vector: Decodable {
    var length: Int
    var observers: [[[Int]]]
    var values: Int
    var alpha: Double?
  }

  /// Tests/Vectors/agreement.json, by krippendorff-unitized-alpha.
  @Test func aHundredContinuaAgreeWithThePythonPackage() throws {
    let vectors = try JSONDecoder().decode(
      File.self, from: Data(contentsOf: Repository.vectors("agreement.json"))
    ).unitizing
    #expect(vectors.count == 100)
    for vector in vectors {
      let continuum = UnitizedContinuum(
        length: vector.length,
        observers: vector.observers.map { $0.map { Segment($0[0]..<$0[1], value: $0[2]) } },
        values: vector.values)
      let ours = try UnitizingAlpha([continuum]).estimate
      #expect(abs(ours - (vector.alpha ?? .nan)) < 1e-9, "\(vector.observers)")
    }
  }

  /// Two observers, ten places: 2–6 and 4–8. ℓ = 4 gaps on both, 2 units on both, 2 + 2 different; s = 12 and 16 + 16.
  /// e_00 = 20 (144 − 12) / (400 − 44), e_11 = 20 (64 − 32) / 356.
  @Test func aSmallExampleIsAsReckonedByHand() throws {
    let continuum = UnitizedContinuum(length: 10, observers: [[Segment(2..<6)], [Segment(4..<8)]], values: 1)
    let alpha = try UnitizingAlpha([continuum])
    let expected = 20.0 * (132 + 32) / 356
    #expect(abs(alpha.estimate - (1 - 8 / (20 - expected))) < 1e-12)
    #expect(alpha.units == 10)
    #expect(try alpha.estimate == UnitizingAlpha([continuum], distinction: .relevance).estimate)
  }

  @Test func unitsOfOneLengthAreThoseOfOrdinaryAlpha() throws {
    let codings = [[0, 1, 1, 0, 1, 0, 0, 0, 1, 0], [1, 1, 0, 0, 1, 0, 0, 1, 1, 0]]
    let observers = codings.map { row in
      row.enumerated().filter { $0.element == 1 }.map { Segment($0.offset..<($0.offset + 1)) }
    }
    let table = AgreementTable(
      coders: ["a", "b"], categories: ["0", "1"], rows: zip(codings[0], codings[1]).map { [$0, $1] })
    let ours = try UnitizingAlpha([UnitizedContinuum(length: 10, observers: observers, values: 1)]).estimate
    #expect(abs(ours - (try KrippendorffsAlpha(table).estimate)) < 1e-12)
  }

  @Test func whetherUnitsHaveTheSameValueMattersForTheOneAndNotForTheOther() throws {
    let continuum = UnitizedContinuum(
      length: 20,
      observers: [
        [Segment(0..<5, value: 1), Segment(9..<12, value: 2)],
        [Segment(0..<5, value: 2), Segment(9..<12, value: 2)],
      ],
      values: 2)
    #expect(try UnitizingAlpha([continuum]).estimate < 1)
    #expect(try UnitizingAlpha([continuum], distinction: .relevance).estimate == 1)
  }

  @Test func overlappingSegmentsOfOneValueAreOne() {
    let split = UnitizedContinuum(length: 9, observers: [[Segment(1..<4), Segment(3..<6)], []], values: 1)
    let whole = UnitizedContinuum(length: 9, observers: [[Segment(1..<6)], []], values: 1)
    #expect(split == whole)
  }

  @Test func whereNothingIsCodedItIsUndefined() {
    let empty = UnitizedContinuum(length: 9, observers: [[], []], values: 1)
    #expect(throws: UndefinedAgreement.oneCategory) { try UnitizingAlpha([empty]) }
    #expect(throws: UndefinedAgreement.noOverlap) { try UnitizingAlpha([]) }
    let full = UnitizedContinuum(length: 9, observers: [[Segment(0..<9)], [Segment(0..<9)]], values: 1)
    #expect(throws: UndefinedAgreement.oneCategory) { try UnitizingAlpha([full]) }
  }
}
