import QualData
import Tokenization

/// Tells which scope a word lies in, by number: words with one number are in one scope.
protocol WordScopes {
  func number(of word: Int32, _ within: Scope) -> Int
}

/// The sentences and paragraphs of one turn.
struct TurnScopes: WordScopes {
  let words: UnsafeBufferPointer<Token>
  let layout: TurnLayout

  func number(of word: Int32, _ within: Scope) -> Int {
    switch within {
    case .sentence: TurnLayout.index(of: Int(words[Int(word)].start), in: layout.sentences)
    case .paragraph: TurnLayout.index(of: Int(words[Int(word)].start), in: layout.paragraphs)
    case .turn, .transcript: 0
    }
  }
}

/// One scope for all.
struct OneScope: WordScopes {
  func number(of word: Int32, _ within: Scope) -> Int { 0 }
}
