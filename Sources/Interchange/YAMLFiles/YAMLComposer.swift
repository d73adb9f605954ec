import QualData
import Yams

/// A YAML text → values with their places, by way of Yams.
struct YAMLComposer {
  /// Far above any codebook; what a few nested aliases can grow past.
  static let mostNodes = 500_000
  static let mostLevels = 64

  let source: YAMLSource
  private var count = 0

  private init(_ source: YAMLSource) { self.source = source }

  /// `nil` for a file with nothing in it. Throws one diagnostic, for the first thing that is not YAML.
  static func compose(_ source: YAMLSource) throws(InputErrors) -> YAMLValue? {
    do {
      if let refusal = YAMLGuard.refusal(source) { throw refusal }
      var composer = YAMLComposer(source)
      let (node, renamedKeys) = try composer.parse()
      guard let node else { return nil }
      return try composer.value(node, renamedKeys, level: 1)
    } catch let diagnostic as Diagnostic {
      throw InputErrors([diagnostic])
    } catch {
      throw InputErrors([YAMLSyntaxError.diagnostic(error, source)])
    }
  }

  /// Yams throws at the first mapping with a key twice. To find them all, and everything else that is wrong,
  /// such a key is overwritten with as many private-use characters (so that no place moves) and the text
  /// parsed again. The result names the keys so overwritten by their places.
  private func parse() throws -> (Node?, [SourcePlace: String]) {
    var source = source
    var renamedKeys: [SourcePlace: String] = [:]
    while true {
      do {
        return (try Parser(yaml: source.text, resolver: .basic).singleRoot(), renamedKeys)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let place = source.place(context.mark)
        guard renamedKeys.count < 50, let key = keys.first, renamedKeys[place] == nil,
          let renamed = Self.overwrite(key, at: place, in: source, number: renamedKeys.count)
        else {
          throw source.diagnostic(
            at: place, "The key “\(keys.first ?? "")” stands twice in one mapping.",
            remedy: "Keep one of the two.")
        }
        renamedKeys[place] = key
        source = renamed
      }
    }
  }

  private static func overwrite(
    _ key: String, at place: SourcePlace, in source: YAMLSource, number: Int
  )
    -> YAMLSource?
  {
    var place = place
    if let quote = source.rest(from: place).first, quote == "\"" || quote == "'" { place.column += 1 }
    let rest = source.rest(from: place)
    guard !key.isEmpty, rest.hasPrefix(key), let mark = Unicode.Scalar(0xE000 + number) else { return nil }
    let mask = String(repeating: Character(mark), count: key.unicodeScalars.count)
    var lines = source.lines
    lines[place.line - 1] =
      String(lines[place.line - 1].prefix(place.column - 1)) + mask + String(rest.dropFirst(key.count))
    return YAMLSource(text: lines.joined(separator: "\n"), file: source.file)
  }

  private mutating func value(
    _ node: Node, _ renamedKeys: [SourcePlace: String], level: Int
  ) throws -> YAMLValue {
    let place = source.place(node.mark)
    count += 1
    guard count <= Self.mostNodes else {
      throw source.diagnostic(
        at: place, "With its aliases written out this file has more than \(Self.mostNodes) values.",
        remedy: "Write the values out instead of repeating them by aliases (*name).")
    }
    guard level <= Self.mostLevels else {
      throw source.diagnostic(
        at: place, "Values are nested more than \(Self.mostLevels) deep here.",
        remedy: "Check the indentation and the brackets.")
    }
    try checkTag(node)
    switch node {
    case .scalar(let scalar):
      return self.scalar(scalar, place, renamed: renamedKeys[place])
    case .sequence(let sequence):
      let items = try sequence.map { item in try value(item, renamedKeys, level: level + 1) }
      return YAMLValue(content: .list(items), place: place, length: 1)
    case .mapping(let mapping):
      var pairs: [(key: YAMLValue, value: YAMLValue)] = []
      for (key, item) in mapping {
        let key = try value(key, renamedKeys, level: level + 1)
        pairs.append((key, try value(item, renamedKeys, level: level + 1)))
      }
      let length = pairs.first.map(\.key.length) ?? 1
      return YAMLValue(
        content: .mapping(pairs), place: place, length: pairs.first?.key.place == place ? length : 1)
    case .alias:
      // Yams has put the anchor's node in its place.
      return YAMLValue(content: .nothing, place: place, length: 1)
    }
  }

  private func scalar(_ scalar: Node.Scalar, _ place: SourcePlace, renamed: String?) -> YAMLValue {
    var scalar = scalar
    if let renamed { scalar.string = renamed }
    let length = source.length(of: scalar, at: place)
    var value = YAMLValue(content: .text(scalar.string), place: place, length: length)
    switch scalar.style {
    case .singleQuoted: value.style = .singleQuoted
    case .doubleQuoted: value.style = .doubleQuoted
    case .literal, .folded: value.style = .block
    case .any, .plain:
      if ["", "~", "null", "Null", "NULL"].contains(scalar.string) { value.content = .nothing }
    }
    return value
  }

  /// `!include other.yaml` must not quietly become the text “other.yaml”.
  private func checkTag(_ node: Node) throws {
    let tag = node.tag.description
    guard tag.isEmpty || tag == "!" || tag.hasPrefix("tag:yaml.org,2002:") else {
      // The mark itself: it stands before the tag.
      let place = node.mark.map { source.place(line: $0.line, scalarColumn: $0.column) } ?? .none
      throw source.diagnostic(
        at: place, length: tag.count, "The tag “\(tag)” has no meaning here.",
        remedy: "Remove it and write the value itself.")
    }
  }
}
