import QualData

/// LIWC's `.dic` files, 2001 to 2015: between two lines with `%` the categories, each a number and a name,
/// indented by tabs below the category above; then the words, each with the numbers of its categories.
///
/// A word may end with `*`, the only wildcard, and may be several words. Entries that depend on the words before
/// or after, `(02 134)125/464` and `<of>131/125`, have no equal and are reported.
enum LIWCReader: DictionaryReader {
  static let name = "liwc"
  static let title = "a LIWC dictionary"

  static func recognises(_ source: DictionarySource) -> Bool { source.firstLine == "%" }

  static func read(_ source: DictionarySource) throws -> ConvertedDictionary {
    let marks = source.lines.indices.filter { source.lines[$0].trimmed == "%" }
    guard marks.count > 1 else {
      throw source.error(
        "A LIWC dictionary lists its categories between two lines with “%”; this file has \(marks.count).")
    }
    var tree = DictionaryTree(source, title: title)
    var categories = Categories()
    for index in (marks[0] + 1)..<marks[1] where !source.lines[index].trimmed.isEmpty {
      categories.add(source.lines[index], line: index + 1, &tree)
    }
    for index in (marks[1] + 1)..<source.lines.count where !source.lines[index].trimmed.isEmpty {
      word(source.lines[index], line: index + 1, &categories, &tree)
    }
    return try tree.converted(categories.nodes())
  }

  private static func word(
    _ line: String, line number: Int, _ categories: inout Categories, _ tree: inout DictionaryTree
  ) {
    // A tab ends the word; where there is none, the space before the first number, “(” or “<”.
    guard let match = line.trimmed.wholeMatch(of: /([^\t]+?)(?:\t\s*|\s+(?=[0-9]|\([0-9]|<))(.*)/) else {
      let text = line.trimmed
      tree.note(tree.source.note(number, text, "“\(text)” has no category. It is not carried."))
      return
    }
    let word = String(match.1)
    var found: [Int] = []
    for entry in match.2.matches(of: /\([^)]*\)\S*|<[^>]*>\S*|\S+/).map({ String($0.0) }) {
      if entry.hasPrefix("(") || entry.hasPrefix("<") {
        tree.note(
          tree.source.note(
            number, entry,
            "“\(entry)” of “\(word)” depends on the words around it. It is not carried."))
      } else if let category = Int(entry), categories.has(category) {
        found.append(category)
      } else {
        tree.note(
          tree.source.note(
            number, entry, "“\(word)” is in “\(entry)”, which is no category. It is not carried."))
      }
    }
    guard !found.isEmpty, let pattern = tree.pattern(word, line: number, DictionaryQuery(wildcards: ["*"]))
    else { return }
    for category in found { categories.add(pattern, to: category) }
  }

  /// The categories by number, in the order of the file.
  private struct Categories {
    private struct Entry {
      var depth: Int
      var node: DictionaryTree.Node
    }
    private var entries: [Entry] = []
    private var byNumber: [Int: Int] = [:]

    func has(_ number: Int) -> Bool { byNumber[number] != nil }

    mutating func add(_ pattern: Pattern, to number: Int) {
      if let index = byNumber[number] { entries[index].node.patterns.append(pattern) }
    }

    mutating func add(_ line: String, line number: Int, _ tree: inout DictionaryTree) {
      guard let match = line.wholeMatch(of: /(\s*)([0-9]+)\s+(.*\S)\s*/), let category = Int(match.2) else {
        tree.note(
          tree.source.note(
            number, line.trimmed, "“\(line.trimmed)” is no category, which is a number and a name."))
        return
      }
      let name = match.3.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if let first = byNumber[category] {
        tree.note(
          tree.source.note(
            number, String(match.2),
            "The number \(category) of “\(name)” is that of “\(entries[first].node.name)” already. It is not carried."
          ))
        return
      }
      byNumber[category] = entries.count
      // LIWC2015 names a category as `posemo (Positive Emotions)`.
      let short = name.prefix { $0 != "(" }.trimmed
      let tabs = match.1.count { $0 == "\t" }
      entries.append(
        Entry(
          depth: tabs > 0 ? tabs : match.1.count,
          node: DictionaryTree.Node(name: name, shortName: short)))
    }

    func nodes() -> [DictionaryTree.Node] {
      DictionaryTree.nested(entries.map { ($0.depth, $0.node) })
    }
  }
}

extension DictionaryTree {
  /// Nodes by their indentation: each below the nearest before it that is indented less.
  static func nested(_ nodes: [(depth: Int, node: Node)]) -> [Node] {
    var open: [(depth: Int, node: Node)] = []
    var top: [Node] = []
    func close() {
      let last = open.removeLast().node
      if open.isEmpty { top.append(last) } else { open[open.count - 1].node.children.append(last) }
    }
    for next in nodes {
      while let last = open.last, last.depth >= next.depth || open.count == CodeList.mostLevels { close() }
      open.append(next)
    }
    while !open.isEmpty { close() }
    return top
  }
}
