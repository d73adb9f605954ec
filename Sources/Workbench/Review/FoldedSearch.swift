import Tokenization

/// Finds a text in others, whatever its case and accents.
struct FoldedSearch {
  private let wanted: [UInt8]

  init(_ text: String) { wanted = Array(Self.folded(text).utf8) }

  func isIn(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    // Nearly all text is ASCII, for which no library need be asked.
    let folded =
      bytes.allSatisfy { $0 < 0x80 }
      ? bytes.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 < 0x20 ? 0x20 : $0 }
      : Array(Self.folded(String(text)).utf8)
    guard let first = wanted.first else { return true }
    guard folded.count >= wanted.count else { return false }
    return (0...(folded.count - wanted.count)).contains { start in
      folded[start] == first && folded[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  /// Word by word, because case folding takes spaces out of what it is given.
  private static func folded(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0 == " " || $0.isNewline }
      .map { AccentFolding.form(of: CaseFolding.form(of: String($0))) }.joined(separator: " ")
  }
}
