import CodingEngine
import QualData
import Tokenization

/// Tokenising alone, in the languages of a text.
final class TokenisingRun {
  private(set) var tokenise = Stopwatch()
  private(set) var words = 0
  private let tokenizers: [String: Tokenizer]
  private let tokens = Tokens()

  init(_ text: SampleText) throws {
    tokenizers = try Dictionary(
      uniqueKeysWithValues: text.lexicons.map { ($0.language, try Tokenizer(language: $0.language)) })
  }

  func add(_ transcripts: [Transcript]) { tokenise.measure { tokenise(transcripts) } }

  /// Never inlined, so that callgrind can count it alone.
  @inline(never)
  private func tokenise(_ transcripts: [Transcript]) {
    for transcript in transcripts {
      let tokenizer = tokenizers[transcript.language]!
      // As coding does.
      if tokenizer.remembered > WordMemory.share(of: 1) { tokenizer.forget() }
      tokens.removeAll()
      var text = transcript.text
      text.withUTF8 { tokenizer.tokenize($0, 0..<$0.count, into: tokens) }
      words += tokens.count
    }
  }
}
