/// How wide text is, without a font at hand: by the widths of Helvetica, and a margin for wider fonts.
package enum ChartText {
  /// Most sans-serif fonts are at most so much wider than Helvetica.
  private static let margin = 1.14

  /// Thousandths of the size, for the characters from the space to `~`.
  private static let widths: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556,
    556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500,
    667,
    556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333,
    556,
    556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500,
    722,
    500, 500, 500, 334, 260, 334, 584,
  ]

  package static func width(_ text: some StringProtocol, size: Double = 11, isBold: Bool = false) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars {
      let code = Int(scalar.value)
      if (32..<127).contains(code) {
        thousandths += widths[code - 32]
      } else {
        thousandths += [0, 600, 1000][min(2, DisplayWidth.of(String(scalar)))]
      }
    }
    return Double(thousandths) / 1000 * size * margin * (isBold ? 1.06 : 1)
  }

  /// Without the margin: what the text covers in any font.
  static func narrowWidth(_ text: some StringProtocol, size: Double) -> Double {
    width(text, size: size) / margin
  }

  /// The text, cut with `…` where it is wider.
  package static func cut(_ text: String, to width: Double, size: Double = 11) -> String {
    if self.width(text, size: size) <= width { return text }
    var kept = ""
    for character in text {
      if self.width(kept + String(character) + "…", size: size) > width { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text in lines of at most this width, broken at spaces, the last one cut where there are too many.
  package static func lines(_ text: String, width: Double, size: Double = 11, most: Int) -> [String] {
    var lines: [String] = []
    var words = text.split(separator: " ").map(String.init)[...]
    while let first = words.first {
      if lines.count == most - 1 {
        lines.append(cut(words.joined(separator: " "), to: width, size: size))
        break
      }
      var line = first
      words.removeFirst()
      while let next = words.first, self.width(line + " " + next, size: size) <= width {
        line += " " + next
        words.removeFirst()
      }
      lines.append(cut(line, to: width, size: size))
    }
    return lines.isEmpty ? [""] : lines
  }

  /// The text so that it keeps its own direction among others: with letters that run from right to left, between
  /// U+2068 and U+2069 (first strong isolate).
  static func isolated(_ text: String) -> String {
    let runsLeft = text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
    return runsLeft ? "\u{2068}\(text)\u{2069}" : text
  }
}
