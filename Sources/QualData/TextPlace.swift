/// Where a text stands in a file that a person wrote, character by character.
///
/// A file need not have a text as it is: in YAML a text may go on in the next line, and `''` or `\t` may be one
/// character of it.
package struct TextPlace: Sendable, Equatable {
  /// From the character `offset` of the text on, it stands at `place` and what follows on that.
  package struct Jump: Sendable, Equatable {
    package var offset: Int
    package var place: SourcePlace

    package init(offset: Int, place: SourcePlace) {
      self.offset = offset
      self.place = place
    }
  }

  /// As the user named it; empty for a text that is of no file.
  package var file: String
  package var start: SourcePlace
  /// In order of the text; none where it stands in its line as it is.
  package var jumps: [Jump] = []

  package init(_ start: SourcePlace, in file: String) {
    self.start = start
    self.file = file
  }

  /// For texts that come from no file.
  package static let none = TextPlace(.none, in: "")

  package var line: Int { start.line }
  package var column: Int { start.column }

  /// - Parameter offset: in characters of the text.
  package func place(of offset: Int) -> SourcePlace {
    guard self != .none else { return .none }
    let from = jumps.last { $0.offset <= offset } ?? Jump(offset: 0, place: start)
    return SourcePlace(line: from.place.line, column: from.place.column + offset - from.offset)
  }

  /// How many characters of the line some characters of the text take: those on the line of the first.
  package func length(of characters: Range<Int>) -> Int {
    let first = place(of: characters.lowerBound)
    let last = characters.reversed().lazy.map(place).first { $0.line == first.line } ?? first
    return max(1, last.column - first.column + 1)
  }
}
