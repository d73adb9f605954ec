import QualData
import Yams

/// The text of a YAML file by lines, to turn Yams' marks into places and to quote lines in diagnostics.
struct YAMLSource: Sendable {
  /// As the user named it.
  let file: String
  /// What is parsed: no byte order mark, LF line ends, and a space for each of the three Unicode line
  /// separators. libyaml breaks lines at those, editors do not, so line numbers would differ.
  let text: String
  let lines: [String]

  init(text: String, file: String) {
    self.file = file
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{FEFF}" where previous == nil: break
      case "\r": scalars.append("\n")
      case "\n" where previous == "\r": break
      case "\u{85}", "\u{2028}", "\u{2029}": scalars.append(" ")
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    self.text = String(scalars)
    lines = self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  func line(_ number: Int) -> String? { lines.indices.contains(number - 1) ? lines[number - 1] : nil }

  /// Yams counts columns in Unicode scalars, places count characters.
  func place(line number: Int, scalarColumn: Int) -> SourcePlace {
    guard let line = line(number) else {
      return SourcePlace(line: lines.count, column: (lines.last?.count ?? 0) + 1)
    }
    let end = line.unicodeScalars.index(
      line.unicodeScalars.startIndex, offsetBy: max(0, scalarColumn - 1),
      limitedBy: line.unicodeScalars.endIndex)
    return SourcePlace(line: number, column: line[..<(end ?? line.endIndex)].count + 1)
  }

  /// The place of a node itself, past the anchor and tag that may stand before it.
  func place(_ mark: Mark?) -> SourcePlace {
    guard let mark else { return .none }
    var place = place(line: mark.line, scalarColumn: mark.column)
    while let first = rest(from: place).first, first == "&" || first == "!" {
      let rest = rest(from: place)
      let property = rest.prefix { $0 != " " && $0 != "\t" }
      let after = rest.dropFirst(property.count)
      place.column += property.count + after.prefix { $0 == " " || $0 == "\t" }.count
      if self.rest(from: place).isEmpty {
        guard let next = firstText(below: place.line) else { break }
        place = next
      }
    }
    return place
  }

  /// What stands on the line from a place on.
  func rest(from place: SourcePlace) -> Substring {
    (line(place.line) ?? "").dropFirst(max(0, place.column - 1))
  }

  /// The first character that is no space below a line: where the text of a `|` or `>` block begins.
  func firstText(below number: Int) -> SourcePlace? {
    var next = number + 1
    while let line = line(next) {
      if let column = line.firstIndex(where: { $0 != " " && $0 != "\t" }) {
        return SourcePlace(line: next, column: line[..<column].count + 1)
      }
      next += 1
    }
    return nil
  }

  /// How many characters of its first line a scalar takes, quotation marks included.
  func length(of scalar: Node.Scalar, at place: SourcePlace) -> Int {
    let rest = rest(from: place)
    switch scalar.style {
    case .singleQuoted, .doubleQuoted: return quotedLength(rest)
    case .literal, .folded: return 1
    case .any, .plain:
      return rest.hasPrefix(scalar.string) ? scalar.string.count : Self.plainLength(rest)
    }
  }

  private func quotedLength(_ rest: Substring) -> Int {
    guard let quote = rest.first else { return 1 }
    var length = 1
    var escaped = false
    for character in rest.dropFirst() {
      length += 1
      if escaped {
        escaped = false
      } else if character == "\\", quote == "\"" {
        escaped = true
      } else if character == quote {
        break
      }
    }
    return length
  }

  /// The first line of a plain scalar that goes on below: all but a comment and the space at the end.
  private static func plainLength(_ rest: Substring) -> Int {
    var length = 0
    var end = 0
    var previous: Character = " "
    for character in rest {
      if character == "#", previous == " " { break }
      length += 1
      if character != " " { end = length }
      previous = character
    }
    return end
  }

  func diagnostic(
    _ severity: Diagnostic.Severity = .error, at place: SourcePlace, length: Int = 1, _ message: String,
    remedy: String = ""
  ) -> Diagnostic {
    Diagnostic(
      severity, file: file, place: place, length: length, message: message, remedy: remedy,
      sourceLine: line(place.line))
  }
}
