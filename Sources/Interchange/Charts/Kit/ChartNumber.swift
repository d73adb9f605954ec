/// Numbers as charts write them, the same in every locale.
package enum ChartNumber {
  /// With at most two decimals, without needless zeros. What is no number, or far too large for a picture, is 0.
  package static func text(_ value: Double, decimals: Int = 2) -> String {
    let factor = (0..<decimals).reduce(1) { product, _ in product * 10 }
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let scaled = Int((abs(value) * Double(factor)).rounded())
    var fraction = String(scaled % factor)
    fraction = String(repeating: "0", count: max(0, decimals - fraction.count)) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + "\(scaled / factor)" + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// For people, with a real minus sign.
  static func label(_ value: Double, decimals: Int = 2) -> String {
    text(value, decimals: decimals).replacing("-", with: "−")
  }
}
