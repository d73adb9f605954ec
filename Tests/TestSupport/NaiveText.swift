import Foundation
import QualData
import Tokenization

/// A transcript as the reference sees it: all its words, and the turn, sentence and paragraph of each.
struct NaiveText {
  var words: [NaiveCoder.Word] = []
  var turns: [Int] = []
  /// Numbered through the transcript; none reaches past its turn.
  var sentences: [Int] = []
  var paragraphs: [Int] = []
  var roles: [SpeakerRole?] = []
  var places: [String: [Int]] = [:]

  /// The number of the scope that a word lies in; `nil` in a scope that is the whole transcript.
  func scope(_ word: Int, _ within: Scope) -> Int {
    switch within {
    case .sentence: sentences[word]
    case .paragraph: paragraphs[word]
    case .turn: turns[word]
    case .transcript: 0
    }
  }

  func isSameTurn(_ words: Range<Int>) -> Bool { turns[words.lowerBound] == turns[words.upperBound - 1] }
}

extension NaiveCoder {
  /// A word of a text: its token form, how it is written, and where.
  struct Word {
    var form: String
    var surface: String
    var range: TextRange
  }

  private static let elided: [String: Set<String>] = [
    "fr": ["c", "ç", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"],
    "it": [
      "all", "bell", "c", "coll", "com", "cos", "d", "dall", "dell", "dov", "gl", "grand", "l", "m", "mezz",
      "n", "nell", "quell", "quest", "s", "sant", "sull", "t", "tutt", "un", "v",
    ],
  ]

  func words(of text: String, from offset: Int = 0) -> [Word] {
    var found: [Word] = []
    func add(_ word: Substring, at start: Int) {
      let surface = word.replacing("’", with: "'").replacing("ʼ", with: "'")
        .precomposedStringWithCanonicalMapping
      found.append(
        Word(
          form: CaseFolding.form(of: String(word)), surface: surface,
          range: TextRange(start, start + word.utf8.count)))
    }
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      breaks.forEachSegment(utf8: bytes) { start, end, status in
        guard status >= 100 else { return }
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        if let elided = Self.elided[language], let mark = word.firstIndex(where: { "'’ʼ".contains($0) }),
          word.index(after: mark) < word.endIndex, elided.contains(word[..<mark].lowercased())
        {
          add(word[...mark], at: start + offset)
          add(word[word.index(after: mark)...], at: start + offset + word[...mark].utf8.count)
        } else {
          add(word[...], at: start + offset)
        }
      }
    }
    return found
  }

  func layOut(_ transcript: Transcript) -> NaiveText {
    var all = NaiveText()
    for (index, turn) in transcript.turns.enumerated() {
      let text = transcript.text(in: turn.contentRange)
      let words = words(of: text, from: turn.contentRange.lower)
      var ends: [Int] = []
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        sentenceBreaks.forEachSegment(utf8: bytes) { _, end, _ in ends.append(end + turn.contentRange.lower) }
      }
      let blankLines = text.matches(of: /\n(?=[ \t]*\n)/).map {
        text[..<$0.range.lowerBound].utf8.count + turn.contentRange.lower
      }
      let (sentence, paragraph) = ((all.sentences.last ?? 0) + 1, (all.paragraphs.last ?? 0) + 1)
      all.sentences += words.map { word in
        sentence + (ends.firstIndex { word.range.lower < $0 } ?? ends.count)
      }
      all.paragraphs += words.map { word in paragraph + blankLines.count { $0 < word.range.lower } }
      all.turns += words.map { _ in index }
      all.roles += words.map { _ in transcript.speaker(of: turn)?.role }
      for (place, word) in words.enumerated() {
        all.places[word.form, default: []].append(all.words.count + place)
      }
      all.words += words
    }
    return all
  }
}
