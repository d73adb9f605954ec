import QualData
import TestSupport

/// Codebooks that a file can hold, with texts that are hard to write as YAML.
struct RandomCodebook {
  var random: SeededRandom
  private var number = 0

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func codebook() -> Codebook {
    let languages = Array(["en", "nl", "fr", "und", "yue"].shuffled(using: &random).prefix(pick(0...3)))
    return Codebook(
      id: id(), version: chance() ? text() : "", title: localized(), languages: languages,
      codes: codes(languages, level: 0), licence: chance() ? text() : "", about: localized(),
      accents: chance() ? .exact : .ignore)
  }

  private mutating func codes(_ languages: [String], level: Int) -> [Code] {
    (0..<pick(level == 0 ? 0...4 : 0...max(0, 2 - level))).map { _ in code(languages, level: level) }
  }

  private mutating func code(_ languages: [String], level: Int) -> Code {
    let colours = [nil, "#1B6CA8", "#000000"]
    let levels = [nil, 1, 5]
    return Code(
      id: id(), name: chance() ? nil : localized(), definition: localized(), include: localized(),
      exclude: localized(), colour: colours[pick(0...2)], patterns: patterns(languages), links: links(),
      polarity: chance() ? nil : .barrier, level: levels[pick(0...2)], examples: testTexts(languages),
      nearMisses: testTexts(languages), children: codes(languages, level: level + 1))
  }

  private mutating func patterns(_ languages: [String]) -> [Pattern] {
    (["any"] + languages).shuffled(using: &random).prefix(pick(0...3)).flatMap { language in
      (0..<pick(1...3)).map { _ in pattern(language) }
    }
  }

  private mutating func pattern(_ language: String) -> Pattern {
    if pick(0...2) == 0 { return Pattern(text(), language: language) }
    let units: [CodingUnit] = [.match, .sentence, .turn, .paragraph, .words(1), .words(1000)]
    let speakers: [SpeakerFilter] = [
      .spokenByParticipants, .everyone, .roles([.facilitator, .participant]), .roles([.interviewer]),
    ]
    let unless = Unless(
      (0..<pick(1...3)).map { _ in Unless.Query(text()) }, distance: [1, 5, 1000][pick(0...2)],
      side: Unless.Side.allCases[pick(0...2)])
    return Pattern(
      text(), language: language, within: Scope.allCases[pick(0...3)], unless: chance() ? nil : unless,
      unit: units[pick(0...5)], speakers: speakers[pick(0...3)])
  }

  private mutating func links() -> [Link] {
    let weighted = chance()
    return (0..<pick(0...3)).map { index in
      Link(indicator: "\(index)\(text())", weight: weighted ? [1, 0.5, 1e-7, 1e22][pick(0...3)] : 1)
    }
  }

  private mutating func testTexts(_ languages: [String]) -> [TestText] {
    (languages.isEmpty ? ["und"] : languages.shuffled(using: &random)).flatMap { language in
      (0..<pick(0...2)).map { _ in TestText(language: language, text: text()) }
    }
  }

  private mutating func localized() -> LocalizedText {
    let languages = ["und", "en", "de"].shuffled(using: &random).prefix(pick(0...3))
    return LocalizedText(Dictionary(uniqueKeysWithValues: languages.map { ($0, text()) }))
  }

  private mutating func id() -> String {
    number += 1
    return ["a", "1.", "no", "-", "_x", "...", "0x"][pick(0...6)] + "\(number)"
  }

  /// One to six pieces, without white space at the ends.
  private mutating func text() -> String {
    while true {
      let pieces = (0..<pick(1...6)).map { _ in Self.pieces.randomElement(using: &random)! }
      let trimmed = pieces.joined().drop(while: \.isWhitespace)
      let text = String(trimmed.reversed().drop(while: \.isWhitespace).reversed())
      if !text.isEmpty, !text.contains("\r") { return text }
    }
  }

  private static let pieces = [
    "budget", "govern*", "*plan", " ", "  ", "\n", "\n\n", "\t", ": ", ":", " #", "#", "- ", "-", "? ", "?",
    "'", "\"", "\\", "&a", " *a", "*a :", "&", "[x]", "{y: z}", "]: ", ",", "!include", "|", ">", "%", "@",
    "`", "~", "null", "yes", "no", "1.0", "007", "---", "...", "<<", "=", "é", "e\u{301}", "政策", "👍🏽",
    "\u{85}", "\u{2028}", "x\u{FEFF}", "\u{7F}", "\u{0}", "\u{FFFE}", "\u{A0}", "“x”", "OR", "a\n  b\nc",
  ]

  private mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func chance() -> Bool { Bool.random(using: &random) }
}

extension Codebook {
  var withoutPlaces: Codebook {
    func clean(_ code: Code) -> Code {
      var code = code
      for index in code.patterns.indices {
        code.patterns[index].place = .none
        for query in (code.patterns[index].unless?.queries ?? []).indices {
          code.patterns[index].unless?.queries[query].place = .none
        }
      }
      for index in code.examples.indices { code.examples[index].place = .none }
      for index in code.nearMisses.indices { code.nearMisses[index].place = .none }
      code.children = code.children.map(clean)
      return code
    }
    var codebook = self
    codebook.codes = codes.map(clean)
    return codebook
  }
}
