import Foundation
import Measures
import TestSupport
import Testing

/// Tests/Vectors/ranks.json, made by make_ranks.py with scipy, scikit-posthocs and statsmodels.
@Suite struct RankVectorTests {
  private struct File: Decodable {
    var groups: [GroupVector]
    var paired: [PairedVector]
    var correlated: [CorrelatedVector]
    var independence: [TableVector]
    var chiSquare: [[Double]]
    var student: [[Double]]
    var bootstrap: [BootstrapVector]
  }
  private struct GroupVector: Decodable {
    struct Kruskal: Decodable {
      var h: Double
      var p: Double
      var epsilon: Double
      var eta: Double?
    }
    var groups: [[Double]]
    var kruskal: Kruskal?
    /// Of each pair p, adjusted p and δ.
    var pairs: [[Double]]?
  }
  private struct PairedVector: Decodable {
    var differences: [Double]
    var dropped: Signed
    var pratt: Signed
  }
  private enum Signed: Decodable {
    /// W⁺, W⁻, p, effect.
    case numbers([Double])
    case undefined
    case skipped

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .undefined
      } else {
        self = (try? container.decode([Double].self)).map { .numbers($0) } ?? .skipped
      }
    }
  }
  private struct CorrelatedVector: Decodable {
    var x: [Double]
    var y: [Double]
    /// Estimate and p.
    var spearman: [Double?]?
    var kendall: [Double?]?
  }
  private struct TableVector: Decodable {
    struct Test: Decodable {
      var chiSquare: Double
      var p: Double
      var df: Int
      var g: Double
      var gP: Double
      var v: Double
      var expected: [Double]
      var standardised: [Double]
      var adjusted: [Double]
    }
    var table: [[Int]]
    var test: Test?
  }
  private struct BootstrapVector: Decodable {
    var method: String
    var x: [Double]
    var y: [Double]
    var coefficient: String
    var resampled: [Double?]
    var jackknife: [Double]
    var lower: Double
    var upper: Double
    var standardError: Double
  }

  private static let file: File = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try! decoder.decode(File.self, from: Data(contentsOf: Repository.vectors("ranks.json")))
  }()

  private func agree(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-9 * max(1, abs(b))
  }

  @Test func kruskalWallisAndDunnAgreeOnAThousandGroupings() {
    let vectors = Self.file.groups
    #expect(vectors.count == 1000)
    #expect(vectors.count { $0.kruskal == nil } > 50)
    for vector in vectors {
      let ours = KruskalWallis(vector.groups)
      #expect((ours == nil) == (vector.kruskal == nil), "\(vector.groups)")
      #expect(agree(ours?.statistic, vector.kruskal?.h), "\(vector.groups)")
      #expect(agree(ours?.p, vector.kruskal?.p), "\(vector.groups)")
      #expect(agree(ours?.epsilonSquared, vector.kruskal?.epsilon), "\(vector.groups)")
      #expect(agree(ours?.etaSquared, vector.kruskal?.eta), "\(vector.groups)")
      let pairs = DunnTest(vector.groups)?.pairs
      #expect(pairs?.count == vector.pairs?.count, "\(vector.groups)")
      for (pair, theirs) in zip(pairs ?? [], vector.pairs ?? []) {
        #expect(agree(pair.p, theirs[0]), "\(vector.groups)")
        #expect(agree(pair.adjusted, theirs[1]), "\(vector.groups)")
        #expect(agree(pair.delta, theirs[2]), "\(vector.groups)")
      }
    }
  }

  @Test(arguments: WilcoxonSignedRank.Zeros.allCases)
  func signedRanksAgreeOnAThousandListsOfDifferences(zeros: WilcoxonSignedRank.Zeros) {
    var compared = (exact: 0, normal: 0)
    for vector in Self.file.paired {
      let ours = WilcoxonSignedRank(vector.differences, zeros: zeros)
      switch zeros == .dropped ? vector.dropped : vector.pratt {
      case .undefined: #expect(ours == nil, "\(vector.differences)")
      case .skipped: #expect(ours?.method == .exact)
      case .numbers(let theirs):
        #expect(agree(ours?.positive, theirs[0]) && agree(ours?.negative, theirs[1]), "\(vector.differences)")
        #expect(agree(ours?.p, theirs[2]), "\(vector.differences)")
        #expect(agree(ours?.effect, theirs[3]), "\(vector.differences)")
        if ours?.method == .exact { compared.exact += 1 } else { compared.normal += 1 }
      }
    }
    #expect(compared.exact > 300 && compared.normal > 100)
  }

  @Test func correlationsAgreeOnAThousandListsOfPairs() {
    #expect(Self.file.correlated.count == 1000)
    for vector in Self.file.correlated {
      let spearman = SpearmanCorrelation(vector.x, vector.y)
      #expect(agree(spearman?.estimate, vector.spearman?[0]), "\(vector.x) \(vector.y)")
      #expect(agree(spearman?.p, vector.spearman?[1]), "\(vector.x) \(vector.y)")
      let kendall = KendallCorrelation(vector.x, vector.y)
      #expect(agree(kendall?.estimate, vector.kendall?[0]), "\(vector.x) \(vector.y)")
      #expect(agree(kendall?.p, vector.kendall?[1]), "\(vector.x) \(vector.y)")
    }
  }

  @Test func independenceAgreesOnFourHundredTables() {
    #expect(Self.file.independence.count == 400)
    for vector in Self.file.independence {
      let ours = IndependenceTest(vector.table)
      #expect((ours == nil) == (vector.test == nil), "\(vector.table)")
      guard let ours, let theirs = vector.test else { continue }
      #expect(agree(ours.chiSquare, theirs.chiSquare) && agree(ours.p, theirs.p), "\(vector.table)")
      #expect(agree(ours.likelihoodRatio, theirs.g) && agree(ours.likelihoodRatioP, theirs.gP))
      #expect(ours.degreesOfFreedom == theirs.df && agree(ours.cramersV, theirs.v), "\(vector.table)")
      #expect(zip(ours.expected.joined(), theirs.expected).allSatisfy(agree), "\(vector.table)")
      #expect(zip(ours.standardised.joined(), theirs.standardised).allSatisfy(agree), "\(vector.table)")
      #expect(zip(ours.adjusted.joined(), theirs.adjusted).allSatisfy(agree), "\(vector.table)")
    }
  }

  @Test func tailsAgreeWithScipy() {
    for vector in Self.file.chiSquare {
      let ours = ChiSquareDistribution.tail(vector[0], degreesOfFreedom: Int(vector[1]))
      #expect(abs(ours - vector[2]) <= 1e-12, "\(vector)")
    }
    for vector in Self.file.student {
      let ours = StudentDistribution.twoSidedTail(vector[0], degreesOfFreedom: vector[1])
      #expect(abs(ours - vector[2]) <= 1e-12, "\(vector)")
    }
  }

  @Test func intervalsOfCorrelationsAgreeWithScipyOnTheSameResamples() throws {
    #expect(Self.file.bootstrap.count == 12)
    for vector in Self.file.bootstrap {
      let method = try #require(Bootstrap.Method(rawValue: vector.method))
      func coefficient(_ x: [Double], _ y: [Double]) -> Double? {
        vector.coefficient == "spearman"
          ? SpearmanCorrelation(x, y)?.estimate : KendallCorrelation(x, y)?.estimate
      }
      let jackknife = vector.x.indices.map { left in
        let kept = vector.x.indices.filter { $0 != left }
        return (units: 1, statistic: coefficient(kept.map { vector.x[$0] }, kept.map { vector.y[$0] }))
      }
      #expect(zip(jackknife, vector.jackknife).allSatisfy { agree($0.statistic, $1) })
      let estimate = try #require(coefficient(vector.x, vector.y))
      let interval = Bootstrap(resamples: 99, method: method)
        .interval(estimate: estimate, resampled: vector.resampled) { jackknife }
      let ours = try #require(interval)
      #expect(agree(ours.lower, vector.lower) && agree(ours.upper, vector.upper))
      #expect(agree(ours.standardError, vector.standardError))
    }
  }
}
