/// Colours of codes, also as tools write them that do not keep to the standard.
enum REFIColour {
  /// `#RRGGBB` in capitals; `nil` for what is no colour.
  /// - Returns: `isStandard` tells whether the standard allows the way it was written.
  static func read(_ text: String) -> (colour: String, isStandard: Bool)? {
    let text = text.trimmed
    if let match = text.wholeMatch(of: /#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})/) {
      let digits = match.1.uppercased()
      return ("#" + (digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : digits), true)
    }
    if let match = text.wholeMatch(of: /([0-9A-Fa-f]{6})/) { return ("#" + match.1.uppercased(), false) }
    guard let match = text.wholeMatch(of: /rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(,[^)]*)?\)/)
    else { return nil }
    let parts = [match.1, match.2, match.3].compactMap { UInt8($0) }
    guard parts.count == 3 else { return nil }
    return ("#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(), false)
  }
}
