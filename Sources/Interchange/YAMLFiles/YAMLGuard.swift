import Foundation
import QualData
import Yams

/// What must be refused before Yams reads a text, because Yams would not return from it.
///
/// Yams shares an alias's node instead of copying it, so nested aliases cost nothing until someone walks them;
/// `YAMLComposer` counts while it walks. Two things are left: Yams hashes every key with all that is in it, and
/// releases nested nodes by recursion. So aliases in keys, and long chains of anchors, are refused here.
/// This looks for them by their shape, not by parsing; only names that occur both as `&name` and as `*name`
/// count, so that a pattern such as `*plan` is never taken for an alias.
enum YAMLGuard {
  static let mostAnchors = 32

  static func refusal(_ source: YAMLSource) -> Diagnostic? {
    if let diagnostic = controlCharacter(source) { return diagnostic }
    guard source.text.utf8.contains(UInt8(ascii: "&")) else { return nil }
    let anchors = names(after: "&", source)
    let aliases = names(after: "*", source).filter { alias in anchors.contains { $0.name == alias.name } }
    guard let first = aliases.first else { return nil }
    if Set(aliases.map(\.name)).count > mostAnchors {
      return source.diagnostic(
        at: first.place,
        "This file has more than \(mostAnchors) anchors (&name) that aliases (*name) repeat.",
        remedy: "Write the values out.")
    }
    if let alias = aliases.first(where: { standsInKey($0.place, source) }) {
      return source.diagnostic(
        at: alias.place, "An alias (*\(alias.name)) may not stand in a key.", remedy: "Write the key out.")
    }
    for (index, line) in source.lines.enumerated() where line.firstMatch(of: explicitKey) != nil {
      return source.diagnostic(
        at: SourcePlace(line: index + 1, column: 1),
        "Keys written with “?” are not read in a file with aliases (*name).",
        remedy: "Write “key: value”.")
    }
    return nil
  }

  private nonisolated(unsafe) static let explicitKey = /(^|[\[{,])[ \t]*(-[ \t]+)*\?([ \t]|$)/

  private static func names(
    after sign: Character, _ source: YAMLSource
  ) -> [(name: String, place: SourcePlace)] {
    var found: [(name: String, place: SourcePlace)] = []
    for (index, line) in source.lines.enumerated() where line.contains(sign) {
      var previous: Character = " "
      for (column, position) in line.indices.enumerated() {
        if line[position] == sign, " \t[{,:-?".contains(previous) {
          let name = line[line.index(after: position)...].prefix {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
          }
          if !name.isEmpty { found.append((String(name), SourcePlace(line: index + 1, column: column + 1))) }
        }
        previous = line[position]
      }
    }
    return found
  }

  /// `*name :`, or `[… *name …]:` on one line (YAML allows no such key over several lines).
  private static func standsInKey(_ place: SourcePlace, _ source: YAMLSource) -> Bool {
    let rest = source.rest(from: place).dropFirst()
    let after = rest.drop { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return after.firstMatch(of: /^[ \t]*:|[\]}][ \t]*:/) != nil
  }

  private static func controlCharacter(_ source: YAMLSource) -> Diagnostic? {
    for (index, line) in source.lines.enumerated() {
      for (column, scalar) in line.unicodeScalars.enumerated() {
        switch scalar.value {
        case 0x09, 0x20...0x7E, 0xA0...0xFFFD, 0x1_0000...0x10_FFFF: continue
        default:
          let code = String(scalar.value, radix: 16, uppercase: true)
          var diagnostic = source.diagnostic(
            at: source.place(line: index + 1, scalarColumn: column + 1),
            "The character U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code) may not stand in a YAML file.",
            remedy: "Delete it, and save the file as UTF-8.")
          diagnostic.sourceLine = nil
          return diagnostic
        }
      }
    }
    return nil
  }
}
