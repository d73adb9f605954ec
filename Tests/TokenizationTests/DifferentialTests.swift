import Foundation
import TestSupport
import Testing

@testable import Tokenization

/// The memoised tokenizer and the sentence segmenter against plain ICU. English has no elisions, so the two must
/// agree word for word; French is compared on text without apostrophes.
@Suite struct DifferentialTests {
  private func expectEqual(_ texts: [String], language: String = "en") throws {
    let tokenizer = try Tokenizer(language: language)
    let plain = try PlainICU(language: language)
    let segmenter = SentenceSegmenter(language: language)
    for text in texts {
      let expected = plain.words(in: text)
      #expect(tokenizer.words(in: text) == expected, "first sight of \(text.unicodeScalars.map(\.value))")
      #expect(tokenizer.words(in: text) == expected, "second sight of \(text.unicodeScalars.map(\.value))")
      var sentences: [Range<Int>] = []
      var copy = text
      copy.withUTF8 { segmenter.forEachSentence(in: $0, 0..<$0.count) { sentences.append($0..<$1) } }
      #expect(sentences == plain.sentences(in: text), "sentences of \(text.unicodeScalars.map(\.value))")
      expectTheSame(sentences, within: text, by: segmenter)
    }
  }

  /// What stands before and after a stretch changes nothing in it, and behind the sentence of a place all is one.
  private func expectTheSame(_ sentences: [Range<Int>], within text: String, by segmenter: SentenceSegmenter)
  {
    let (before, after) = ("One. ", "! Two? " + String(repeating: "Three. ", count: 10))
    var whole = before + text + after
    let start = before.utf8.count
    for place in [Int.max] + sentences.map(\.lowerBound) {
      let known = sentences.prefix { $0.lowerBound <= place }
      let rest = known.last.map { $0.upperBound..<text.utf8.count } ?? 0..<text.utf8.count
      var found: [Range<Int>] = []
      whole.withUTF8 {
        segmenter.forEachSentence(
          in: $0, start..<start + text.utf8.count, upTo: place == .max ? place : place + start
        ) { found.append($0 - start..<$1 - start) }
      }
      #expect(found == known + (rest.isEmpty ? [] : [rest]), "in \(text.unicodeScalars.map(\.value))")
    }
  }

