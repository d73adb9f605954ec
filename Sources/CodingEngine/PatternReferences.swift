import QualData

/// Which shared patterns a query names.
package enum PatternReferences {
  /// The names after `@`, without those that they lead to; none of a query that cannot be read.
  package static func names(in query: String) -> Set<String> {
    guard let query = try? QueryParser.parse(query) else { return [] }
    return names(in: query)
  }

  private static func names(in query: Query) -> Set<String> {
    if case .reference(let name, _) = query { return [name] }
    return query.parts.reduce(into: []) { $0.formUnion(names(in: $1)) }
  }
}
