import QualData

/// Reads `joint:` of a project file.
struct JointSettingsReader {
  let reader: YAMLReader

  static let keys = ["convergence", "evidence", "asked"]
  static let convergenceKeys = ["ranges", "cues", "within", "polarity", "leaning"]
  static let evidenceKeys = ["kind", "level", "ranges", "cases", "transcripts", "cue", "codes"]

  func settings(_ field: YAMLField) -> JointSettings {
    var settings = JointSettings()
    guard let mapping = YAMLMapping(field.value, noun: "“joint”", keys: Self.keys, reader: reader) else {
      return settings
    }
    if let field = mapping["convergence"],
      let rules = YAMLMapping(field.value, noun: "“convergence”", keys: Self.convergenceKeys, reader: reader)
    {
      settings.convergence = convergence(rules)
    }
    if let field = mapping["evidence"] { settings.evidence = reader.list(field).compactMap(kind) }
    if let field = mapping["asked"] {
      settings.asked =
        field.value.isList ? reader.texts(field).map(\.text) : reader.text(field).map { [$0] }
    }
    return settings
  }

  private func convergence(_ mapping: YAMLMapping) -> ConvergenceRules {
    var rules = ConvergenceRules()
    rules.ranges = integer(mapping, "ranges", in: 1...1_000_000) ?? rules.ranges
    rules.cues = integer(mapping, "cues", in: 1...1_000_000) ?? rules.cues
    rules.polarity = integer(mapping, "polarity", in: 1...1_000_000) ?? rules.polarity
    rules.leaning = integer(mapping, "leaning", in: 51...100) ?? rules.leaning
    if let field = mapping["within"] {
      if let text = field.value.text, let value = Double(text), (0...99).contains(value) {
        rules.within = value
      } else {
        reader.reportValue(field, expected: "a number from 0 to 99")
      }
    }
    return rules
  }

  private func kind(_ value: YAMLValue) -> EvidenceKind? {
    guard
      let mapping = YAMLMapping(value, noun: "A kind of evidence", keys: Self.evidenceKeys, reader: reader),
      let name = mapping.required("kind").flatMap({ reader.text($0) }),
      let level = mapping.required("level").flatMap({ reader.integer($0, in: 0...99) })
    else { return nil }
    return EvidenceKind(
      name: name, level: level, ranges: integer(mapping, "ranges", in: 0...1_000_000) ?? 0,
      cases: integer(mapping, "cases", in: 0...1_000_000) ?? 0,
      transcripts: integer(mapping, "transcripts", in: 0...1_000_000) ?? 0,
      cue: integer(mapping, "cue", in: 0...99),
      codes: mapping["codes"].map { reader.texts($0).map(\.text) } ?? [])
  }

  private func integer(_ mapping: YAMLMapping, _ name: String, in allowed: ClosedRange<Int>) -> Int? {
    mapping[name].flatMap { reader.integer($0, in: allowed) }
  }
}
