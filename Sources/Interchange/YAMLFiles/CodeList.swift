import QualData

/// The codes of a codebook file in the order of the file, and the hierarchy they form by nesting and by
/// `parent`.
struct CodeList {
  struct Entry {
    var code: Code
    /// `nil` when the id is missing or wrong, which is reported.
    var id: YAMLField?
    /// The entry it is nested in.
    var enclosing: Int?
    var parent: YAMLField?
  }

  /// Deeper than any codebook; it keeps the recursion over codes shallow.
  static let mostLevels = 64

  let context: CodebookContext
  private(set) var entries: [Entry] = []
  private var reader: YAMLReader { context.reader }

  init(_ context: CodebookContext) { self.context = context }

  /// - Parameter defaults: of the patterns of these codes and of those nested in them.
  mutating func read(_ values: [YAMLValue], under enclosing: Int?, defaults: PatternOptions) {
    for value in values {
      guard
        let mapping = YAMLMapping(
          value, noun: "A code", keys: CodebookKeys.code, reader: reader,
          remedy: value.text.map { "Write “- id: \($0.prefix(40))”." } ?? "")
      else { continue }
      let id = mapping.identifier("id")
      let defaults = defaults.overridden(by: mapping)
      let code = CodeReader(context: context).code(mapping, id: id?.text ?? "", defaults: defaults)
      if enclosing != nil, let parent = mapping["parent"] {
        reader.error(
          at: parent.key, "This code is nested in another, and names a parent too.",
          remedy: "Remove “parent”.")
      }
      let parent = enclosing == nil ? mapping["parent"] : nil
      entries.append(Entry(code: code, id: id?.field, enclosing: enclosing, parent: parent))
      if let children = mapping["codes"] {
        read(reader.list(children), under: entries.count - 1, defaults: defaults)
      }
    }
  }

  /// The codes with their children: nested ones and those that name the parent, in the order of the file.
  /// All at the top when the hierarchy is wrong, which is reported.
  func tree() -> [Code] {
    let byID = uniqueIDs()
    let parents = entries.map { entry in entry.enclosing ?? parent(of: entry, byID) }
    guard checkCycles(parents) else { return entries.map(\.code) }
    var children: [Int: [Int]] = [:]
    for (index, parent) in parents.enumerated() { children[parent ?? -1, default: []].append(index) }
    func build(_ index: Int) -> Code {
      var code = entries[index].code
      code.children = (children[index] ?? []).map(build)
      return code
    }
    return (children[-1] ?? []).map(build)
  }

  private func uniqueIDs() -> [String: Int] {
    var byID: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard let field = entry.id else { continue }
      if let first = byID[entry.code.id], let earlier = entries[first].id {
        reader.error(
          at: field.value,
          "The code id “\(entry.code.id)” is used twice; first in line \(earlier.value.place.line).",
          remedy: "Give each code an id of its own.")
      } else {
        byID[entry.code.id] = index
      }
    }
    return byID
  }

  private func parent(of entry: Entry, _ byID: [String: Int]) -> Int? {
    guard let field = entry.parent, let name = reader.text(field) else { return nil }
    if let parent = byID[name] { return parent }
    let ids = entries.compactMap { $0.id == nil || $0.code.id == entry.code.id ? nil : $0.code.id }
    let nearest = Suggestion.nearest(to: name, in: ids).map { "Did you mean “\($0)”?" }
    reader.error(
      at: field.value, "There is no code “\(name)” to be the parent.",
      remedy: nearest ?? "Use the id of a code in this file.")
    return nil
  }

  /// Reports each circle once, and codes nested too deep; whether there was neither.
  private func checkCycles(_ parents: [Int?]) -> Bool {
    /// 0 while unknown, -1 while on the path.
    var levels = Array(repeating: 0, count: entries.count)
    var sound = true
    for start in entries.indices where levels[start] == 0 {
      var path: [Int] = []
      var next: Int? = start
      while let index = next, levels[index] == 0 {
        levels[index] = -1
        path.append(index)
        next = parents[index]
      }
      if let index = next, levels[index] == -1, let from = path.firstIndex(of: index) {
        reportCycle(Array(path[from...]))
        sound = false
      }
      var level = max(0, next.map { levels[$0] } ?? 0)
      for index in path.reversed() {
        level += 1
        levels[index] = level
        if level == Self.mostLevels + 1, let field = entries[index].id {
          reader.error(at: field.value, "Codes are nested more than \(Self.mostLevels) deep here.")
          sound = false
        }
      }
    }
    return sound
  }

  private func reportCycle(_ cycle: [Int]) {
    let named = cycle.filter { entries[$0].parent != nil }
    guard let first = named.min(), let start = cycle.firstIndex(of: first), let field = entries[first].parent
    else { return }
    let ids = (cycle[start...] + cycle[..<start] + [first]).map { entries[$0].code.id }
    reader.error(
      at: field.value, "The parents of these codes run in a circle: \(ids.joined(separator: " → ")).",
      remedy: "Remove the “parent” of one of them.")
  }
}
