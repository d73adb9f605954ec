import QualData

/// LIWC-22's `.dicx` files: CSV with the words in the column `DicTerm` and a column for each category, where `X`
/// says that the word is in it. Weights in place of `X` are reported: every match counts once.
enum LIWCTableReader: DictionaryReader {
  static let name = "dicx"
  static let title = "a LIWC-22 dictionary"

  static func recognises(_ source: DictionarySource) -> Bool {
    let first = source.firstLine.lowercased().replacing("\"", with: "")
    return source.fileExtension == "dicx" || first.wholeMatch(of: /dicterm *[,;\t].*/) != nil
  }

  static func read(_ source: DictionarySource) throws -> ConvertedDictionary {
    let table = try CSVTable(source.text, file: source.path)
    guard table.header.count > 1 else {
      throw source.error("A LIWC-22 dictionary has a column for words and one for each category.")
    }
    var tree = DictionaryTree(source, title: title)
    var nodes = table.header.dropFirst().map { DictionaryTree.Node(name: $0.text) }
    for row in table.rows {
      var categories: [Int] = []
      for (index, cell) in row.dropFirst().enumerated() {
        let mark = cell.text.trimmed
        switch (mark.lowercased(), Double(mark)) {
        case ("", _), (_, 0): continue
        case ("x", _), (_, 1): categories.append(index)
        case (_, .some):
          categories.append(index)
          tree.note(
            note(
              cell, table, source,
              "The weight \(mark) of “\(row[0].text)” is not carried: every match counts once."))
        default:
          tree.note(
            note(
              cell, table, source,
              "“\(mark.shown)” is neither X nor empty. “\(row[0].text)” is not carried there."))
        }
      }
      let word = row[0]
      if categories.isEmpty {
        tree.note(note(word, table, source, "“\(word.text)” is in no category. It is not carried."))
      } else if let pattern = pattern(word, table, &tree) {
        for index in categories { nodes[index].patterns.append(pattern) }
      }
    }
    return try tree.converted(nodes)
  }

  private static func pattern(_ cell: CSVCell, _ table: CSVTable, _ tree: inout DictionaryTree) -> Pattern? {
    switch DictionaryQuery(wildcards: ["*"]).query(cell.text) {
    case .refused(let reason):
      tree.note(note(cell, table, tree.source, "\(reason) It is not carried."))
      return nil
    case .query(let query, let differs):
      if let differs { tree.note(note(cell, table, tree.source, differs)) }
      return Pattern(
        query, language: tree.source.language, place: TextPlace(table.place(cell), in: tree.source.path))
    }
  }

  private static func note(
    _ cell: CSVCell, _ table: CSVTable, _ source: DictionarySource, _ message: String
  ) -> Diagnostic {
    source.note(at: table.place(cell), length: cell.text.contains("\n") ? 1 : cell.text.count, message)
  }
}
