/// Counts what an importer leaves out, in the order met.
struct LeftOut: Equatable {
  private struct Kind: Equatable {
    var noun: String
    var detail: String
    var count: Int
  }

  private var kinds: [Kind] = []

  /// - Parameters:
  ///   - noun: of one: “footnote”.
  ///   - detail: what follows it, in the singular and the plural.
  mutating func add(_ noun: String, _ detail: String = "", count: Int = 1) {
    if let index = kinds.firstIndex(where: { $0.noun == noun && $0.detail == detail }) {
      kinds[index].count += count
    } else if count > 0 {
      kinds.append(Kind(noun: noun, detail: detail, count: count))
    }
  }

  /// A sentence for each kind: “3 footnotes were left out.”
  var notes: [String] {
    kinds.map { kind in
      let what = kind.detail.isEmpty ? "" : " " + kind.detail
      return "\(kind.count.of(kind.noun))\(what) \(kind.count == 1 ? "was" : "were") left out."
    }
  }
}
