import QualData

/// What is scored: an indicator, a domain or the whole model.
package struct ScoreScope: Sendable {
  package enum Kind: String, Sendable, CaseIterable { case indicator, domain, model }

  package var kind: Kind
  package var id: String
  package var label: String
  /// Positions of its indicators in the model.
  var indicators: Range<Int>
  /// Of these indicators.
  var weights: [Double]

  /// Every indicator, then every domain, then the model, in the order of the model.
  package static func all(of model: MaturityModel, language: String) -> [ScoreScope] {
    var list: [ScoreScope] = []
    var domains: [ScoreScope] = []
    for domain in model.domains {
      let first = list.count
      for indicator in domain.indicators {
        let position = list.count
        list.append(
          ScoreScope(
            kind: .indicator, id: indicator.id, label: indicator.label.text(language),
            indicators: position..<(position + 1), weights: [indicator.weight]))
      }
      domains.append(
        ScoreScope(
          kind: .domain, id: domain.id, label: domain.label.text(language), indicators: first..<list.count,
          weights: domain.indicators.map(\.weight)))
    }
    let whole = ScoreScope(
      kind: .model, id: model.id, label: model.title.text(language), indicators: 0..<list.count,
      weights: list.flatMap(\.weights))
    return list + domains + [whole]
  }

  static let columns = [
    Table.Column("scope", .text, "What is scored: indicator, domain or model"),
    Table.Column("id", .text, "Id of the indicator, domain or model"),
    Table.Column("label", .text, "Its label"),
  ]

  var cells: [Table.Cell] { [.text(kind.rawValue), .text(id), .text(label)] }
}
