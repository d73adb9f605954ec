import QualData
import TestSupport

/// An invented interview that can be edited at random and still knows where each of its excerpts stands.
struct EditedInterview {
  /// A sentence. Those with a number are excerpts.
  struct Sentence {
    var excerpt: Int?
    var words: [String]
  }

  struct Paragraph {
    var speaker: String
    var sentences: [Sentence]
  }

  var paragraphs: [Paragraph]
  var labelEnd = ": "
  /// Between words of sentences that are no excerpts, and between sentences.
  var space = " "
  var lineEnd = "\n"
  /// How accents are written in sentences that are no excerpts.
  var accents: Accents = .composed

  enum Accents { case composed, decomposed }

  /// The sentences that are said again and again, with the same words.
  static let repeated = [
    ["Yes."], ["No", "idea."], ["Right."], ["That", "is", "not", "for", "me", "to", "say."],
  ]

  init(paragraphs count: Int, _ random: inout SeededRandom) {
    paragraphs = []
    var excerpt = 0
    for _ in 0..<count {
      var sentences: [Sentence] = []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        var sentence = Self.sentence(&random)
        if Int.random(in: 0..<2, using: &random) == 0 {
          sentence.excerpt = excerpt
          excerpt += 1
        }
        sentences.append(sentence)
      }
      paragraphs.append(
        Paragraph(
          speaker: ["INTERVIEWER", "P01", "P02"].randomElement(using: &random)!, sentences: sentences))
    }
  }

  /// Frequent words are frequent, one sentence in six is a short answer, and one in eight a longer one that
  /// is said again and again.
  static func sentence(_ random: inout SeededRandom) -> Sentence {
    switch Int.random(in: 0..<24, using: &random) {
    case 0..<4:
      return Sentence(words: [["Yes."], ["No", "idea."], ["Right."]].randomElement(using: &random)!)
    case 4..<7: return Sentence(words: ["That", "is", "not", "for", "me", "to", "say."])
    default:
      var words = (0..<Int.random(in: 4...14, using: &random)).map { _ in word(&random) }
      words[words.count - 1] += "."
      return Sentence(words: words)
    }
  }

  static func word(_ random: inout SeededRandom) -> String {
    let frequent = ["the", "of", "and", "we", "is", "a", "d\u{E9}j\u{E0}", "not"]
    if Int.random(in: 0..<5, using: &random) < 2 { return frequent.randomElement(using: &random)! }
    let syllables = ["ge", "no", "m\u{E9}", "ta", "fun", "ri", "ko", "le"]
    return (0..<3).map { _ in syllables.randomElement(using: &random)! }.joined()
  }

  /// The text with its turns, and by number where each excerpt stands.
  func written() -> (transcript: Transcript, excerpts: [Int: TextRange]) {
    var text = ""
    var turns: [Turn] = []
    var excerpts: [Int: TextRange] = [:]
    for paragraph in paragraphs where !paragraph.sentences.isEmpty {
      let start = text.utf8.count
      text += paragraph.speaker + labelEnd
      let contentStart = text.utf8.count
      for (index, sentence) in paragraph.sentences.enumerated() {
        if index > 0 { text += space }
        let sentenceStart = text.utf8.count
        text += written(sentence)
        if let excerpt = sentence.excerpt { excerpts[excerpt] = TextRange(sentenceStart, text.utf8.count) }
      }
      let end = text.utf8.count
      turns.append(
        Turn(speaker: nil, range: TextRange(start, end), contentRange: TextRange(contentStart, end)))
      text += lineEnd + lineEnd
    }
    return (Transcript(id: "t", source: "t.txt", text: text, turns: turns, speakers: []), excerpts)
  }

  private func written(_ sentence: Sentence) -> String {
    if sentence.excerpt != nil { return sentence.words.joined(separator: " ") }
    let words = sentence.words.joined(separator: space)
    guard accents == .decomposed else { return words }
    return words.replacing("\u{E9}", with: "e\u{301}").replacing("\u{E0}", with: "a\u{300}")
  }

  // MARK: Edits that touch no excerpt

  mutating func editOutside(_ random: inout SeededRandom) {
    let place = paragraphs.indices.randomElement(using: &random)!
    let sentence = Int.random(in: 0...paragraphs[place].sentences.count, using: &random)
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<5: paragraphs[place].sentences.insert(Self.sentence(&random), at: sentence)
    case 5..<14: rewrite(place, sentence, &random)
    case 14: paragraphs.insert(Paragraph(speaker: "P03", sentences: [Self.sentence(&random)]), at: place)
    case 15..<17:
      let moved = paragraphs.remove(at: place)
      paragraphs.insert(moved, at: Int.random(in: 0...paragraphs.count, using: &random))
    case 17: labelEnd = [": ", " [00:12:01]: ", ":\n"].randomElement(using: &random)!
    case 18: space = [" ", "  ", "\n"].randomElement(using: &random)!
    default: accents = accents == .composed ? .decomposed : .composed
    }
  }

  /// Takes a sentence away, or changes, puts in or takes out one of its words, unless it is an excerpt.
  private mutating func rewrite(_ place: Int, _ index: Int, _ random: inout SeededRandom) {
    guard index < paragraphs[place].sentences.count, paragraphs[place].sentences[index].excerpt == nil else {
      return
    }
    let word = paragraphs[place].sentences[index].words.indices.randomElement(using: &random)!
    switch Int.random(in: 0..<4, using: &random) {
    case 0: paragraphs[place].sentences.remove(at: index)
    case 1: paragraphs[place].sentences[index].words[word] = Self.word(&random)
    case 2: paragraphs[place].sentences[index].words.insert(Self.word(&random), at: word)
    default:
      if paragraphs[place].sentences[index].words.count > 1 {
        paragraphs[place].sentences[index].words.remove(at: word)
      }
    }
  }

  // MARK: Edits of an excerpt

  /// Edits the sentence of an excerpt.
  mutating func edit(excerpt: Int, _ change: (inout Sentence) -> Void) {
    for place in paragraphs.indices {
      for index in paragraphs[place].sentences.indices
      where paragraphs[place].sentences[index].excerpt == excerpt {
        change(&paragraphs[place].sentences[index])
      }
    }
  }

  mutating func remove(excerpt: Int) {
    for place in paragraphs.indices { paragraphs[place].sentences.removeAll { $0.excerpt == excerpt } }
  }

  /// By number.
  var excerpts: [Int: Sentence] {
    var all: [Int: Sentence] = [:]
    for sentence in paragraphs.flatMap(\.sentences) {
      if let excerpt = sentence.excerpt { all[excerpt] = sentence }
    }
    return all
  }
}
