import QualData

/// What most patterns of a codebook have in common: written once, as `defaults`, instead of with each.
struct CommonOptions {
  private(set) var options = PatternOptions()

  init(_ codebook: Codebook) {
    let patterns = codebook.flattened.flatMap(\.code.patterns)
    options.within = Self.mostFrequent(patterns.map(\.within), else: options.within)
    options.unit = Self.mostFrequent(patterns.map(\.unit), else: options.unit)
    options.speakers = Self.mostFrequent(patterns.map(\.speakers), else: options.speakers)
    options.distance = Self.mostFrequent(
      patterns.compactMap { $0.unless?.distance }.filter(PatternOptions.distances.contains),
      else: options.distance)
  }

  func write(_ writer: inout YAMLWriter) {
    let usual = PatternOptions()
    let options = options
    guard
      options.within != usual.within || options.unit != usual.unit || options.speakers != usual.speakers
        || options.distance != usual.distance
    else { return }
    writer.mapping("defaults") { writer in
      PatternWriter.write(
        within: options.within, unit: options.unit, speakers: options.speakers, unlike: usual, &writer)
      if options.distance != usual.distance { writer.pair("unless-distance", raw: "\(options.distance)") }
    }
  }

  /// What more than half have, and not one pattern alone; the usual value where there is no such.
  private static func mostFrequent<Value: Hashable>(_ values: [Value], else usual: Value) -> Value {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.first { $0.value > 1 && $0.value * 2 > values.count }?.key ?? usual
  }
}

/// Writes a pattern as its query, or as a mapping where it has options of its own.
struct PatternWriter {
  let defaults: CommonOptions

  func write(_ pattern: Pattern, _ writer: inout YAMLWriter) {
    let options = defaults.options
    let unless = pattern.unless.flatMap { $0.queries.isEmpty ? nil : $0 }
    guard
      unless != nil || pattern.within != options.within || pattern.unit != options.unit
        || pattern.speakers != options.speakers
    else { return writer.item(pattern.query) }
    writer.item { writer in
      writer.pair("pattern", pattern.query)
      if let unless {
        writer.list("unless", unless.queries.map(\.text))
        if unless.distance != options.distance { writer.pair("distance", raw: "\(unless.distance)") }
        if unless.side != .both { writer.pair("side", unless.side.rawValue) }
      }
      Self.write(
        within: pattern.within, unit: pattern.unit, speakers: pattern.speakers, unlike: options, &writer)
    }
  }

  static func write(
    within: Scope, unit: CodingUnit, speakers: SpeakerFilter, unlike options: PatternOptions,
    _ writer: inout YAMLWriter
  ) {
    if within != options.within { writer.pair("within", within.rawValue) }
    if unit != options.unit { writer.pair("unit", unit.name) }
    guard speakers != options.speakers else { return }
    switch speakers {
    case .spokenByParticipants: writer.pair("speakers", "participants")
    case .everyone: writer.pair("speakers", "everyone")
    case .roles(let roles):
      let names = SpeakerRole.allCases.filter(roles.contains).map(\.rawValue)
      writer.pair("speakers", raw: "[\(names.joined(separator: ", "))]")
    }
  }
}
