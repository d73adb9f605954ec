/// Breaks long column names into lines, so that narrow numbers need no wide column.
enum HeaderWrapping {
  /// Narrower than this no name is broken inside a word.
  static let wordWidth = 12

  /// The name in lines of at most `width` terminal columns (a word longer than `wordWidth` is broken), parted
  /// after spaces, `-` and `_`.
  static func lines(_ name: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(name) {
      if !line.isEmpty, DisplayWidth.of(line) + DisplayWidth.of(piece.trimmed) > width {
        lines.append(line.trimmed)
        line = ""
      }
      line += piece
    }
    return lines + [line.trimmed]
  }

  /// The width of a column whose numbers take `numbers` columns once its name is broken.
  static func width(_ name: String, numbers: Int) -> Int {
    max(numbers, pieces(name).map { DisplayWidth.of($0.trimmed) }.max() ?? 0)
  }

  private static func pieces(_ name: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in name {
      piece.append(character)
      if " -_".contains(character) || piece.count == wordWidth {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}
