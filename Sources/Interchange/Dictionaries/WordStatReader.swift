import QualData

/// WordStat's categorization dictionaries as text (`.cat`, `.nfo`): a line for each category and word, indented
/// by tabs below its category. A word ends with its weight, `fund* (1)`; `*` and `?` are wildcards, `_` joins the
/// words of a phrase. Rules, which begin with `@`, have a language of their own and are reported.
enum WordStatReader: DictionaryReader {
  static let name = "wordstat"
  static let title = "a WordStat dictionary"

  static func recognises(_ source: DictionarySource) -> Bool {
    if ["cat", "nfo"].contains(source.fileExtension) { return true }
    return source.lines.prefix(1_000).contains { $0.firstMatch(of: /^\s*\t.*\S \(-?[0-9.]+\)\s*$/) != nil }
  }

  private struct Line {
    var number: Int
    var depth: Int
    var text: String
    /// `nil` where none is written.
    var weight: String?
  }

  static func read(_ source: DictionarySource) throws -> ConvertedDictionary {
    var tree = DictionaryTree(source, title: title)
    let lines = lines(source, &tree)
    let hasWeights = lines.contains { $0.weight != nil }
    /// The categories with their depths; words go to the nearest one above that is indented less.
    var nodes: [(depth: Int, node: DictionaryTree.Node)] = []
    for (index, line) in lines.enumerated() {
      let isLeaf = index + 1 == lines.count || lines[index + 1].depth <= line.depth
      // Hand-made files without any weight: what is indented and has nothing below it is a word.
      let isWord = line.weight != nil || (!hasWeights && isLeaf && line.depth > 0)
      if isWord {
        word(line, &nodes, &tree)
      } else {
        nodes.append((line.depth, DictionaryTree.Node(name: line.text)))
      }
    }
    return try tree.converted(DictionaryTree.nested(nodes))
  }

  private static func lines(_ source: DictionarySource, _ tree: inout DictionaryTree) -> [Line] {
    var lines: [Line] = []
    for (index, text) in source.lines.enumerated() where !text.trimmed.isEmpty {
      let indent = text.prefix(while: \.isWhitespace)
      let tabs = indent.count { $0 == "\t" }
      let trimmed = text.trimmed
      if trimmed.hasPrefix("@") {
        tree.note(source.note(index + 1, trimmed, "“\(trimmed.shown)” is a rule. Rules are not carried."))
        continue
      }
      var line = Line(number: index + 1, depth: tabs > 0 ? tabs : indent.count, text: trimmed)
      if let match = trimmed.wholeMatch(of: /(.*\S)\s+\((-?[0-9]*\.?[0-9]+)\)/) {
        line.text = String(match.1)
        line.weight = String(match.2)
      }
      lines.append(line)
    }
    return lines
  }

  private static func word(
    _ line: Line, _ nodes: inout [(depth: Int, node: DictionaryTree.Node)], _ tree: inout DictionaryTree
  ) {
    guard let category = nodes.lastIndex(where: { $0.depth < line.depth }) else {
      tree.note(
        tree.source.note(line.number, line.text, "“\(line.text)” is in no category. It is not carried."))
      return
    }
    if let weight = line.weight, Double(weight) != 1 {
      tree.note(
        tree.source.note(
          line.number, "(\(weight))",
          "The weight \(weight) of “\(line.text)” is not carried: every match counts once."))
    }
    let place = tree.source.textPlace(line.number, of: line.text)
    if var pattern = tree.pattern(line.text.replacing("_", with: " "), line: line.number) {
      pattern.place = place
      nodes[category].node.patterns.append(pattern)
    }
  }
}
