import QualData

/// Reads the domains of a model and their indicators.
struct DomainReader {
  let reader: YAMLReader
  /// Empty when it could not be read; descriptors go unchecked then.
  let scale: [MaturityModel.Level]

  func domains(_ field: YAMLField) -> [MaturityModel.Domain] {
    var domainLines: [String: Int] = [:]
    var indicatorLines: [String: Int] = [:]
    return reader.list(field).compactMap { value in
      guard let mapping = YAMLMapping(value, noun: "A domain", keys: ModelKeys.domain, reader: reader) else {
        return nil
      }
      let id = identifier(mapping, "domain", &domainLines)
      _ = mapping.required("label")
      let items = mapping.required("indicators").map { reader.list($0) } ?? []
      let indicators = items.compactMap { indicator($0, &indicatorLines) }
      return .init(id: id, label: mapping.localized("label"), indicators: indicators)
    }
  }

  private func indicator(_ value: YAMLValue, _ lines: inout [String: Int]) -> MaturityModel.Indicator? {
    guard let mapping = YAMLMapping(value, noun: "An indicator", keys: ModelKeys.indicator, reader: reader)
    else {
      return nil
    }
    let id = identifier(mapping, "indicator", &lines)
    _ = mapping.required("label")
    return .init(
      id: id, label: mapping.localized("label"), subdomain: mapping.localized("subdomain"),
      statement: mapping.localized("statement"),
      descriptors: mapping.required("levels").map { descriptors($0, of: id) } ?? [:],
      weight: mapping["weight"].flatMap(reader.weight) ?? 1)
  }

  private func identifier(_ mapping: YAMLMapping, _ noun: String, _ lines: inout [String: Int]) -> String {
    guard let (id, field) = mapping.identifier("id") else { return "" }
    if let first = lines[id] {
      reader.error(
        at: field.value, "The \(noun) id “\(id)” is used twice; first in line \(first).",
        remedy: "Give each \(noun) an id of its own.")
    } else {
      lines[id] = field.value.place.line
    }
    return id
  }

  /// One text for each level of the scale.
  private func descriptors(_ field: YAMLField, of id: String) -> [Int: LocalizedText] {
    guard field.value.isMapping else {
      reader.reportKind(field, expected: "a mapping of descriptors by level")
      return [:]
    }
    let fields = reader.fields(of: field.value)
    let numbers = scale.map(\.number)
    var descriptors: [Int: LocalizedText] = [:]
    for descriptor in fields {
      guard let number = Int(descriptor.name), numbers.isEmpty || numbers.contains(number) else {
        reader.error(
          at: descriptor.key, "The scale has no level “\(descriptor.name)”.",
          remedy: "Its levels are \(numbers.map(String.init).listed("and")).")
        continue
      }
      if let text = reader.localized(descriptor) { descriptors[number] = text }
    }
    let missing = numbers.filter { number in !fields.contains { Int($0.name) == number } }
    if !missing.isEmpty {
      reader.error(
        at: field.key,
        "The indicator “\(id)” has no descriptor of level \(missing.map(String.init).listed("and")).",
        remedy: "Describe every level of the scale.")
    }
    return descriptors
  }
}