  /// Debian's unicode-data; `make test` installs it.
  static let unicodeTests = "/usr/share/unicode/auxiliary/"

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: unicodeTests), "unicode-data is not installed"),
    arguments: ["WordBreakTest.txt", "SentenceBreakTest.txt"])
  func unicodesOwnTestLines(file: String) throws {
    let text = try String(contentsOfFile: Self.unicodeTests + file, encoding: .utf8)
    let lines = text.split(separator: "\n").compactMap { line -> String? in
      guard let data = line.split(separator: "#", omittingEmptySubsequences: false).first else { return nil }
      let scalars = data.split(whereSeparator: { " \t÷×".contains($0) })
        .compactMap { UInt32($0, radix: 16) }
      guard !scalars.isEmpty else { return nil }
      return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }
    #expect(lines.count > 400)
    try expectEqual(lines)
  }

  @Test func spokenScripts() throws {
    try expectEqual([
      "The gene, e.g. BRCA1, isn't \"new\". It's well-known! A.B. Smith said so... and left.",
      "L'État n’a pas décidé. « Oui », dit-elle ; non ! Où ça ?", "Größe, z. B. 3,5 km². Straße!",
      "Οι γονιδιωματικές εξετάσεις. Γιατί;", "Генетика — это наука. Да?", "הגנום של צה\"ל וא'",
      "الجينوم، نعم؟ لا.",
      "ゲノム医療は重要です。カタカナとひらがな、漢字。", "基因组医学很重要。我们需要更多资金！真的？", "การแพทย์จีโนมมีความสำคัญ มาก",
      "វេជ្ជសាស្ត្រ ពន្ធុ", "ຈີໂນມ ສຳຄັນ", "ဂျီနုမ် ဆေးပညာ", "유전체 의학은 중요합니다.", "जीनोम चिकित्सा महत्वपूर्ण है। हाँ?",
      "தமிழ் மரபணு", "ਜੀਨੋਮ", "ጂኖም ሕክምና።", "English עברית mixed العربية 日本語 text. Next",
      "👨‍👩‍👧‍👦 👍🏽 🇧🇪🇳🇱 ❤️ 1️⃣ ok\u{200D}👍 a\u{200D} 👍", "\u{200D}👍 x \u{300}abc \u{308}", "a\u{301}\u{308} \u{301}b",
      "tab\tnew\nline\r\nfeed\u{0B}\u{0C}end\u{85}next\u{2028}line\u{2029}para\u{A0}nbsp\u{3000}wide",
      "x\u{AD}y zero\u{200B}width \u{FEFF}bom a\u{2060}b", "3.14 1,000.5 10:30 a:b a_b _x_ @be #tag me@x.be",
      "ﬁnance Ⅳ ½ ㎏ ＡＢＣ ｶﾀｶﾅ", "…And then… So. \u{201C}Quote.\u{201D} (Paren.) next. Etc.) Next",
    ])
  }

  @Test func sequencesOfCharactersOfEveryClass() throws {
    // One or more of each Word_Break and Sentence_Break class, and of what is special to Qualm.
    let alphabet = [
      "a", "B", "é", "1", "א", "か", "カ", "漢", "ไ", " ", "\n", "\r", "\t", "'", "’", "\"", ".", ",", ":", ";",
      "_", "-", "\u{300}", "\u{AD}", "\u{200D}", "👍", "🏽", "🇧", "?", "…", "。", "\u{A0}", "\u{2028}", "(", "»",
      "@", "\u{11F}", "ǅ", "ª", "\u{600}",
    ]
    var texts: [String] = []
    for a in alphabet { for b in alphabet { for c in alphabet { texts.append(a + b + c) } } }
    var random = SeededRandom(seed: 20)
    for _ in 0..<20_000 {
      texts.append(
        (0..<Int.random(in: 4...14, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? ""
        }.joined())
    }
    try expectEqual(texts)
  }

  @Test(arguments: ["en", "nl", "fr", "de"])
  func randomMutationsOfRealText(language: String) throws {
    let folder = Repository.file("corpora/genomics-belgium/interviews")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix(language) }.sorted()
    #expect(!files.isEmpty)
    var random = SeededRandom(seed: 7)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
        .filter { $0 != 0x27 && $0 != 0xE2 }  // apostrophes: elisions are tested elsewhere
      try expectEqual([String(decoding: bytes, as: UTF8.self)], language: language)
      for _ in 0..<100 {
        let start = Int.random(in: 0..<max(1, bytes.count - 400), using: &random)
        var piece = Array(bytes[start..<min(start + 400, bytes.count)])
        for _ in 0..<Int.random(in: 1...30, using: &random) {
          let index = Int.random(in: 0..<piece.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: piece[index] = UInt8.random(in: 0...255, using: &random)
          case 1: piece.insert(UInt8.random(in: 0...255, using: &random), at: index)
          default: if piece.count > 1 { piece.remove(at: index) }
          }
        }
        // What is broken becomes U+FFFD: only well-formed text ever reaches the tokenizer.
        let text = String(decoding: piece, as: UTF8.self).filter { $0 != "'" && $0 != "’" && $0 != "ʼ" }
        try expectEqual([text], language: language)
      }
    }
  }

  @Test func aChunkLongerThanTheTableRemembersIsSegmentedTheSame() throws {
    try expectEqual([
      String(repeating: "abc-", count: 30) + "end", String(repeating: "漢字", count: 3000),
      String(repeating: "é", count: 40), "x" + String(repeating: "y", count: 63) + " z",
    ])
  }

  @Test func greekQuestionMarksEndSentences() throws {
    try expectEqual(["Γιατί; Διότι.", "a; b\u{37E} c"], language: "el")
  }
}
