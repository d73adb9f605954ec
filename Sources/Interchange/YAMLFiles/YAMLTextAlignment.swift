import QualData

extension YAMLSource {
  /// Where the text of a scalar stands: inside its quotation marks, on the lines below `|` or `>`, and past what stands
  /// for another character or for none.
  func textPlace(of value: YAMLValue) -> TextPlace {
    var start = value.place
    switch value.style {
    case .singleQuoted, .doubleQuoted: start.column += 1
    case .block: start = firstText(below: start.line) ?? start
    case .plain: break
    }
    var place = TextPlace(start, in: file)
    if let text = value.text, !rest(from: start).hasPrefix(text) {
      place.jumps = YAMLTextAlignment.jumps(of: text, from: start, value.style, self)
    }
    return place
  }
}

/// Follows the text of a scalar through its file.
///
/// YAML folds line ends and the space around them, so white space of the text need not be there. Each other character
/// is: as itself, as `''`, or as an escape.
struct YAMLTextAlignment {
  private let source: YAMLSource
  private let style: YAMLValue.Style
  private var place: SourcePlace
  /// The line of `place`.
  private var line: [Character]

  /// Where the text does not go on beside the character before. What cannot be followed is taken to go on so.
  static func jumps(
    of text: String, from start: SourcePlace, _ style: YAMLValue.Style, _ source: YAMLSource
  ) -> [TextPlace.Jump] {
    var alignment = YAMLTextAlignment(source: source, style: style, start: start)
    var jumps: [TextPlace.Jump] = []
    for (offset, character) in text.enumerated() {
      let isSpace = " \t\n".contains(character)
      if !isSpace { alignment.skipSpace() }
      let place = alignment.place
      guard alignment.read(character) else {
        if isSpace { continue }
        break
      }
      let last = jumps.last ?? TextPlace.Jump(offset: 0, place: start)
      let beside = SourcePlace(line: last.place.line, column: last.place.column + offset - last.offset)
      if place != beside { jumps.append(TextPlace.Jump(offset: offset, place: place)) }
    }
    return jumps
  }

  private init(source: YAMLSource, style: YAMLValue.Style, start: SourcePlace) {
    self.source = source
    self.style = style
    place = start
    line = Array(source.line(start.line) ?? "")
  }

  private var rest: ArraySlice<Character> { line.dropFirst(place.column - 1) }

  private mutating func skipSpace() {
    while true {
      if let first = rest.first {
        let isFolded = style == .doubleQuoted && first == "\\" && rest.count == 1
        guard isFolded || first == " " || first == "\t" else { return }
        place.column += 1
      } else {
        guard let next = source.line(place.line + 1) else { return }
        line = Array(next)
        place = SourcePlace(line: place.line + 1, column: 1)
      }
    }
  }

  /// Whether the character is what comes next, which is then passed.
  private mutating func read(_ character: Character) -> Bool {
    let start = place
    var found = String.UnicodeScalarView()
    // An accent may be an escape of its own.
    while found.count < character.unicodeScalars.count, let (text, length) = next() {
      found += text.unicodeScalars
      place.column += length
    }
    if found.elementsEqual(character.unicodeScalars) { return true }
    place = start
    return false
  }

  /// What comes next on the line, and how many characters of the file it takes.
  private func next() -> (text: String, length: Int)? {
    guard let first = rest.first else { return nil }
    switch (style, first) {
    case (.singleQuoted, "'"): return ("'", 2)
    case (.doubleQuoted, "\\"): return Self.escape(rest.dropFirst())
    default: return (String(first), 1)
    }
  }

  private static let escapes: [Character: String] = [
    "0": "\0", "a": "\u{07}", "b": "\u{08}", "t": "\t", "\t": "\t", "n": "\n", "v": "\u{0B}", "f": "\u{0C}",
    "r": "\r", "e": "\u{1B}", " ": " ", "\"": "\"", "/": "/", "\\": "\\", "N": "\u{85}", "_": "\u{A0}",
    "L": "\u{2028}", "P": "\u{2029}",
  ]

  /// - Parameter rest: what follows the `\`.
  private static func escape(_ rest: ArraySlice<Character>) -> (text: String, length: Int)? {
    guard let sign = rest.first else { return nil }
    if let text = escapes[sign] { return (text, 2) }
    guard let digits = ["x": 2, "u": 4, "U": 8][sign],
      let code = UInt32(String(rest.dropFirst().prefix(digits)), radix: 16), let scalar = Unicode.Scalar(code)
    else { return nil }
    return (String(Character(scalar)), 2 + digits)
  }
}
