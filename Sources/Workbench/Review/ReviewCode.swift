import QualData

/// A code as a reviewer sees it: its texts in the project's language.
package struct ReviewCode: Sendable, Equatable {
  package var id: String
  package var name: String
  package var definition: String
  package var include: String
  package var exclude: String
  package var indicators: [String]
  /// 0 at the top of the codebook.
  package var depth: Int

  package init(
    id: String, name: String? = nil, definition: String = "", include: String = "", exclude: String = "",
    indicators: [String] = [], depth: Int = 0
  ) {
    self.id = id
    self.name = name ?? id
    self.definition = definition
    self.include = include
    self.exclude = exclude
    self.indicators = indicators
    self.depth = depth
  }

  /// - Parameter language: of the texts; where a text is not in it, another language's is taken.
  package init(_ code: Code, depth: Int, language: String) {
    self.init(
      id: code.id, name: code.name.text(language), definition: code.definition.text(language),
      include: code.include.text(language), exclude: code.exclude.text(language),
      indicators: code.links.map(\.indicator), depth: depth)
  }

  package static func all(_ codebook: Codebook, language: String) -> [ReviewCode] {
    codebook.flattened.map { ReviewCode($0.code, depth: $0.depth, language: language) }
  }
}
