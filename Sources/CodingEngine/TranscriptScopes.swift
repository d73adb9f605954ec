import QualData
import Tokenization

/// The turn, sentence and paragraph that each word of a transcript lies in.
struct TranscriptScopes {
  /// By turn.
  let layouts: [TurnLayout]
  private var turns: [Int32] = []
  /// Numbered through the transcript.
  private var sentences: [Int32] = []
  private var paragraphs: [Int32] = []

  init(_ transcript: Transcript, _ tokens: Tokens, _ segmenter: SentenceSegmenter) {
    var text = transcript.text
    layouts = text.withUTF8 { bytes in
      transcript.turns.map { TurnLayout(bytes, $0, segmenter, needsParagraphs: true) }
    }
    var turn = 0
    var (sentence, paragraph) = (0, 0)
    for index in 0..<tokens.count {
      let place = Int(tokens[index].start)
      while place >= layouts[turn].content.upper {
        sentence += layouts[turn].sentences.count
        paragraph += layouts[turn].paragraphs.count
        turn += 1
      }
      turns.append(Int32(turn))
      sentences.append(Int32(sentence + TurnLayout.index(of: place, in: layouts[turn].sentences)))
      paragraphs.append(Int32(paragraph + TurnLayout.index(of: place, in: layouts[turn].paragraphs)))
    }
  }

  func turn(of word: Int32) -> Int { Int(turns[Int(word)]) }

  /// The number of the scope, among those of its kind.
  func number(of word: Int32, _ within: Scope) -> Int {
    switch within {
    case .sentence: Int(sentences[Int(word)])
    case .paragraph: Int(paragraphs[Int(word)])
    case .turn: Int(turns[Int(word)])
    case .transcript: 0
    }
  }

  /// The text of the scope that a place of a turn lies in; the turn for `transcript`, of which it is a part.
  func scope(at place: Int, turn: Int, _ within: Scope) -> TextRange {
    let layout = layouts[turn]
    return switch within {
    case .sentence: layout.sentences[TurnLayout.index(of: place, in: layout.sentences)]
    case .paragraph: layout.paragraphs[TurnLayout.index(of: place, in: layout.paragraphs)]
    case .turn, .transcript: layout.content
    }
  }
}
