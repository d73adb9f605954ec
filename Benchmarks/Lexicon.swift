import Foundation
import TestSupport

/// What text and codebooks for measuring are made of: expressions of one or two words, by rank.
///
/// The chance of the expression of rank r is proportional to (r + 6)^−1.39 (Mandelbrot's form of Zipf's law), for
/// every r: with this exponent new words turn up as they do in running text, some 15,000 in the first megabyte and
/// 400,000 in a hundred. The first ranks are the words of a list; what is rarer is coined from two of them.
struct Lexicon: Sendable {
  let language: String
  /// Chinese, Japanese and Thai are written without spaces.
  let space: String
  /// Of the words that ICU finds, on average.
  let wordsPerExpression: Double
  private let words: [String]
  /// Words long enough to coin others from.
  private let parts: [String]

  static let unspaced: Set<String> = ["zh", "ja", "th"]

  init(language: String) throws {
    self.language = language
    let file = Repository.file("Benchmarks/Words/\(language).txt")
    words = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    space = Self.unspaced.contains(language) ? "" : " "
    wordsPerExpression = space.isEmpty ? 1.6 : 1
    parts = space.isEmpty ? Array(words.prefix(200)) : words.dropFirst(100).filter { $0.count >= 5 }
  }

  // MARK: Ranks

  private static let (exponent, shift) = (0.39, 6.0)

  /// The rank, from 0, that a number drawn evenly from 0 to 1 falls on.
  static func rank(at draw: Double) -> Int {
    Int(min(shift * (pow(1 - draw, -1 / exponent) - 1), 1e12))
  }

  /// The rank whose chance is nearest to the given one.
  static func rank(ofChance chance: Double) -> Double {
    pow(exponent * pow(shift, exponent) / chance, 1 / (1 + exponent)) - shift
  }

  // MARK: Expressions

  /// From here on each third expression is a phrase.
  static let firstPhrase = 300

  static func isPhrase(_ rank: Int) -> Bool { rank >= firstPhrase && rank % 3 == 0 }

  /// Half of the phrases begin with a frequent word, half with one about as rare as the phrase.
  static func beginsRare(_ rank: Int) -> Bool { rank % 2 == 1 }

  func expression(_ rank: Int) -> [String] {
    Self.isPhrase(rank) ? [companion(of: rank), word(rank)] : [word(rank)]
  }

  /// The word that a phrase begins with.
  func companion(of rank: Int) -> String {
    let draw = Int(truncatingIfNeeded: Self.mixed(rank) >> 40)
    return word(Self.beginsRare(rank) ? rank / 3 + draw % (rank / 3) : 100 + draw % 200)
  }

  /// A coined word is half a word and another, three words in a script without spaces: never one of the list.
  func word(_ rank: Int) -> String {
    if rank < words.count { return words[rank] }
    let draw = Self.mixed(rank)
    let count = UInt64(parts.count)
    let first = Int(draw % count)
    let second = (first + 1 + Int(draw / count % (count - 1))) % parts.count
    if space.isEmpty { return parts[first] + parts[second] + parts[Int(draw >> 40 % count)] }
    let half = (parts[first].count + Int(draw >> 40 % 2)) / 2
    return parts[first].prefix(half) + parts[second]
  }

  private static func mixed(_ rank: Int) -> UInt64 {
    var random = SeededRandom(seed: UInt64(rank))
    return random.next()
  }
}
