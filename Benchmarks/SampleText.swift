import QualData
import TestSupport

/// Transcripts for measuring, of sentences and turns of natural length, in one language or several in turn.
/// Each is made by itself from the seed and its number, so a corpus of any size can be streamed.
struct SampleText: Sendable {
  let lexicons: [Lexicon]
  let seed: UInt64

  static let regions = ["Brussels", "Flanders", "Wallonia", "East Belgium"]

  init(languages: [String], seed: UInt64 = 1) throws {
    lexicons = try languages.map { try Lexicon(language: $0) }
    self.seed = seed
  }

  /// At least so many bytes, in turns by an interviewer and a participant.
  func transcript(_ number: Int, bytes: Int) -> Transcript {
    let lexicon = lexicons[number % lexicons.count]
    var random = SeededRandom(seed: seed &* 0x1_0000_0000 &+ UInt64(number))
    var text = ""
    text.reserveCapacity(bytes + 4_000)
    var turns: [Turn] = []
    while text.utf8.count < bytes {
      let start = text.utf8.count
      let isQuestion = turns.count % 2 == 0
      var left = isQuestion ? 12 : 60 + Int(random.next() % 120)
      while left > 0 {
        let length = min(left, 6 + Int(random.next() % 18))
        if text.utf8.count > start { text += lexicon.space }
        Self.appendSentence(length, lexicon, &random, &text)
        left -= length
      }
      let range = TextRange(start, text.utf8.count)
      turns.append(Turn(speaker: turns.count % 2, range: range, contentRange: range))
      text += "\n\n"
    }
    let speakers = [
      Speaker(label: "INTERVIEWER", role: .interviewer),
      Speaker(
        label: "P\(number)",
        attributes: ["region": Self.regions[number / lexicons.count % Self.regions.count]]),
    ]
    return Transcript(
      id: "\(lexicon.language)-\(number)", source: "\(number).txt", text: text, turns: turns,
      speakers: turns.count > 1 ? speakers : [speakers[0]], language: lexicon.language)
  }

  /// - Parameter length: in expressions.
  private static func appendSentence(
    _ length: Int, _ lexicon: Lexicon, _ random: inout SeededRandom, _ text: inout String
  ) {
    let isUnspaced = lexicon.space.isEmpty
    for index in 0..<length {
      let draw = random.next()
      if draw % 64 == 0 {
        text += String(draw >> 16 % 2030)
      } else {
        let words = lexicon.expression(Lexicon.rank(at: Double(draw >> 11) * 0x1p-53))
        for (place, word) in words.enumerated() {
          if place > 0 { text += lexicon.space }
          text +=
            index == 0 && place == 0 && !isUnspaced ? word.prefix(1).uppercased() + word.dropFirst() : word
        }
      }
      if index == length - 1 {
        text += isUnspaced ? "。" : draw % 7 == 0 ? "?" : "."
      } else if draw % 11 == 0 {
        text += isUnspaced ? "，" : ", "
      } else {
        text += lexicon.space
      }
    }
  }
}
