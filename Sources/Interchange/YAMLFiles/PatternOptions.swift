import QualData

/// How a pattern is matched: the codebook's defaults, overridden by those of the codes around it, from the
/// outermost in, and by the pattern's own keys.
struct PatternOptions {
  static let distances = 1...1_000

  var within = Scope.sentence
  var unit = CodingUnit.sentence
  var speakers = SpeakerFilter.spokenByParticipants
  var distance = 5

  /// With what the key `defaults` of a codebook or code says.
  func overridden(by mapping: YAMLMapping) -> PatternOptions {
    guard let field = mapping["defaults"],
      let defaults = YAMLMapping(
        field.value, noun: "“defaults”", keys: CodebookKeys.defaults, reader: mapping.reader)
    else { return self }
    var options = self
    options.read(defaults)
    if let field = defaults["unless-distance"],
      let distance = mapping.reader.integer(field, in: Self.distances)
    {
      options.distance = distance
    }
    return options
  }

  /// Takes over the options that a mapping gives; `distance` has its own rules.
  mutating func read(_ mapping: YAMLMapping) {
    let reader = mapping.reader
    if let field = mapping["within"], let scope = reader.choice(field, Scope.self) { within = scope }
    if let field = mapping["unit"], let read = Self.unit(field, reader) { unit = read }
    if let field = mapping["speakers"], let read = Self.speakers(field, reader) { speakers = read }
  }

  private static func unit(_ field: YAMLField, _ reader: YAMLReader) -> CodingUnit? {
    let named: [CodingUnit] = [.match, .sentence, .turn, .paragraph]
    if let text = field.value.text {
      if let unit = named.first(where: { $0.name == text }) { return unit }
      if let match = text.wholeMatch(of: /(±|\+-|\+\/-)? ?([0-9]{1,5}) words?/), let count = Int(match.2),
        distances.contains(count)
      {
        return .words(count)
      }
    }
    let names = named.map(\.name)
    reader.reportValue(
      field, expected: (names + ["“±5 words” (1 to \(distances.upperBound))"]).listed("or"), candidates: names
    )
    return nil
  }

  private static func speakers(_ field: YAMLField, _ reader: YAMLReader) -> SpeakerFilter? {
    let roles = SpeakerRole.allCases.map(\.rawValue)
    switch field.value.content {
    case .text("participants"): return .spokenByParticipants
    case .text("everyone"): return .everyone
    case .list(let items) where !items.isEmpty:
      let read = items.compactMap { item in
        reader.choice(YAMLField(key: field.key, value: item, name: field.name), SpeakerRole.self)
      }
      return .roles(Set(read))
    case .text(let text) where roles.contains(text):
      reader.reportValue(
        field, expected: "participants, everyone or a list of roles", remedy: "Write it as a list: [\(text)]."
      )
    default:
      reader.reportValue(
        field, expected: "participants, everyone or a list of roles (\(roles.listed("or")))",
        candidates: ["participants", "everyone"])
    }
    return nil
  }
}
