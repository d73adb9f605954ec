import QualData

extension Codebook {
  /// Puts codes made while coding below their parents, after the codes of the file; at the top without a parent, or
  /// when it is not there. A code that the file has by now is the file's.
  mutating func add(_ made: [MadeCode]) {
    var isKnown = Set(flattened.map(\.code.id))
    let new = made.filter { isKnown.insert($0.id).inserted }
    guard !new.isEmpty else { return }
    let parents = Dictionary(uniqueKeysWithValues: new.map { ($0.id, $0.parent) })
    var children: [String: [Code]] = [:]
    for code in new {
      let parent = code.parent.flatMap {
        isKnown.contains($0) && !Self.isInCircle(code.id, parents) ? $0 : nil
      }
      children[parent ?? "", default: []].append(Code(code))
    }
    func filled(_ code: Code) -> Code {
      var code = code
      code.children = (code.children + (children[code.id] ?? [])).map(filled)
      return code
    }
    codes = (codes + (children[""] ?? [])).map(filled)
  }

  /// Joining two copies can put each of two codes below the other.
  private static func isInCircle(_ id: String, _ parents: [String: String?]) -> Bool {
    var seen: Set<String> = []
    var next = parents[id] ?? nil
    while let here = next {
      if here == id { return true }
      guard seen.insert(here).inserted else { return false }
      next = parents[here] ?? nil
    }
    return false
  }
}

extension Code {
  init(_ made: MadeCode) {
    self.init(
      id: made.id, name: LocalizedText(made.name),
      definition: made.definition.isEmpty ? LocalizedText([:]) : LocalizedText(made.definition))
  }
}
