/// Queries under a name, which other queries use as `@name`.
package struct SharedPatterns: Sendable, Equatable {
  package struct Query: Sendable, Equatable {
    package var text: String
    /// An ISO 639-1 code, or `any`.
    package var language: String
    package var place: TextPlace

    package init(_ text: String, language: String = "any", place: TextPlace = .none) {
      self.text = text
      self.language = language
      self.place = place
    }
  }

  package var name: String
  package var queries: [Query]

  package init(_ name: String, _ queries: [Query]) {
    self.name = name
    self.queries = queries
  }
}
