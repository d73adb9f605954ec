/// Random texts that programs like to damage on their way through a file.
package struct HardText {
  private static let pieces = [
    "a", "é", "e\u{301}", "ß", " ", "  ", "\t", "\n", "\r", "\r\n", "\u{1}", "\u{7F}", "\u{85}", "\u{2028}",
    "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "\"", "'", "\\", "\\n", "/", "<b>", "&amp;", "]]>", "=1+1", "+1",
    "-1",
    "@x", ";", ",", "|", "****", "👍🏽", "👨‍👩‍👧", "基因", "אין", "لا", "\u{202E}", "\u{200D}", "null", "0x1F", "1e5",
    "<<<<<<<", "é\u{327}", "𝒳", "\u{10FFFF}",
  ]

  package static func text(upTo count: Int, _ random: inout some RandomNumberGenerator) -> String {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in pieces.randomElement(using: &random)! }
      .joined()
  }

  /// A text that is not empty, with a beginning that no other has.
  package static func name(_ number: Int, _ random: inout some RandomNumberGenerator) -> String {
    "\(number)" + text(upTo: 4, &random)
  }
}
