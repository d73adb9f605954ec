/// Where something stands in a file a person wrote: 1-based line and column (in characters).
package struct SourcePlace: Sendable, Equatable, Hashable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// For values that come from no file.
  package static let none = SourcePlace(line: 0, column: 0)

  package static func < (a: SourcePlace, b: SourcePlace) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// Something wrong, or worth a look, in a user's file: what, where, and what to do.
package struct Diagnostic: Sendable, Equatable, Error {
  package enum Severity: String, Sendable { case error, warning }

  package var severity: Severity
  /// The file as the user named it.
  package var file: String
  /// `.none` when it concerns the whole file.
  package var place: SourcePlace
  /// How many characters are underlined, 1 or more.
  package var length: Int
  /// A sentence: what is wrong.
  package var message: String
  /// A sentence: what to do. May be empty.
  package var remedy: String
  /// The line itself, for the caret; `nil` where it would show nothing useful or private.
  package var sourceLine: String?
  /// True when there is no such file or it cannot be opened, so that nothing in it can be wrong.
  package var isNoInput = false

  package init(
    _ severity: Severity = .error, file: String, place: SourcePlace = .none, length: Int = 1, message: String,
    remedy: String = "", sourceLine: String? = nil
  ) {
    self.severity = severity
    self.file = file
    self.place = place
    self.length = max(1, length)
    self.message = message
    self.remedy = remedy
    self.sourceLine = sourceLine
  }

  /// As compilers print it:
  ///
  ///     book.yaml:3:5: error: The code id “a” is used twice.
  ///       3 |   - id: a
  ///         |         ^
  ///       Give each code an id of its own.
  package var rendered: String {
    var head = file
    if place != .none { head += ":\(place.line):\(place.column)" }
    var lines = ["\(head): \(severity.rawValue): \(message)"]
    if let sourceLine, place != .none {
      let number = String(place.line)
      let gutter = String(repeating: " ", count: number.count)
      // Tabs are kept in the padding so that the caret stands below its character.
      let padding = String(sourceLine.prefix(place.column - 1).map { $0 == "\t" ? "\t" : " " })
      lines.append("  \(number) | \(sourceLine)")
      lines.append("  \(gutter) | \(padding)^" + String(repeating: "~", count: length - 1))
    }
    if !remedy.isEmpty { lines.append("  " + remedy) }
    return lines.map(Self.printable).joined(separator: "\n")
  }

  /// Without the escape sequences, line ends and marks of direction that a file could smuggle into a terminal. Each
  /// leaves a character, so that the caret stands right.
  private static func printable(_ line: String) -> String {
    let isHarmful = { (scalar: Unicode.Scalar) in scalar.isControl && scalar != "\t" || scalar.marksDirection
    }
    guard line.unicodeScalars.contains(where: isHarmful) else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.map { isHarmful($0) ? "\u{FFFD}" : $0 }))
  }
}

extension Sequence<Diagnostic> {
  package var hasErrors: Bool { contains { $0.severity == .error } }
  /// True when all that is wrong is that files are not there.
  package var isNoInput: Bool { hasErrors && allSatisfy { $0.severity == .warning || $0.isNoInput } }
}

/// Everything wrong with an input, all at once.
package struct InputErrors: Error, Sendable {
  package var diagnostics: [Diagnostic]
  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
