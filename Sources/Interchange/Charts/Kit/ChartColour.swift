/// An sRGB colour.
package struct ChartColour: Sendable, Hashable {
  package var red: Int
  package var green: Int
  package var blue: Int

  package init(_ rgb: Int) {
    red = rgb >> 16 & 255
    green = rgb >> 8 & 255
    blue = rgb & 255
  }

  /// `#rrggbb`; `nil` for anything else.
  package init?(_ text: String) {
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    self.init(value)
  }

  package var text: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// Relative luminance, 0 to 1 (WCAG 2.2).
  package var luminance: Double {
    func linear(_ part: Int) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : ChartColour.power24((value + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// Contrast ratio, 1 to 21 (WCAG 2.2).
  package func contrast(_ other: ChartColour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Black or white, whichever reads better on it: at least 4.58 to 1.
  package var textOnIt: ChartColour {
    let (black, white) = (ChartColour(0), ChartColour(0xFFFFFF))
    return contrast(black) >= contrast(white) ? black : white
  }

  /// As a printer without colours gives it (BT.601).
  package var grey: ChartColour {
    let value = (299 * red + 587 * green + 114 * blue + 500) / 1000
    return ChartColour(value << 16 | value << 8 | value)
  }

  /// x^2.4 = x² · (x²)^(1/5), by Newton's method: the same on every machine.
  private static func power24(_ x: Double) -> Double {
    let square = x * x
    guard square > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<60 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}
