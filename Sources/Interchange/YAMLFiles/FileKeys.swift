/// The keys of codebook and model files, one list for each kind of mapping. The JSON Schemas in `codebooks/`
/// have the same keys; a test compares them.
enum CodebookKeys {
  static let codebook = [
    "codebook", "version", "title", "licence", "about", "languages", "model", "match", "patterns",
    "include-codebooks", "defaults", "codes",
  ]
  static let match = ["accents"]
  static let defaults = ["within", "unit", "unless-distance", "speakers"]
  static let code = [
    "id", "name", "definition", "include", "exclude", "colour", "parent", "polarity", "level", "indicators",
    "defaults", "patterns", "exclude-patterns", "examples", "near-misses", "codes",
  ]
  static let pattern = ["pattern", "unless", "distance", "side", "within", "unit", "speakers"]
  static let unless = ["patterns", "distance", "side"]
}

enum ModelKeys {
  static let model = ["model", "title", "version", "publisher", "sources", "note", "scale", "domains"]
  static let level = ["name", "meaning"]
  static let domain = ["id", "label", "indicators"]
  static let indicator = ["id", "subdomain", "label", "statement", "weight", "levels"]
}
