/// Names that Excel takes for worksheets: 1 to 31 UTF-16 units, none of `[ ] : * ? / \` or control characters, no
/// apostrophe at an end, not “History”, and no two that differ in case alone.
enum SheetNames {
  static let maximum = 31

  /// A name for each, like the one wanted; what is cut or not allowed becomes `-`, a second of the same ends in `-2`.
  static func unique(_ wanted: [String]) -> [String] {
    var taken: Set<String> = ["history"]
    return wanted.map { name in
      let base = allowed(name)
      var candidate = base
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = cut(base, to: maximum - "-\(number)".count) + "-\(number)"
        number += 1
      }
      return candidate
    }
  }

  private static func allowed(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isAllowed =
        !"[]:*?/\\".unicodeScalars.contains(scalar) && scalar.properties.generalCategory != .control
      scalars.append(isAllowed ? scalar : "-")
    }
    let text = cut(String(scalars), to: maximum)
    return text.isEmpty ? "table" : text
  }

  /// Without apostrophes and spaces at its ends, and of whole characters.
  private static func cut(_ text: String, to units: Int) -> String {
    var text = text[...]
    while text.utf16.count > units { text.removeLast() }
    while let last = text.last, "' ".contains(last) { text.removeLast() }
    return String(text.drop { "' ".contains($0) })
  }
}
