import Interchange
import Measures
import ProjectStore
import QualData

/// A project's codebook, and the sets that stand for indicators, as other tools see them.
struct ExchangeCodes {
  let codebook: Codebook
  let guids: ExchangeGUIDs
  let language: String

  /// - Parameters:
  ///   - others: codes that codings have and the codebook does not.
  ///   - notes: GUIDs of the memos on codes, by code.
  func codes(others: [String] = [], notes: [String: [String]] = [:]) -> [ExchangeProject.Code] {
    var ids = CodeExchange.IDs()
    var isFirst = hasHeader
    func exchanged(_ codes: [Code]) -> [ExchangeProject.Code] {
      codes.map { code in
        let name = code.name.text(language)
        let usual = ids.make(name.isEmpty ? code.id : name)
        var one = CodeExchange.code(
          code, of: codebook, guid: guids.guid(.code, code.id), language: language, usual: usual,
          header: isFirst)
        isFirst = false
        one.isCodable = guids.item(.code, code.id)?.content != ExchangeContent.category
        one.notes = notes[code.id] ?? []
        one.children = exchanged(code.children)
        return one
      }
    }
    return exchanged(codebook.codes)
      + others.map { id in
        var code = ExchangeProject.Code(guid: guids.guid(.code, id), name: id)
        code.notes = notes[id] ?? []
        return code
      }
  }

  private var hasHeader: Bool {
    var bare = codebook
    bare.codes = []
    return bare != Codebook(id: codebook.id, codes: [])
  }

  /// A set for each indicator that a code or a memo is on, in the order of their ids.
  /// - Parameter notes: GUIDs of the memos on indicators.
  func indicatorSets(_ model: MaturityModel?, notes: [String: [String]] = [:]) -> [ExchangeProject.Group] {
    let flat = codebook.flattened.map(\.code)
    let linked = Set(flat.flatMap { $0.links.map(\.indicator) }).union(notes.keys)
    // Not the model's order: a project that comes back has no model, and goes out as the same bytes.
    return linked.sorted(by: NaturalOrder.precedes).map { id in
      let label = model?.indicators.first { $0.id == id }?.label.text(language) ?? ""
      // Without the model the name that it came with tells more than the id.
      let kept = guids.item(.indicator, id)?.content ?? ""
      var set = ExchangeProject.Group(
        guid: guids.guid(.indicator, id),
        name: label.isEmpty ? (kept.isEmpty ? id : kept) : "\(id) \(label)")
      set.about = IndicatorSet.description(id)
      set.codes = flat.filter { $0.links.contains { $0.indicator == id } }.map { guids.guid(.code, $0.id) }
      set.notes = notes[id] ?? []
      return set
    }
  }
}
