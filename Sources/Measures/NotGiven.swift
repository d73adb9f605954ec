/// Values that nobody gave: how they are written, and where they stand.
enum NotGiven {
  static let text = "(not given)"

  static func name(_ value: String) -> String { value.isEmpty ? text : value }

  /// Natural order, with what was not given last.
  static func last(_ a: String, _ b: String) -> Bool {
    a.isEmpty != b.isEmpty ? b.isEmpty : NaturalOrder.precedes(a, b)
  }
}
