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

  /// Two decimals, for people; one digit that counts where these would all be 0, as 0 is said only of 0. `nil` for what
  /// is no number.
  static func rounded(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    if value == 0 { return "0.00" }
    return abs(value) < 0.005 ? String(format: "%.1g", value) : String(format: "%.2f", value)
  }
}
