import QualData

/// The tiers of an ELAN file.
struct ELANDocument {
  struct Tier {
    var name: String
    var participant: String
    var parent: String?
    var language: String?
    var annotations: [Annotation] = []

    var words: Int { annotations.reduce(0) { $0 + $1.text.wordCount } }
  }

  struct Annotation {
    var id: String
    var startSlot: String?
    var endSlot: String?
    /// Of the annotation that this one depends on.
    var parent: String?
    var text = ""
  }

  private(set) var tiers: [Tier] = []
  /// In seconds.
  private var slots: [String: Double] = [:]
  /// Times of annotations by id.
  private var times: [String: (start: Double?, end: Double?)] = [:]
  private var parents: [String: String] = [:]

  init(_ reader: XMLReader) throws {
    while let event = try reader.next() {
      guard case .start(let name) = event else { continue }
      switch name {
      case "TIME_SLOT": readSlot(reader)
      case "TIER":
        tiers.append(
          Tier(
            name: reader.attribute("TIER_ID") ?? "", participant: reader.attribute("PARTICIPANT") ?? "",
            parent: reader.attribute("PARENT_REF"), language: reader.attribute("LANG_REF")))
      case "ALIGNABLE_ANNOTATION", "REF_ANNOTATION":
        let annotation = Annotation(
          id: reader.attribute("ANNOTATION_ID") ?? "", startSlot: reader.attribute("TIME_SLOT_REF1"),
          endSlot: reader.attribute("TIME_SLOT_REF2"), parent: reader.attribute("ANNOTATION_REF"))
        if tiers.isEmpty { throw reader.error("An annotation stands outside a tier.") }
        tiers[tiers.count - 1].annotations.append(annotation)
      case "ANNOTATION_VALUE":
        let text = try reader.text()
        guard let tier = tiers.indices.last, let annotation = tiers[tier].annotations.indices.last else {
          continue
        }
        tiers[tier].annotations[annotation].text = text
      default: break
      }
    }
    resolveTimes()
  }

  private mutating func readSlot(_ reader: XMLReader) {
    guard let id = reader.attribute("TIME_SLOT_ID"),
      let value = reader.attribute("TIME_VALUE").flatMap(Double.init), value.isFinite
    else { return }
    slots[id] = value / 1000
  }

  private mutating func resolveTimes() {
    for annotation in tiers.flatMap(\.annotations) {
      if let parent = annotation.parent {
        parents[annotation.id] = parent
      } else {
        times[annotation.id] = (
          annotation.startSlot.flatMap { slots[$0] }, annotation.endSlot.flatMap { slots[$0] }
        )
      }
    }
  }

  /// Tiers without parents, or the wordiest of their dependents where they hold ids only.
  func chosenTiers() -> [Tier] {
    tiers.filter { $0.parent == nil }.compactMap { root in
      guard Self.holdsIDs(root) else { return root.words > 0 ? root : nil }
      return dependents(of: root).filter { !Self.holdsIDs($0) }.max { $0.words < $1.words }
    }
  }

  /// True when no annotation has two words, and most have a digit or nothing.
  private static func holdsIDs(_ tier: Tier) -> Bool {
    let texts = tier.annotations.map(\.text.trimmed)
    return texts.allSatisfy { !$0.contains(where: \.isWhitespace) }
      && texts.count { $0.isEmpty || $0.contains(where: \.isNumber) } * 2 > texts.count
  }

  private func dependents(of root: Tier) -> [Tier] {
    var names: Set<String> = [root.name]
    var found: [Tier] = []
    // A tier may stand before its parent.
    for _ in 0..<8 {
      for tier in tiers where !names.contains(tier.name) && tier.parent.map(names.contains) == true {
        names.insert(tier.name)
        found.append(tier)
      }
    }
    return found
  }

  func utterances(_ tier: Tier) -> [Utterance] {
    let label = tier.participant.trimmed.isEmpty ? tier.name : tier.participant
    return tier.annotations.map { annotation in
      var id = annotation.id
      for _ in 0..<16 { id = parents[id] ?? id }
      return Utterance(
        label: label, start: times[id]?.start, end: times[id]?.end, text: annotation.text)
    }
  }
}
