import Foundation

/// Numbers as text, the same in every locale.
enum NumberText {
  /// The shortest decimal that reads back as the same number, without a needless `.0`; `nil` for what is no number.
  static func exact(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    if value == 0 { return "0" }
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Two decimals, for people; more where they would say 0 or 1 of what is neither: as many as the first digit by which
  /// it differs. `nil` for what is no number.
  static func rounded(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    if value == 0 { return "0.00" }
    if abs(value) < 0.005 { return String(format: "%.1g", value) }
    let rest = 1 - abs(value)
    // What is nearer to 1 is an error of rounding.
    guard rest > 1e-9, rest <= 0.005 else { return String(format: "%.2f", value) }
    return String(format: "%.*f", Int((-log10(rest)).rounded(.up)), value)
  }
}
