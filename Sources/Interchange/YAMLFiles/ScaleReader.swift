import QualData

/// Reads the scale of a model.
struct ScaleReader {
  let reader: YAMLReader

  /// Lowest first; empty when it is wrong, which is reported.
  func scale(_ field: YAMLField) -> [MaturityModel.Level] {
    guard field.value.isMapping else {
      reader.reportKind(field, expected: "a mapping of levels by number")
      return []
    }
    var levels: [(level: MaturityModel.Level, key: YAMLValue)] = []
    for field in reader.fields(of: field.value) {
      guard let number = Int(field.name), (0...99).contains(number) else {
        reader.error(at: field.key, "Expected the number of a level (0 to 99), found “\(field.name)”.")
        continue
      }
      guard
        let mapping = YAMLMapping(field.value, noun: "A level", keys: ModelKeys.level, reader: reader)
      else { continue }
      _ = mapping.required("name")
      levels.append(
        (
          .init(number: number, name: mapping.localized("name"), meaning: mapping.localized("meaning")),
          field.key
        ))
    }
    levels.sort { $0.level.number < $1.level.number }
    for (lower, upper) in zip(levels, levels.dropFirst()) where upper.level.number != lower.level.number + 1 {
      reader.error(
        at: upper.key, "Level \(upper.level.number) does not follow on level \(lower.level.number).",
        remedy: "Number the levels without gaps.")
      return []
    }
    if levels.count < 2 {
      reader.error(at: field.value, "A scale has two levels or more.", remedy: "Add the missing levels.")
    }
    return levels.map(\.level)
  }
}
