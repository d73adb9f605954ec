import QualData

/// A dictionary file, decoded.
package struct DictionarySource: Sendable {
  package let path: String
  package let fileExtension: String
  package let text: DecodedText
  /// Without their line ends.
  package let lines: [String]
  /// The language that the patterns are for, or `any`.
  package let language: String
  let stem: String

  /// Throws `InputErrors` for a file that is no text, or in an encoding that is not certain.
  package init(_ file: SourceFile, language: String = "any") throws {
    self.init(path: file.path, text: try TextDecoding.decode(file, as: .dictionary), language: language)
  }

  init(path: String, text: DecodedText, language: String = "any") {
    let name = SourceFile(path: path, bytes: [])
    self.path = path
    self.text = text
    self.language = language
    fileExtension = name.fileExtension
    stem = name.stem
    lines = text.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The first line that is neither blank nor a comment.
  var firstLine: String {
    lines.lazy.map(\.trimmed).first { !$0.isEmpty && !$0.hasPrefix("#") } ?? ""
  }

  /// - Parameters:
  ///   - line: 1-based.
  ///   - text: what is underlined: where it first stands in the line.
  func note(_ line: Int, _ text: String = "", _ message: String, remedy: String = "") -> Diagnostic {
    note(at: place(line, of: text), length: text.count, message, remedy: remedy)
  }

  func note(at place: SourcePlace, length: Int, _ message: String, remedy: String = "") -> Diagnostic {
    Diagnostic(
      .warning, file: path, place: place, length: length, message: message, remedy: remedy,
      sourceLine: sourceLine(place.line))
  }

  func place(_ line: Int, of text: String) -> SourcePlace {
    guard lines.indices.contains(line - 1) else { return SourcePlace(line: line, column: 1) }
    let content = lines[line - 1]
    let start = text.isEmpty ? nil : content.range(of: text)?.lowerBound
    let column = start ?? content.firstIndex { !$0.isWhitespace } ?? content.startIndex
    return SourcePlace(line: line, column: content[..<column].count + 1)
  }

  func textPlace(_ line: Int, of text: String) -> TextPlace { TextPlace(place(line, of: text), in: path) }

  /// A line of a table of words can be very long: it is not shown then.
  package func sourceLine(_ line: Int) -> String? {
    guard lines.indices.contains(line - 1), lines[line - 1].count <= 200 else { return nil }
    return lines[line - 1]
  }

  func error(_ message: String, _ remedy: String = "") -> InputErrors { InputErrors(path, message, remedy) }
}
