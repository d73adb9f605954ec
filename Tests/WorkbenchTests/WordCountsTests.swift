import Testing
import Tokenization

@testable import Workbench

@Suite struct WordCountsTests {
  private struct Times: WordCount, Equatable {
    var times = 0
    var isZero: Bool { times == 0 }
  }

  private var counts = TypeCounts<Times>()

  private mutating func count(_ text: String, _ tokenizer: Tokenizer) -> CountedWords<Times> {
    let tokens = tokenizer.tokenize(text)
    for index in 0..<tokens.count { counts.count(tokens[index].type) { $0.times += 1 } }
    return counts.take(tokenizer.vocabulary)
  }

  private func words(_ corpus: CorpusWords<Times>) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: corpus.counts.enumerated().map { (corpus.word($0), $1.times) })
  }

  @Test mutating func theWordsOfSeveralTextsAddUp() throws {
    let tokenizer = try Tokenizer(language: "en")
    var corpus = CorpusWords<Times>()
    for text in ["The plan, the plan!", "A plan.", ""] {
      corpus.merge(count(text, tokenizer)) { $0.times += $1.times }
    }
    #expect(words(corpus) == ["the": 2, "plan": 3, "a": 1])
  }

  /// The types of two tokenizers, and of one that forgot, are not the same numbers.
  @Test mutating func wordsAreTheSameWhoeverNumberedThem() throws {
    let (first, second) = (try Tokenizer(language: "en"), try Tokenizer(language: "en"))
    var corpus = CorpusWords<Times>()
    corpus.merge(count("one two", first)) { $0.times += $1.times }
    corpus.merge(count("two one two", second)) { $0.times += $1.times }
    first.forget()
    corpus.merge(count("three two", first)) { $0.times += $1.times }
    #expect(words(corpus) == ["one": 2, "two": 4, "three": 1])
  }
}
