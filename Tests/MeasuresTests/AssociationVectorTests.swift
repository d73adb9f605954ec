import Foundation
import Measures
import TestSupport
import Testing

/// Tests/Vectors/association.json, made by make_association.py with scipy.
@Suite struct AssociationVectorTests {
  private struct File: Decodable {
    var tables: [TableVector]
    var words: [WordVector]
    var pValues: [Family]
  }
  private struct TableVector: Decodable {
    var cells: [Int]
    var logLikelihood: Double?
    var chiSquare: Double?
    var yates: Double?
    var expected: Double?
    var adjustedResidual: Double?
    var p: Double?
    var mutualInformation: Double?
    var jaccard: Double?
    var logDice: Double?
  }
  private struct WordVector: Decodable {
    var counts: [Int]
    var logLikelihood: Double
    var logRatio: Double?
    var percentDifference: Double?
  }
  private struct Family: Decodable {
    var values: [Double]
    var holm: [Double]
    var benjaminiHochberg: [Double]
  }

  private let file: File

  init() throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    file = try decoder.decode(File.self, from: Data(contentsOf: Repository.vectors("association.json")))
  }

  /// To nine digits: terms of G² that nearly cancel cost some.
  private func agree(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-9 * max(1, abs(b))
  }

  @Test func tablesAgreeWithScipy() {
    #expect(file.tables.count > 120)
    for vector in file.tables {
      let ours = ContingencyTable(vector.cells[0], vector.cells[1], vector.cells[2], vector.cells[3])
      #expect(agree(ours.logLikelihood, vector.logLikelihood), "\(vector.cells)")
      #expect(agree(ours.chiSquare(), vector.chiSquare), "\(vector.cells)")
      #expect(agree(ours.chiSquare(yates: true), vector.yates), "\(vector.cells)")
      #expect(agree(ours.expected, vector.expected), "\(vector.cells)")
      #expect(agree(ours.adjustedResidual, vector.adjustedResidual), "\(vector.cells)")
      #expect(agree(ours.logLikelihood.map(PValue.chiSquare), vector.p), "\(vector.cells)")
      #expect(agree(ours.mutualInformation, vector.mutualInformation), "\(vector.cells)")
      #expect(agree(ours.jaccard, vector.jaccard), "\(vector.cells)")
      #expect(agree(ours.logDice, vector.logDice), "\(vector.cells)")
    }
  }

  @Test func wordsOfTwoGroupsAgreeWithScipy() {
    #expect(file.words.count > 100)
    for vector in file.words {
      let ours = WordComparison(
        count: vector.counts[0], of: vector.counts[1], reference: vector.counts[2], of: vector.counts[3])
      #expect(agree(ours.logLikelihood, vector.logLikelihood), "\(vector.counts)")
      if let logRatio = vector.logRatio { #expect(agree(ours.logRatio, logRatio), "\(vector.counts)") }
      if let difference = vector.percentDifference {
        #expect(agree(ours.percentDifference, difference), "\(vector.counts)")
      }
    }
  }

  @Test func adjustedPValuesAgreeWithScipyAndTheDefinition() {
    for family in file.pValues {
      let holm = PAdjustment.holm.adjusted(family.values)
      let hochberg = PAdjustment.benjaminiHochberg.adjusted(family.values)
      #expect(zip(holm, family.holm).allSatisfy { agree($0, $1) }, "\(family.values)")
      #expect(zip(hochberg, family.benjaminiHochberg).allSatisfy { agree($0, $1) }, "\(family.values)")
    }
  }

  /// Dunning (1993): −2 log λ of pairs of words in a text of the Union Bank of Switzerland, as he prints it.
  @Test(arguments: [
    ([110, 2442, 111, 29114], 270.72), ([29, 13, 123, 31612], 263.90), ([31, 23, 139, 31584], 256.84),
    ([10, 0, 3, 31764], 167.23),
  ])
  func logLikelihoodIsThatOfDunningsPaper(cells: [Int], published: Double) throws {
    let table = ContingencyTable(cells[0], cells[1], cells[2], cells[3])
    #expect(abs(try #require(table.logLikelihood) - published) < 0.005)
  }
}
