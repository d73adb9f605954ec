import Interchange

/// Breaks styled text into lines.
enum Wrapping {
  private struct Piece {
    var character: Character
    var role: TextRole
    var width: Int
  }

  /// Lines of at most `columns`, broken at spaces, which are folded; a word that is wider is broken anywhere. An
  /// empty line in the text starts a new line.
  static func lines(_ spans: [StyledLine.Span], columns: Int) -> [StyledLine] {
    var lines: [[Piece]] = []
    var line: [Piece] = []
    var used = 0
    var word: [Piece] = []
    var space: Piece?
    func endLine() {
      lines.append(line)
      line = []
      used = 0
    }
    func endWord() {
      guard !word.isEmpty else { return }
      var width = word.reduce(0) { $0 + $1.width }
      if !line.isEmpty, used + 1 + width > columns { endLine() }
      if !line.isEmpty, let space {
        line.append(space)
        used += 1
      }
      while width > columns {
        var piece: [Piece] = []
        var pieceWidth = 0
        while let next = word.first, piece.isEmpty || pieceWidth + next.width <= columns {
          piece.append(word.removeFirst())
          pieceWidth += next.width
        }
        line = piece
        endLine()
        width -= pieceWidth
      }
      line += word
      used += width
      word = []
      space = nil
    }
    var lineEnds = 0
    for span in spans {
      for character in span.text {
        if character == " " || character == "\n" {
          endWord()
          // The role of the space itself: a phrase is highlighted as a whole.
          space = space ?? Piece(character: " ", role: span.role, width: 1)
          lineEnds += character == "\n" ? 1 : 0
          if lineEnds == 2, !line.isEmpty { endLine() }
        } else {
          lineEnds = 0
          word.append(
            Piece(character: character, role: span.role, width: DisplayWidth.of(String(character))))
        }
      }
    }
    endWord()
    if !line.isEmpty { endLine() }
    return lines.map(joined)
  }

  static func lines(_ text: String, _ role: TextRole = .plain, columns: Int) -> [StyledLine] {
    lines([StyledLine.Span(text, role)], columns: columns)
  }

  private static func joined(_ pieces: [Piece]) -> StyledLine {
    var spans: [StyledLine.Span] = []
    for piece in pieces {
      if spans.last?.role == piece.role {
        spans[spans.count - 1].text.append(piece.character)
      } else {
        spans.append(StyledLine.Span(own: String(piece.character), piece.role))
      }
    }
    return StyledLine(spans)
  }
}
