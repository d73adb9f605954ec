import QualData

/// A codebook and a model with every id resolved to a position: what a coding of a code counts for.
///
/// A link on a parent holds for its children's codings too. Polarity and level are a code's own.
package struct CodeFrame: Sendable {
  package struct CodeEntry: Sendable {
    package var id: String
    package var name: LocalizedText
    /// The position of the parent; `nil` at the top.
    package var parent: Int?
    package var depth: Int
    /// The positions of the code and all its descendants.
    package var subtree: Range<Int>
    /// Own and inherited links, by position of the indicator; of several to one indicator the highest weight.
    package var links: [WeightedPosition]
    package var polarity: Polarity?
    package var level: Int?
  }

  package struct IndicatorEntry: Sendable {
    package var id: String
    package var label: LocalizedText
    /// The position of its domain.
    package var domain: Int
    /// Every code whose codings count for the indicator, with its highest weight.
    package var codes: [WeightedPosition]
  }

  package struct DomainEntry: Sendable {
    package var id: String
    package var label: LocalizedText
    package var indicators: Range<Int>
  }

  package struct WeightedPosition: Sendable, Equatable {
    package var position: Int
    package var weight: Double
    package init(_ position: Int, _ weight: Double) {
      self.position = position
      self.weight = weight
    }
  }

  /// Parents before their children, as in the codebook.
  package private(set) var codes: [CodeEntry] = []
  /// As in the model.
  package private(set) var indicators: [IndicatorEntry] = []
  package private(set) var domains: [DomainEntry] = []
  /// The model's scale; 1…5 without a model.
  package let levels: ClosedRange<Int>
  /// Indicators that codes link to and the model does not have, in order of the codebook; they count nowhere.
  package private(set) var unknownIndicators: [String] = []
  /// True when no weight changes a count.
  package private(set) var hasUnitWeights = true
  private(set) var positions = CodePositions([])

  /// Without a model there are no indicators and domains.
  package init(codebook: Codebook, model: MaturityModel? = nil) {
    levels = model?.levels ?? 1...5
    for (number, domain) in (model?.domains ?? []).enumerated() {
      let first = indicators.count
      for indicator in domain.indicators {
        indicators.append(
          IndicatorEntry(id: indicator.id, label: indicator.label, domain: number, codes: []))
      }
      domains.append(DomainEntry(id: domain.id, label: domain.label, indicators: first..<indicators.count))
    }
    let known = Dictionary(
      indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var path: [Int] = []
    for (code, depth, _) in codebook.flattened {
      path.removeSubrange(depth...)
      let position = codes.count
      var weights: [Int: Double] = [:]
      for link in path.last.map({ codes[$0].links }) ?? [] { weights[link.position] = link.weight }
      for link in code.links {
        if let indicator = known[link.indicator] {
          weights[indicator] = max(weights[indicator] ?? link.weight, link.weight)
        } else if !unknownIndicators.contains(link.indicator) {
          unknownIndicators.append(link.indicator)
        }
      }
      codes.append(
        CodeEntry(
          id: code.id, name: code.name, parent: path.last, depth: depth, subtree: position..<(position + 1),
          links: weights.sorted { $0.key < $1.key }.map { WeightedPosition($0.key, $0.value) },
          polarity: code.polarity, level: code.level))
      for ancestor in path { codes[ancestor].subtree = codes[ancestor].subtree.lowerBound..<(position + 1) }
      path.append(position)
    }
    for (position, code) in codes.enumerated() {
      for link in code.links {
        indicators[link.position].codes.append(WeightedPosition(position, link.weight))
        if link.weight != 1 { hasUnitWeights = false }
      }
    }
    positions = CodePositions(codes.map(\.id))
  }

  /// The position of a code; `nil` when the codebook does not have it.
  package func position(ofCode id: String) -> Int? { positions[id] }

}
