import Testing
import Tokenization

@testable import Workbench

@Suite struct TokenizersTests {
  @Test func aLanguageHasOneTokenizer() throws {
    var tokenizers = Tokenizers()
    #expect(try tokenizers.tokenizer(for: "en") === tokenizers.tokenizer(for: "en"))
    #expect(try tokenizers.tokenizer(for: "nl").language == "nl")
  }

  @Test func whatIsRememberedInAllLanguagesIsForgottenWhereItIsTooMuch() throws {
    var tokenizers = Tokenizers(share: 0)
    let english = try tokenizers.tokenizer(for: "en")
    _ = english.tokenize("The plan is funded.")
    #expect(english.remembered > 0)
    _ = try tokenizers.tokenizer(for: "nl")
    #expect(english.remembered == 0)
  }

  @Test func moreThreadsRememberLessEach() {
    #expect([1, 2, 4, 8].map(WordMemory.share) == [1 << 20, 786_432, 327_680, 98_304])
    #expect(WordMemory.share(of: .max) == 0)
  }

  @Test(arguments: 2...12)
  func manyThreadsTakeNoMoreMemoryThanTwo(threads: Int) {
    let besides = 1 << 17
    #expect(threads * (WordMemory.share(of: threads) + besides) <= 14 * besides)
  }
}
