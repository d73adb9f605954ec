import QualData

/// How wide the columns of a table are on a page.
struct WordColumns {
  /// So many rows say it.
  private static let measuredRows = 200
  /// In characters: what is longer is broken into lines, a word of more into pieces.
  private static let longestLine = 40
  private static let longestWord = 16
  /// Between the words of two columns.
  private static let gap = 2
  /// Twentieths of a point that a character takes.
  private static let character = 100

  /// Of its longest word and of its longest line, for each column.
  private let least: [Int]
  private let wanted: [Int]

  init(_ table: Table) {
    let texts = table.columns.indices.map { column in
      [table.columns[column].name]
        + table.rows.prefix(Self.measuredRows).map { CellText.text(of: $0[column]) }
    }
    least = texts.map { cells in
      let words = cells.lazy.flatMap { $0.split { $0.isWhitespace || $0 == "-" } }
      return Self.gap + words.reduce(1) { max($0, min(Self.longestWord, DisplayWidth.of($1))) }
    }
    wanted = zip(texts, least).map { cells, least in
      max(least, Self.gap + cells.reduce(1) { max($0, DisplayWidth.of($1.prefix(Self.longestLine))) })
    }
  }

  /// Whether each word fits on a line, in a table so wide.
  func fit(in width: Int) -> Bool { least.reduce(0, +) * Self.character <= width }

  /// They add up to `width`: what the words need, and of what is left as much as the lines would have.
  func widths(in width: Int) -> [Int] {
    let needed = least.reduce(0, +)
    let room = max(width / Self.character, needed)
    let spare = zip(wanted, least).map { $0 - $1 }
    let shares = zip(least, spare).map { least, own in
      Double(least) + Double(room - needed) * Double(own + 1) / Double(spare.reduce(0, +) + spare.count)
    }
    let sum = shares.reduce(0, +)
    var used = 0.0
    var given = 0
    return shares.map { share in
      used += share
      let own = Int((Double(width) * used / sum).rounded()) - given
      given += own
      return own
    }
  }
}
