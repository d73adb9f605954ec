import QualData

/// KH Coder's coding rules: a line `*name` begins a code, the lines below are its rule: words with `and`, `or`,
/// `not` (also `&`, `|`, `!`) and parentheses between them, `a+b` for a phrase, `near(a-b)[8]`, `seq(a-b)[8]`,
/// `'text'`, and `<*name>` for the rule of a code above. `#` begins a comment.
///
/// Each alternative of a rule becomes a pattern. What asks for counts, word classes, variables, headings or
/// lengths has no equal and is reported.
enum KHCoderReader: DictionaryReader {
  static let name = "kh-coder"
  static let title = "a KH Coder rule file"

  static func recognises(_ source: DictionarySource) -> Bool {
    source.firstLine.firstMatch(of: /^[*＊]\S/) != nil
  }

  private struct Code {
    var name: String
    var line: Int
    var rule: [(number: Int, text: String)] = []
  }

  static func read(_ source: DictionarySource) throws -> ConvertedDictionary {
    var tree = DictionaryTree(source, title: title)
    let codes = codes(source, &tree)
    if let first = codes.first {
      tree.note(
        source.note(
          first.line, "",
          "A word of KH Coder stands for all its inflections; here only the form written is found.",
          remedy: "Add other forms, end words with “*”, or write “word~” for all with the same stem."))
    }
    var known: [String: (rule: KHCoderRule, size: Int)] = [:]
    var nodes: [DictionaryTree.Node] = []
    for code in codes {
      var node = DictionaryTree.Node(name: code.name)
      if known[code.name] != nil {
        tree.note(
          source.note(code.line, code.name, "The code “\(code.name)” stands twice; both are carried."))
      }
      if code.rule.isEmpty {
        tree.note(source.note(code.line, code.name, "The code “\(code.name)” has no rule."))
      } else {
        var parser = KHCoderParser(KHCoderLexer.tokens(code.rule), known: known)
        let rule = parser.rule()
        known[code.name] = (rule, max(1, parser.size))
        node.patterns = patterns(rule, of: code, &tree)
      }
      nodes.append(node)
    }
    return try tree.converted(nodes)
  }

  private static func codes(_ source: DictionarySource, _ tree: inout DictionaryTree) -> [Code] {
    var codes: [Code] = []
    for (index, line) in source.lines.enumerated() where !line.hasPrefix("#") && !line.trimmed.isEmpty {
      if line.hasPrefix("*") || line.hasPrefix("＊") {
        codes.append(Code(name: String(line.dropFirst()).trimmed, line: index + 1))
      } else if codes.isEmpty {
        tree.note(
          source.note(
            index + 1, line.trimmed, "“\(line.trimmed.shown)” stands above the first code. It is not carried."
          ))
      } else {
        codes[codes.count - 1].rule.append((index + 1, line))
      }
    }
    return codes
  }

  private static func patterns(
    _ rule: KHCoderRule, of code: Code, _ tree: inout DictionaryTree
  ) -> [Pattern] {
    let (queries, refusals) = rule.queries()
    var seen: [KHCoderRule.Refusal] = []
    for refusal in refusals where !seen.contains(refusal) {
      seen.append(refusal)
      tree.note(
        tree.source.note(
          at: refusal.place ?? tree.source.place(code.rule[0].number, of: ""), length: refusal.length,
          "\(refusal.reason) \(queries.isEmpty ? "The rule" : "This part of the rule") of “\(code.name)” is not carried."
        ))
    }
    let line = code.rule[0].number
    return queries.map {
      // A query in parentheses as a whole needs none.
      let query =
        $0.hasPrefix("(") && $0.hasSuffix(")") && $0.count { $0 == "(" } == 1
        ? String($0.dropFirst().dropLast()) : $0
      return Pattern(query, language: tree.source.language, place: tree.source.textPlace(line, of: ""))
    }
  }
}
