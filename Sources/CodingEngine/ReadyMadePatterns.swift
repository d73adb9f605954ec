import QualData

/// Shared patterns that every codebook has. A codebook's own of the same name take their place.
package enum ReadyMadePatterns {
  package static let all = [set("negation", negation)]

  /// Words that turn a statement round, by language.
  private static let negation: [(language: String, queries: [String])] = [
    ("en", ["no", "not", "not yet", "never", "none", "nobody", "nothing", "without", "cannot", "*n't"]),
    ("nl", ["geen", "niet", "nog niet", "nog geen", "nooit", "niemand", "niets", "zonder"]),
    ("fr", ["pas", "pas encore", "aucun*", "jamais", "rien", "sans"]),
    ("de", ["kein*", "nicht", "noch nicht", "nie", "niemals", "niemand", "nichts", "ohne"]),
  ]

  private static func set(_ name: String, _ table: [(language: String, queries: [String])]) -> SharedPatterns
  {
    SharedPatterns(
      name, table.flatMap { language, queries in queries.map { .init($0, language: language) } })
  }
}
