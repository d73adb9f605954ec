import TestSupport
import Testing

@testable import Tokenization

/// The words that are found without asking ICU are ICU's.
@Suite struct PlainWordsTests {
  /// `nil` where ICU is to be asked.
  private func words(_ chunk: String) -> [String]? {
    var segments: [PlainWords.Segment] = []
    let bytes = Array(chunk.utf8)
    guard bytes.withUnsafeBufferPointer({ PlainWords.append($0, to: &segments) }) else {
      #expect(segments.isEmpty)
      return nil
    }
    return segments.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
  }

  @Test func hyphensPartWordsAndApostrophesDoNot() {
    #expect(words("peut-être") == ["peut", "être"])
    #expect(words("(aujourd'hui),") == ["aujourd'hui"])
    #expect(words("l’étude?") == ["l’étude"])
    #expect(words("--") == [])
  }

  @Test(arguments: ["e.g", "n°1", "les'", "'tis", "x''y", "co2", "Ωmega", "a/b", "a-'b"])
  func anythingElseIsLeftToICU(chunk: String) { #expect(words(chunk) == nil) }

  @Test(arguments: ["en", "fr", "nl", "de", "th", "ja"])
  func theyAreThoseOfICU(language: String) throws {
    let icu = try PlainICU(language: language)
    let pieces = ["a", "B", "é", "ÿ", "ß", "×", "'", "’", "-", ".", ",", "(", ")", "\"", "!", ":"]
    var random = SeededRandom(seed: 5)
    var plain = 0
    for _ in 0..<20_000 {
      let length = 1 + Int(random.next() % 9)
      // Mostly letters, else hardly any chunk is plain.
      let chunk = (0..<length).map { _ in
        pieces[Int(random.next() % (random.next() % 3 == 0 ? UInt64(pieces.count) : 5))]
      }.joined()
      guard let found = words(chunk) else { continue }
      plain += 1
      #expect(found.map { CaseFolding.form(of: $0) } == icu.words(in: chunk).map(\.form), "\(chunk)")
    }
    #expect(plain > 5_000)
  }

  @Test func smallAndCapitalLettersAreOneType() throws {
    let tokenizer = try Tokenizer(language: "de")
    let tokens = tokenizer.tokenize("Haus haus HAUS. Über über (Haus) Straße STRASSE")
    let types = (0..<tokens.count).map { Int(tokens[$0].type) }
    #expect(Set(types).count == 3)
    #expect(tokenizer.forms(in: "Haus HAUS-Tür ÜBER") == ["haus", "haus", "tür", "über"])
  }
}
