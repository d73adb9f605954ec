import Measures
import QualData

/// Excerpts under headings.
struct ExcerptGroups {
  struct Group {
    var heading: String
    /// As a cell of a table writes it: an id, a label or a value.
    var key: String
    /// A line under the heading; may be empty.
    var note = ""
    /// Positions of excerpts.
    var excerpts: [Int]
  }

  private let codebook: Codebook
  private let frame: CodeFrame
  private let language: String

  init(_ codebook: Codebook, _ frame: CodeFrame, language: String) {
    self.codebook = codebook
    self.frame = frame
    self.language = language
  }

  /// Codes and indicators in their own order, transcripts and speakers as they come, values of attributes in natural
  /// order. An excerpt whose code links to several indicators stands under each; what has no indicator or value comes last.
  func groups(_ excerpts: [Excerpt], by grouping: ListExcerpts.Grouping) -> [Group] {
    switch grouping {
    case .code: return codes(excerpts)
    case .indicator: return indicators(excerpts)
    case .transcript: return asTheyCome(excerpts) { $0.coding.transcript }
    case .speaker: return asTheyCome(excerpts) { $0.caseID.isEmpty ? "unknown speaker" : $0.caseID }
    case .attribute(let name):
      let given = asTheyCome(excerpts) { $0.attributes[name] ?? "" }
      let (last, first) = (given.filter(\.key.isEmpty), given.filter { !$0.key.isEmpty })
      return first.sorted { NaturalOrder.precedes($0.key, $1.key) }
        + last.map { Group(heading: "No \(name)", key: "", excerpts: $0.excerpts) }
    }
  }

  private func codes(_ excerpts: [Excerpt]) -> [Group] {
    let byCode = Dictionary(grouping: excerpts.indices) { excerpts[$0].coding.code }
    let known = codebook.flattened.map(\.code)
    let others = Set(byCode.keys).subtracting(known.map(\.id)).sorted()
    return known.compactMap { code in
      byCode[code.id].map {
        Group(
          heading: code.name.text(language), key: code.id, note: code.definition.text(language), excerpts: $0)
      }
    } + others.map { Group(heading: $0, key: $0, excerpts: byCode[$0]!) }
  }

  private func indicators(_ excerpts: [Excerpt]) -> [Group] {
    var rest = Set(excerpts.indices)
    var groups = frame.indicators.compactMap { indicator -> Group? in
      let codes = Set(indicator.codes.map { frame.codes[$0.position].id })
      let own = excerpts.indices.filter { codes.contains(excerpts[$0].coding.code) }
      guard !own.isEmpty else { return nil }
      rest.subtract(own)
      return Group(
        heading: "\(indicator.id) \(indicator.label.text(language))", key: indicator.id, excerpts: own)
    }
    if !rest.isEmpty { groups.append(Group(heading: "No indicator", key: "", excerpts: rest.sorted())) }
    return groups
  }

  private func asTheyCome(_ excerpts: [Excerpt], _ key: (Excerpt) -> String) -> [Group] {
    var places: [String: Int] = [:]
    var groups: [Group] = []
    for (index, excerpt) in excerpts.enumerated() {
      let key = key(excerpt)
      if let place = places[key] {
        groups[place].excerpts.append(index)
      } else {
        places[key] = groups.count
        groups.append(Group(heading: key, key: key, excerpts: [index]))
      }
    }
    return groups
  }
}
