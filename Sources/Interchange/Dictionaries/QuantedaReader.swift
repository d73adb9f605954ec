import QualData

/// quanteda's dictionaries as YAML: keys are categories, a mapping below a key holds categories, a text or a list
/// of texts holds values: words with `*` and `?` as wildcards, or words with spaces between them that stand
/// next to each other. `__` below a key holds the key's own values, as quanteda writes them.
enum QuantedaReader: DictionaryReader {
  static let name = "quanteda"
  static let title = "a quanteda dictionary"

  static func recognises(_ source: DictionarySource) -> Bool {
    if ["yml", "yaml"].contains(source.fileExtension) { return true }
    let first = source.firstLine
    return first == "---" || first.hasPrefix("{") || first.firstMatch(of: /^[^\t]+:(\s|$)/) != nil
  }

  static func read(_ source: DictionarySource) throws -> ConvertedDictionary {
    let reader = YAMLReader(YAMLSource(text: source.text.text, file: source.path))
    guard let root = try YAMLComposer.compose(reader.source), root.isMapping else {
      throw source.error("A quanteda dictionary is a mapping of keys to values; this file is none.")
    }
    let fields = reader.fields(of: root)
    let names = Set(fields.map(\.name))
    if names.isSuperset(of: ["codebook", "codes"]) {
      throw source.error("This is a codebook already.", "See what is in it with `qualm codebook show`.")
    }
    var walk = Walk(tree: DictionaryTree(source, title: title), reader: reader)
    let nodes = fields.map { walk.node($0, level: 1) }
    _ = try reader.finish()
    return try walk.tree.converted(nodes)
  }

  private struct Walk {
    var tree: DictionaryTree
    let reader: YAMLReader

    mutating func node(_ field: YAMLField, level: Int) -> DictionaryTree.Node {
      var node = DictionaryTree.Node(name: field.name)
      add(field.value, to: &node, level: level)
      return node
    }

    private mutating func add(_ value: YAMLValue, to node: inout DictionaryTree.Node, level: Int) {
      switch value.content {
      case .nothing:
        tree.note(note(value, "The key “\(node.name)” has an empty value, which is not carried."))
      case .text(let text):
        if let pattern = pattern(text, value) { node.patterns.append(pattern) }
      case .list(let items):
        for item in items { add(item, to: &node, level: level) }
      case .mapping:
        if level == CodeList.mostLevels {
          tree.note(note(value, "Keys nested more than \(CodeList.mostLevels) deep are not carried."))
          return
        }
        for field in reader.fields(of: value) {
          if field.name == "__", !field.value.isMapping {
            add(field.value, to: &node, level: level)
          } else {
            node.children.append(self.node(field, level: level + 1))
          }
        }
      }
    }

    private mutating func pattern(_ text: String, _ value: YAMLValue) -> Pattern? {
      switch DictionaryQuery().query(text) {
      case .refused(let reason):
        tree.note(note(value, "\(reason) It is not carried."))
        return nil
      case .query(let query, let differs):
        if let differs { tree.note(note(value, differs)) }
        return Pattern(query, language: tree.source.language, place: reader.source.textPlace(of: value))
      }
    }

    private func note(_ value: YAMLValue, _ message: String) -> Diagnostic {
      reader.source.diagnostic(.warning, at: value.place, length: value.length, message)
    }
  }
}
