import Foundation
import Measures
import TestSupport
import Testing

/// Tests/Vectors/agreement.json, made by make_agreement.py with irrCAC, krippendorff, statsmodels, nltk and scikit-learn.
@Suite struct AgreementVectorTests {
  private struct File: Decodable { var tables: [Vector] }
  private struct Vector: Decodable {
    var values: [Int]
    var weights: String
    var rows: [String]
    var irrcac: [String: Values]
    var alphas: [String: Double?]
    var two: Two?
  }
  private struct Two: Decodable {
    var cohen: [Double?]?
    var cohenWeighted: [Double?]?
    var scott: Double?
    var jaccard: Double?
    var dice: Double?
    var precision: Double?
    var recall: Double?
  }
  /// Numbers, one number, nothing, or `skip` where the package has no answer of its own.
  private enum Values: Decodable {
    case numbers([Double?])
    case undefined
    case skipped

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .undefined
      } else if let number = try? container.decode(Double.self) {
        self = .numbers([number])
      } else if let numbers = try? container.decode([Double?].self) {
        self = .numbers(numbers)
      } else {
        self = .skipped
      }
    }
  }

  private static let vectors: [Vector] = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let data = try! Data(contentsOf: Repository.vectors("agreement.json"))
    return try! decoder.decode(File.self, from: data).tables
  }()

  private func table(_ vector: Vector) -> AgreementTable {
    AgreementTable(vector.rows, categories: vector.values.map(String.init))
  }

  private func agree(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-9) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= tolerance * max(1, abs(b))
  }

  /// Of a standard error: square roots of sums that nearly cancel keep half the digits.
  private func tolerance(_ theirs: Double??) -> Double { ((theirs ?? 0) ?? 0) < 1e-6 ? 1e-7 : 1e-9 }

  @Test func thereAreAThousandTablesWithAndWithoutMissingValues() {
    #expect(Self.vectors.count == 1000)
    #expect(Self.vectors.count { $0.rows.contains { $0.contains(".") } } > 300)
    #expect(Self.vectors.count { $0.alphas["nominal"] == .some(nil) } > 50)
  }

  @Test(arguments: ["percent", "fleiss", "gwet", "bp", "alpha"]) func coefficientsAgreeWithIrrCAC(
    name: String
  ) throws {
    var compared = 0
    for vector in Self.vectors {
      let table = table(vector)
      let weights = try #require(AgreementWeights(rawValue: vector.weights))
      let level: MeasurementLevel? =
        switch weights {
        case .identity: .nominal
        case .quadratic: .interval
        case .ratio: .ratio
        default: nil
        }
      // Krippendorff has no α of the other weights.
      if name == "alpha", level == nil { continue }
      let ours: (any AgreementMeasure)? =
        switch name {
        case "percent": try? PercentAgreement(table, weights: weights)
        case "fleiss": try? FleissKappa(table, weights: weights)
        case "gwet": try? GwetsAC(table, weights: weights)
        case "bp": try? BrennanPrediger(table, weights: weights)
        default: try? KrippendorffsAlpha(table, level: level!)
        }
      switch vector.irrcac[name] {
      case .undefined?: #expect(ours == nil, "\(vector.rows)")
      case .numbers(let theirs)?:
        #expect(agree(ours?.estimate, theirs[0]), "\(vector.rows) \(vector.weights)")
        if theirs.count == 4 {
          #expect(agree(ours?.standardError, theirs[3], tolerance(theirs[3])), "\(vector.rows)")
          // irrCAC corrects α's P_o for small samples, Krippendorff its P_e.
          if name != "alpha" {
            #expect(agree(ours?.observed, theirs[1]) && agree(ours?.expected, theirs[2]), "\(vector.rows)")
          }
        }
        compared += 1
      default: break
      }
    }
    #expect(compared > 250)
  }

  @Test(arguments: MeasurementLevel.allCases) func alphaAgreesWithKrippendorff(level: MeasurementLevel) throws
  {
    for vector in Self.vectors {
      let ours = try? KrippendorffsAlpha(table(vector), level: level).estimate
      #expect(agree(ours, try #require(vector.alphas[level.rawValue])), "\(vector.rows)")
    }
  }

  @Test func coefficientsOfTwoCodersAgreeWithStatsmodelsNltkAndScikitLearn() throws {
    for vector in Self.vectors {
      let table = table(vector)
      guard let two = vector.two else {
        #expect(throws: UndefinedAgreement.notTwoCoders) { try CohensKappa(table) }
        #expect(throws: UndefinedAgreement.notTwoCoders) { try ScottsPi(table) }
        continue
      }
      let cohen = try? CohensKappa(table)
      #expect(agree(cohen?.estimate, two.cohen?[0]), "\(vector.rows)")
      // Of one unit, statsmodels’ standard error is 0.
      guard (cohen?.units ?? 2) > 1 else { continue }
      #expect(agree(cohen?.standardError, two.cohen?[1], tolerance(two.cohen?[1])), "\(vector.rows)")
      if let weighted = two.cohenWeighted {
        let ours = try CohensKappa(table, weights: #require(AgreementWeights(rawValue: vector.weights)))
        #expect(
          agree(ours.estimate, weighted[0]) && agree(ours.standardError, weighted[1], tolerance(weighted[1])),
          "\(vector.rows)")
      }
      #expect(agree(try? ScottsPi(table).estimate, two.scott), "\(vector.rows)")
      guard vector.values.count == 2 else { continue }
      let coded = AgreementTable(
        coders: table.coders, categories: table.categories,
        rows: vector.rows.map { $0.map { $0.wholeNumberValue } }, coded: 1)
      #expect(agree(try? SetAgreement(coded, .jaccard).estimate, two.jaccard), "\(vector.rows)")
      #expect(agree(try? SetAgreement(coded, .dice).estimate, two.dice), "\(vector.rows)")
      #expect(agree(try? SetAgreement(coded, .precision).estimate, two.precision), "\(vector.rows)")
      #expect(agree(try? SetAgreement(coded, .recall).estimate, two.recall), "\(vector.rows)")
    }
  }
}
