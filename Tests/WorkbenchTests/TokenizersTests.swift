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
    #expect(WordMemory.share(of: 1) == WordMemory.share(of: 2))
    #expect(WordMemory.share(of: 8) * 4 == WordMemory.share(of: 2))
  }
}
