import Foundation
import QualData

/// Codebooks for measuring: any number of codes with twenty patterns each, made of the text's own expressions.
///
/// The more codes, the rarer what their patterns find, so that text has about one coding in forty words with ten
/// codes and with ten thousand: what a larger codebook costs is then the cost of its size alone.
enum SampleCodebook {
  private enum Shape {
    case word, wildcard, phrase, wildcardPhrase, unless, near
  }

  /// What the twenty patterns of every code are.
  private static let shapes: [Shape] =
    Array(repeating: .word, count: 5) + Array(repeating: .wildcard, count: 3)
    + Array(repeating: .phrase, count: 5) + Array(repeating: .wildcardPhrase, count: 5) + [.unless, .near]

  /// - Parameter text: what the patterns must fit; each pattern reads one of its languages.
  static func make(codes: Int, for text: SampleText) -> Codebook {
    let languages = text.lexicons.count
    let patterns = codes * shapes.count / languages
    // Ranks are spread evenly in their logarithm from a quarter to four times the middle, by multiples of the golden
    // ratio: 1.75 is the mean chance there beside that of the middle.
    let density = text.lexicons[0].wordsPerExpression / 40
    let middle = Lexicon.rank(ofChance: density / Double(patterns) / 1.75)
    let list = (0..<codes).map { code in
      Code(
        id: "c\(code)",
        patterns: shapes.enumerated().map { place, shape in
          let number = Double(code * shapes.count + place)
          let spread = 2 * (number * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1) - 1
          let lexicon = text.lexicons[(code + place) % languages]
          return pattern(shape, lexicon, from: Int(middle * pow(4, spread)))
        })
    }
    return Codebook(id: "sample-\(codes)", languages: text.lexicons.map(\.language), codes: list)
  }

  /// - Parameter first: the pattern is of the first expression from this rank on that its shape fits.
  private static func pattern(_ shape: Shape, _ lexicon: Lexicon, from first: Int) -> Pattern {
    var rank: Int
    switch shape {
    case .word, .wildcard, .unless: rank = Lexicon.isPhrase(first) ? first + 1 : first
    case .phrase, .wildcardPhrase, .near: rank = (max(first, Lexicon.firstPhrase) + 2) / 3 * 3
    }
    if shape == .near, !Lexicon.beginsRare(rank) { rank += 3 }
    let words = lexicon.expression(rank)
    let last = words[words.count - 1]
    func pattern(_ query: String, unless: Unless? = nil) -> Pattern {
      Pattern(query, language: lexicon.language, unless: unless)
    }
    switch shape {
    case .word: return pattern(last)
    case .wildcard: return pattern(beginning(of: last, lexicon))
    case .phrase: return pattern(words.joined(separator: " "))
    case .wildcardPhrase: return pattern("\(words[0]) \(beginning(of: last, lexicon))")
    case .near: return pattern("\(last) NEAR/5 \(words[0])")
    case .unless:
      let blocker = lexicon.word(max(20, rank / 2))
      return pattern(last, unless: Unless([.init(blocker)], distance: 3))
    }
  }

  /// A word with `*` at its end: long ones lose their last two letters, unless what is left ends in a hyphen.
  private static func beginning(of word: String, _ lexicon: Lexicon) -> String {
    // Of these scripts the reference reads no wildcards.
    if lexicon.space.isEmpty { return word }
    let shorter = word.dropLast(2)
    return (word.count >= 6 && shorter.last!.isLetter ? shorter : word[...]) + "*"
  }
}
