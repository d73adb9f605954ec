import CICU

@testable import Tokenization

/// The reference: ICU's words of the whole text at once, nothing remembered, nothing skipped.
struct PlainICU {
  struct Word: Equatable, CustomStringConvertible {
    var start: Int
    var end: Int
    var form: String
    var description: String { "\(start)..<\(end) \(form)" }
  }

  let words: BreakIterator
  let sentences: BreakIterator

  init(language: String) throws {
    words = try BreakIterator(.words, locale: language)
    sentences = try BreakIterator(.sentences, locale: language)
  }

  func words(in text: String) -> [Word] {
    var found: [Word] = []
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      words.forEachSegment(utf8: buffer) { start, end, status in
        guard status >= 100 else { return }
        let word = String(decoding: buffer[start..<end], as: UTF8.self)
        found.append(Word(start: start, end: end, form: CaseFolding.form(of: word)))
      }
    }
    return found
  }

  func sentences(in text: String) -> [Range<Int>] {
    var found: [Range<Int>] = []
    Array(text.utf8).withUnsafeBufferPointer { buffer in
      sentences.forEachSegment(utf8: buffer) { start, end, _ in found.append(start..<end) }
    }
    return found
  }
}

extension Tokenizer {
  func words(in text: String) -> [PlainICU.Word] {
    let tokens = tokenize(text)
    return (0..<tokens.count).map {
      PlainICU.Word(
        start: Int(tokens[$0].start), end: Int(tokens[$0].end), form: vocabulary.form(of: tokens[$0].type))
    }
  }

  func forms(in text: String) -> [String] { words(in: text).map(\.form) }
}
