import QualData

/// Reads values of the kinds a file format asks for, and collects everything that is wrong on the way: a value
/// that will not do is reported and left out, and reading goes on.
final class YAMLReader {
  let source: YAMLSource
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: YAMLSource) { self.source = source }

  func error(at value: YAMLValue, _ message: String, remedy: String = "") {
    diagnostics.append(source.diagnostic(at: value.place, length: value.length, message, remedy: remedy))
  }

  func warning(at value: YAMLValue, _ message: String, remedy: String = "") {
    diagnostics.append(
      source.diagnostic(.warning, at: value.place, length: value.length, message, remedy: remedy))
  }

  /// In the order of the file; two of one place stay in the order found.
  var sortedDiagnostics: [Diagnostic] {
    diagnostics.enumerated().sorted { a, b in
      a.element.place == b.element.place ? a.offset < b.offset : a.element.place < b.element.place
    }.map(\.element)
  }

  /// The warnings, in the order of the file; throws when there is an error, with all of them.
  func finish() throws(InputErrors) -> [Diagnostic] {
    let sorted = sortedDiagnostics
    if sorted.contains(where: { $0.severity == .error }) { throw InputErrors(sorted) }
    return sorted
  }

  // MARK: Kinds

  /// What a field's value should have been, when it is something else.
  func reportKind(_ field: YAMLField, expected: String, remedy: String = "") {
    // Nothing has no place of its own: its key is shown.
    let shown = field.value.isNothing ? field.key : field.value
    error(
      at: shown, "Expected \(expected) for “\(field.name)”, found \(field.value.kind).", remedy: remedy)
  }

  /// A text without white space at its ends; numbers and truth values are texts as written.
  func text(_ field: YAMLField, expected: String = "a text") -> String? {
    guard let text = field.value.text else {
      reportKind(field, expected: expected)
      return nil
    }
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else {
      error(at: field.value, "The text of “\(field.name)” is empty.", remedy: "Write it, or remove the key.")
      return nil
    }
    return trimmed
  }

  func list(_ field: YAMLField, remedy: String = "") -> [YAMLValue] {
    guard case .list(let items) = field.value.content else {
      reportKind(field, expected: "a list", remedy: remedy)
      return []
    }
    return items
  }

  func texts(_ field: YAMLField) -> [(text: String, value: YAMLValue)] {
    list(field, remedy: field.value.text.map { "Write it as a list: [\($0)]." } ?? "").compactMap { item in
      text(YAMLField(key: field.key, value: item, name: field.name)).map { ($0, item) }
    }
  }

  /// A text, or a mapping of texts by language.
  func localized(_ field: YAMLField) -> LocalizedText? {
    guard case .mapping = field.value.content else {
      return text(field, expected: "a text or a mapping of texts by language").map { LocalizedText($0) }
    }
    let texts = fields(of: field.value).compactMap { field -> (String, String)? in
      guard LanguageCode.isValid(field.name) else {
        error(
          at: field.key, "“\(field.name)” is not a language code.",
          remedy: "Use two letters such as en, nl, fr or de.")
        return nil
      }
      return text(field).map { (field.name, $0) }
    }
    return LocalizedText(Dictionary(texts) { first, _ in first })
  }

  /// A whole number.
  func integer(_ field: YAMLField, in allowed: ClosedRange<Int>) -> Int? {
    guard let text = field.value.text, let number = Int(text), allowed.contains(number) else {
      reportValue(field, expected: "a whole number from \(allowed.lowerBound) to \(allowed.upperBound)")
      return nil
    }
    return number
  }

  /// A number above 0.
  func weight(_ field: YAMLField) -> Double? {
    guard let text = field.value.text, let weight = Double(text), weight > 0, weight.isFinite else {
      reportValue(field, expected: "a weight above 0")
      return nil
    }
    return weight
  }

  /// One of a closed set of words.
  func choice<Choice: RawRepresentable & CaseIterable>(_ field: YAMLField, _: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    if let text = field.value.text, let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    reportValue(field, expected: words.listed("or"), candidates: words)
    return nil
  }

  /// A value that is not among those allowed.
  func reportValue(_ field: YAMLField, expected: String, candidates: [String] = [], remedy: String = "") {
    guard let text = field.value.text else { return reportKind(field, expected: expected, remedy: remedy) }
    let nearest = Suggestion.nearest(to: text, in: candidates).map { "Did you mean “\($0)”?" }
    error(
      at: field.value, "Expected \(expected) for “\(field.name)”, found “\(text)”.", remedy: nearest ?? remedy
    )
  }

  // MARK: Mappings

  /// The keys of a mapping with their values, each key once; a repeated key is reported.
  func fields(of value: YAMLValue) -> [YAMLField] {
    guard case .mapping(let pairs) = value.content else { return [] }
    var first: [String: YAMLValue] = [:]
    return pairs.compactMap { key, value in
      guard let name = key.text?.trimmed, !name.isEmpty else {
        error(at: key, "Expected a text as a key, found \(key.kind).")
        return nil
      }
      if let earlier = first[name] {
        error(
          at: key, "The key “\(name)” stands twice; first in line \(earlier.place.line).",
          remedy: "Keep one of the two.")
        return nil
      }
      first[name] = key
      return YAMLField(key: key, value: value, name: name)
    }
  }
}

/// A key of a mapping and its value.
struct YAMLField: Sendable {
  var key: YAMLValue
  var value: YAMLValue
  var name: String
}

extension Array where Element == String {
  /// “a, b or c”.
  func listed(_ word: String) -> String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " \(word) " + last!
  }
}
