import Testing

@testable import Tokenization

/// Words that were just met keep their token; what it is, is found once.
@Suite struct RecentWordsTests {
  private let recent = RecentWords()

  /// Asks for words, each of which has its number as type if it must be found.
  private func types(of words: [String]) -> [UInt32] {
    words.enumerated().map { number, word in
      var word = word
      return word.withUTF8 { bytes in
        recent.token(of: bytes) { Token(type: UInt32(number), mark: 7, start: 0, end: $0.count) }
      }.type
    }
  }

  @Test(arguments: ["a", "ab", "abc", "และ", "医院", "มหาวิทยาลัย", String(repeating: "x", count: 52)])
  func `a word met before is not found again`(word: String) {
    #expect(types(of: [word, word, word]) == [0, 0, 0])
  }

  @Test func `a word of more than 52 bytes is found each time`() {
    let word = String(repeating: "x", count: 53)
    #expect(types(of: [word, word]) == [0, 1])
  }

  @Test func `words that begin and end alike are told apart`() {
    let words = ["abcdefgh-1-abcdefgh", "abcdefgh-2-abcdefgh", "abcdefgh-1-abcdefgh"]
    #expect(types(of: words) == [0, 1, 2])
  }

  @Test func `a word and a longer one that begins with it are told apart`() {
    #expect(types(of: ["aaaaaaaa", "aaaaaaaaaaaa", "aaaaaaaaaaaaaaaa"]) == [0, 1, 2])
  }

  @Test func `the mark is remembered with the type`() {
    _ = types(of: ["医院"])
    var word = "医院"
    let token = word.withUTF8 { recent.token(of: $0) { _ in Token(type: 9, start: 0, end: 0) } }
    #expect(token == Token(type: 0, mark: 7, start: 0, end: 6))
  }

  @Test func `nothing is known after all is removed`() {
    _ = types(of: ["医院"])
    recent.removeAll()
    #expect(types(of: ["และ", "医院"]) == [0, 1])
  }
}
