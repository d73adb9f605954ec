import QualData
import Yams

/// What libyaml says about a text that is not YAML, in words that tell a researcher what to change.
enum YAMLSyntaxError {
  static func diagnostic(_ error: any Error, _ source: YAMLSource) -> Diagnostic {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let advice = advice(context, problem: problem, at: source.place(mark), source)
      let shown = advice.atContext ? context?.mark ?? mark : mark
      return source.diagnostic(at: place(shown, source), advice.message, remedy: advice.remedy)
    default:
      return source.diagnostic(at: .none, "This is not a YAML file.", remedy: "Save it as UTF-8 text.")
    }
  }

  private struct Advice {
    var message: String
    var remedy: String
    /// Whether the trouble begins where libyaml says its context does: at the quotation mark that is never
    /// closed, not at the end of the file.
    var atContext = false
  }

  /// The mark itself: an anchor is not skipped here.
  private static func place(_ mark: Mark, _ source: YAMLSource) -> SourcePlace {
    let place = source.place(line: mark.line, scalarColumn: mark.column)
    // The end of the file is shown as the end of its last line with text.
    guard source.line(place.line)?.isEmpty ?? true, place.line > 1 else { return place }
    let last = source.lines.prefix(place.line).lastIndex { !$0.isEmpty } ?? 0
    return SourcePlace(line: last + 1, column: source.lines[last].count + 1)
  }

  private static func advice(
    _ context: YamlError.Context?, problem: String, at place: SourcePlace, _ source: YAMLSource
  )
    -> Advice
  {
    let rest = source.rest(from: place)
    let isFirst = source.line(place.line)?.prefix(place.column - 1).allSatisfy(\.isWhitespace) ?? true
    switch (context?.text ?? "", problem) {
    case (_, "found a tab character that violates indentation"),
      (_, "found a tab character where an indentation space is expected"),
      (_, "found character that cannot start any token") where rest.first == "\t":
      return Advice(
        message: "A tab stands where only spaces may indent a line.", remedy: "Indent with spaces.")
    case (_, "found character that cannot start any token"):
      return Advice(
        message: "A text may not begin with “\(rest.prefix(1))” here.",
        remedy: "Put the text in quotation marks.")
    case (_, "mapping values are not allowed in this context"):
      return Advice(
        message: "A “key: value” may not stand here.",
        remedy: "Put a text that contains “: ” in quotation marks, or check the indentation.")
    case (_, "could not find expected ':'"):
      return Advice(
        message: "A line is neither “key: value” nor an item of a list (“- item”).",
        remedy: "Check this line for a missing “:” and its indentation.", atContext: true)
    case ("while parsing a block mapping", _) where !isFirst,
      ("while parsing a block collection", _) where !isFirst:
      return Advice(
        message: "A value ends before this text.",
        remedy: "Put the whole text in quotation marks: single ones around a text with double ones.")
    case ("while parsing a block mapping", _):
      return Advice(
        message: "This line does not fit the mapping above it.",
        remedy:
          "Indent it like the key it belongs beside, and write “key: value”."
      )
    case ("while parsing a block collection", _):
      return Advice(
        message: "This line does not fit the list above it.",
        remedy: "Indent it like the line it belongs beside, and begin each item with “- ”.")
    case ("while parsing a flow sequence", _):
      return Advice(
        message: "A list that begins with “[” lacks a “,” or its “]”.",
        remedy: "Close it with “]”, and put items that contain “,”, “[” or “]” in quotation marks.",
        atContext: rest.isEmpty || context?.mark.line != place.line)
    case ("while parsing a flow mapping", _):
      return Advice(
        message: "A mapping that begins with “{” lacks a “,” or its “}”.",
        remedy: "Close it with “}”, and put texts that contain “,”, “{” or “}” in quotation marks.",
        atContext: rest.isEmpty || context?.mark.line != place.line)
    case ("while scanning a quoted scalar", _):
      return Advice(
        message: "A quotation mark is opened here and never closed.", remedy: "Close it.", atContext: true)
    case (_, "found unknown escape character"):
      return Advice(
        message: "A “\\” may not stand before this character in a text in double quotation marks.",
        remedy: "Write “\\\\” for a “\\”, or use single quotation marks.")
    case ("while scanning an alias", _), (_, "found undefined alias"):
      return Advice(
        message: "YAML reads a text that begins with “*” as an alias.",
        remedy: "Put a pattern that begins with “*” in quotation marks.", atContext: context != nil)
    case ("while scanning an anchor", _):
      return Advice(
        message: "YAML reads a text that begins with “&” as an anchor.", remedy: "Put it in quotation marks.",
        atContext: true)
    case (_, "but found another document"):
      return Advice(message: "A second document begins here.", remedy: "Keep one document to a file.")
    case ("while parsing", _):
      return Advice(
        message: "Values are nested more than \(YAMLComposer.mostLevels) deep here.",
        remedy: "Check the indentation and the brackets.")
    default:
      return Advice(
        message: "This is not well-formed YAML: \(problem).",
        remedy: "Check the indentation and the quotation marks.")
    }
  }
}
