/// A maturity level model: domains of indicators, each rated on one scale of levels.
package struct MaturityModel: Sendable, Equatable {
  package var id: String
  package var title: LocalizedText
  package var version: String
  package var publisher: String
  package var sources: [String]
  /// What to know about this edition and its wording.
  package var note: LocalizedText
  /// Lowest first.
  package var scale: [Level]
  package var domains: [Domain]

  package init(
    id: String, title: LocalizedText = LocalizedText([:]), version: String = "", publisher: String = "",
    sources: [String] = [], scale: [Level], domains: [Domain], note: LocalizedText = LocalizedText([:])
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.publisher = publisher
    self.sources = sources
    self.note = note
    self.scale = scale
    self.domains = domains
  }

  package var indicators: [Indicator] { domains.flatMap(\.indicators) }
  /// Whether indicators have different weights, so that weighted scores say something of their own.
  package var isWeighted: Bool { Set(indicators.map(\.weight)).count > 1 }
  /// The lowest and highest level, 1 and 5 in B1MG's.
  package var levels: ClosedRange<Int> { (scale.first?.number ?? 1)...(scale.last?.number ?? 5) }

  package struct Level: Sendable, Equatable {
    package var number: Int
    package var name: LocalizedText
    package var meaning: LocalizedText
    package init(number: Int, name: LocalizedText, meaning: LocalizedText = LocalizedText([:])) {
      self.number = number
      self.name = name
      self.meaning = meaning
    }
  }

  package struct Domain: Sendable, Equatable {
    package var id: String
    package var label: LocalizedText
    package var indicators: [Indicator]
    package init(id: String, label: LocalizedText, indicators: [Indicator]) {
      self.id = id
      self.label = label
      self.indicators = indicators
    }
  }

  package struct Indicator: Sendable, Equatable {
    package var id: String
    package var label: LocalizedText
    package var subdomain: LocalizedText
    package var statement: LocalizedText
    /// What each level of the scale means for this indicator, by level number.
    package var descriptors: [Int: LocalizedText]
    /// How much it counts for in weighted scores of its domain and the model; above 0.
    package var weight: Double
    package init(
      id: String, label: LocalizedText, subdomain: LocalizedText = LocalizedText([:]),
      statement: LocalizedText = LocalizedText([:]), descriptors: [Int: LocalizedText] = [:],
      weight: Double = 1
    ) {
      self.id = id
      self.label = label
      self.subdomain = subdomain
      self.statement = statement
      self.descriptors = descriptors
      self.weight = weight
    }
  }
}
