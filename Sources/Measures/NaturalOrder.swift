/// An order for names people number: `round 2` before `round 10`.
package enum NaturalOrder {
  /// Runs of the digits 0–9 compare as numbers and come before other characters, which compare by code point.
  /// Names that are equal in this way (`1`, `01`) keep the order of their code points: the order is total.
  package static func precedes(_ a: String, _ b: String) -> Bool {
    var x = a.unicodeScalars[...]
    var y = b.unicodeScalars[...]
    while let p = x.first, let q = y.first {
      if isDigit(p), isDigit(q) {
        let m = takeNumber(&x)
        let n = takeNumber(&y)
        if m.count != n.count { return m.count < n.count }
        if !m.elementsEqual(n) { return m.lexicographicallyPrecedes(n) }
      } else {
        if isDigit(p) != isDigit(q) { return isDigit(p) }
        if p != q { return p < q }
        x.removeFirst()
        y.removeFirst()
      }
    }
    if x.isEmpty != y.isEmpty { return x.isEmpty }
    return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Removes the digits at the start and returns them without leading zeros.
  private static func takeNumber(_ text: inout Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    let number = text.prefix(while: isDigit)
    text = text[number.endIndex...]
    return number.drop { $0 == "0" }
  }
}
