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

  /// Krippendorff 2019, figure 12.11: three observers unitise a continuum of 60 places, with seven values.
  @Test func alphaOfThreeObserversOfAContinuum() throws {
    let observers = [
      [(0, 7, 1), (7, 13, 2), (30, 32, 5), (32, 37, 6), (37, 44, 6), (44, 60, 7)],
      [(0, 7, 1), (7, 13, 3), (13, 21, 5), (32, 44, 6)],
      [(0, 7, 1), (7, 13, 4), (13, 21, 5), (32, 37, 6), (37, 41, 6), (41, 44, 6)],
    ].map { $0.map { Segment($0.0..<$0.1, value: $0.2) } }
    let continuum = UnitizedContinuum(length: 60, observers: observers, values: 7)
    #expect(try print3(UnitizingAlpha([continuum]).estimate) == "0.510")
  }

  /// Krippendorff 2011, sections A and B, every coding a unit of length 1; in A, 0 is a gap.
  @Test(arguments: [
    (["0100000010", "1110010000"], "0.095"), (["112243335441", "212223335444"], "0.692"),
  ])
  func unitsOfOneLengthHaveThePublishedAlpha(codings: [String], published: String) throws {
    let observers = codings.map { row in
      row.enumerated().compactMap { place, value in
        value == "0" ? nil : Segment(place..<(place + 1), value: value.wholeNumberValue!)
      }
    }
    let continuum = UnitizedContinuum(length: codings[0].count, observers: observers, values: 5)
    #expect(try print3(UnitizingAlpha([continuum]).estimate) == published)
  }

  private func print3(_ value: Double) -> String { String(format: "%.3f", value) }

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

  /// All resamples would say the same, which is no certainty.
  @Test func withUnitsInOneContinuumThereIsNoInterval() {
    let coded = UnitizedContinuum(length: 10, observers: [[Segment(2..<6)], [Segment(4..<8)]], values: 1)
    let empty = UnitizedContinuum(length: 10, observers: [[], []], values: 1)
    func estimate(_ continua: [UnitizedContinuum]) -> AgreementEstimate {
      AgreementEstimate.make(
        [.unitizingAlpha], AgreementSample(.coders("01", "01"), continua: continua), AgreementOptions(),
        bootstrap: Bootstrap(resamples: 100))[0]
    }
    #expect(estimate([coded, empty, empty]).estimate != nil && estimate([coded, empty, empty]).lower == nil)
    #expect(estimate([coded, coded, empty]).lower != nil)
  }

  @Test func whereNothingIsCodedItIsUndefined() {
    let empty = UnitizedContinuum(length: 9, observers: [[], []], values: 1)
    #expect(throws: UndefinedAgreement.oneCategory) { try UnitizingAlpha([empty]) }
    #expect(throws: UndefinedAgreement.noOverlap) { try UnitizingAlpha([]) }
    let full = UnitizedContinuum(length: 9, observers: [[Segment(0..<9)], [Segment(0..<9)]], values: 1)
    #expect(throws: UndefinedAgreement.oneCategory) { try UnitizingAlpha([full]) }
  }
}
