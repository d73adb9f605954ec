import Measures
import QualData

/// The values of a large project: a model of 49 indicators in 7 domains, 100 codes, coded transcripts, two coders, ratings in two
/// rounds. Everything is drawn with fixed seeds.
struct SampleStudy {
  let model: MaturityModel
  let frame: CodeFrame
  let ratings: [Rating]
  private let codings: Int
  private static let groups = 8
  private static let turns = 60
  private static let wordsInTurn = 60
  private static let wordsInSentence = 12
  private static let bytesInWord = 6

  /// - Parameters:
  ///   - codings: of each transcript.
  init(transcripts: Int, codings: Int, ratings: Int) {
    self.codings = codings
    model = MaturityModel(
      id: "model", scale: (1...5).map { .init(number: $0, name: LocalizedText("\($0)")) },
      domains: (1...7).map { domain in
        .init(
          id: "\(domain)", label: LocalizedText("Domain \(domain)"),
          indicators: (1...7).map { .init(id: "\(domain).\($0)", label: LocalizedText("Indicator \($0)")) })
      })
    let indicators = model.indicators.map(\.id)
    let book = Codebook(
      id: "book",
      codes: (0..<10).map { parent in
        Code(
          id: "parent-\(parent)", links: [Link(indicator: indicators[parent])],
          children: (0..<9).map { child in
            Code(
              id: "code-\(parent)-\(child)", links: [Link(indicator: indicators[(parent * 9 + child) % 49])],
              polarity: child % 3 == 0 ? .barrier : child % 3 == 1 ? .enabler : nil, level: child % 6)
          })
      })
    frame = CodeFrame(codebook: book, model: model)
    var random = ResamplingRandom(seed: 1)
    let respondents = max(1, ratings / 98)
    self.ratings = (0..<ratings).map { number in
      let respondent = number / 2 / 49 % respondents
      return Rating(
        respondent: "r\(respondent)", group: "group \(respondent % Self.groups)",
        round: number % 2 == 0 ? "1" : "2", indicator: indicators[number / 2 % 49],
        level: random.index(below: 20) == 0 ? nil : 1 + random.index(below: 5))
    }
  }

  /// Every second turn is the interviewer's, who is not coded; sentences are coded, some with several codes.
  func transcript(_ number: Int) -> CodedTranscript {
    var random = ResamplingRandom(seed: UInt64(number) &+ 1_000)
    let codes = frame.codes
    let sentences = Self.wordsInTurn / Self.wordsInSentence
    let drawn = (0..<codings).map { _ in
      (turn: 2 * random.index(below: Self.turns / 2) + 1, sentence: random.index(below: sentences))
    }.sorted { ($0.turn, $0.sentence) < ($1.turn, $1.sentence) }
    let list = drawn.map { place in
      let first = place.turn * Self.wordsInTurn + place.sentence * Self.wordsInSentence
      let match = first + random.index(below: Self.wordsInSentence - 2)
      return Coding(
        id: CodingID(high: random.next(), low: random.next()), transcript: "t\(number)",
        code: codes[random.index(below: codes.count)].id, range: range(first..<first + Self.wordsInSentence),
        words: first..<first + Self.wordsInSentence, turn: place.turn,
        matches: [Match(range: range(match..<match + 2), words: match..<match + 2, pattern: 0)])
    }
    let speakers = [
      Speaker(label: "Interviewer", role: .interviewer),
      Speaker(label: "P\(number)", attributes: ["group": "group \(number % Self.groups)"]),
    ]
    return CodedTranscript(
      id: "t\(number)", language: "en", speakers: speakers,
      turns: (0..<Self.turns).map { .init(speaker: $0 % 2, words: Self.wordsInTurn) }, codings: list)
  }

  /// The same text, coded by two people: each leaves out every fifth coding.
  func text(_ number: Int) -> AgreementText {
    var random = ResamplingRandom(seed: UInt64(number) &+ 2_000_000)
    let sentences = Self.turns * Self.wordsInTurn / Self.wordsInSentence
    let units = (0..<sentences).map {
      AgreementText.Unit(
        range($0 * Self.wordsInSentence..<($0 + 1) * Self.wordsInSentence), cluster: $0)
    }
    let codings = transcript(number).codings.map { coding in
      AgreementText.Coded(
        code: frame.position(ofCode: coding.code)!, range: coding.range,
        characters: coding.range.lower..<coding.range.upper)
    }
    let length = Self.turns * Self.wordsInTurn * Self.bytesInWord
    return AgreementText(
      id: "t\(number)", units: units, length: length,
      codings: (0..<2).map { _ in codings.filter { _ in random.index(below: 5) > 0 } })
  }

  private func range(_ words: Range<Int>) -> TextRange {
    TextRange(words.lowerBound * Self.bytesInWord, words.upperBound * Self.bytesInWord)
  }
}
