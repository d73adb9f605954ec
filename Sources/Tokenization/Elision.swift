/// The rule on top of ICU's words: in French and Italian a word that begins with an elided word and an
/// apostrophe is two words. `l'information` is `l'` + `information`; `aujourd'hui` stays one.
struct Elision {
  /// The elided words of a language, case-folded, without their apostrophe: up to eight bytes each, in a number. They are
  /// few, and a set would take longer to look into.
  private let words: [UInt64]

  init(language: String) {
    words = (Self.elidedWords[language] ?? []).map { Self.number(Array($0.utf8))! }
  }

  /// `nil` for more than eight bytes.
  private static func number(_ bytes: some Collection<UInt8>) -> UInt64? {
    bytes.count > 8 ? nil : bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let elidedWords: [String: [String]] = [
    "fr": [
      "c", "ç", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
    ],
    "it": [
      "c", "d", "l", "m", "n", "s", "t", "v", "un", "dell", "all", "dall", "nell", "sull", "coll", "gl",
      "quest", "quell", "bell", "sant", "grand", "tutt", "mezz", "com", "dov", "cos",
    ],
  ]

  var isEmpty: Bool { words.isEmpty }

  /// Where the second word begins, in bytes of the word; `nil` when the word is not elided.
  func split(_ word: UnsafeBufferPointer<UInt8>, folding: inout CaseFolding) -> Int? {
    guard let (before, after) = Self.firstApostrophe(in: word), before > 0, after < word.count, before <= 12
    else { return nil }
    let prefix = UnsafeBufferPointer(rebasing: word[..<before])
    return folding.withForm(of: prefix) { Self.number($0).map(words.contains) ?? false } ? after : nil
  }

  /// The offsets before and after the first ', ’ or ʼ.
  private static func firstApostrophe(in word: UnsafeBufferPointer<UInt8>) -> (Int, Int)? {
    for index in 0..<word.count {
      switch word[index] {
      case 0x27: return (index, index + 1)
      case 0xE2 where index + 2 < word.count && word[index + 1] == 0x80 && word[index + 2] == 0x99:
        return (index, index + 3)
      case 0xCA where index + 1 < word.count && word[index + 1] == 0xBC: return (index, index + 2)
      default: continue
      }
    }
    return nil
  }
}
