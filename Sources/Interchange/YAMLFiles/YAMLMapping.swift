import Foundation
import QualData

/// A mapping whose keys a file format fixes.
struct YAMLMapping {
  let reader: YAMLReader
  let value: YAMLValue
  /// As a sentence begins: “A code”.
  let noun: String
  private let byName: [String: YAMLField]

  /// Reports every key that is not among `keys`, and reads on as if it were the key most like it: what stands below it
  /// may have errors of its own. `nil`, reported, when the value is no mapping.
  init?(_ value: YAMLValue, noun: String, keys: [String], reader: YAMLReader, remedy: String = "") {
    guard value.isMapping else {
      reader.error(at: value, "\(noun) is a mapping; this is \(value.kind).", remedy: remedy)
      return nil
    }
    var byName: [String: YAMLField] = [:]
    var meant: [String: YAMLField] = [:]
    for field in reader.fields(of: value) {
      if keys.contains(field.name) {
        byName[field.name] = field
        continue
      }
      let nearest = Suggestion.nearest(to: field.name, in: keys)
      if let nearest { meant[nearest] = field }
      reader.error(
        at: field.key, "\(noun) has no key “\(field.name)”.",
        remedy: nearest.map { "Did you mean “\($0)”?" } ?? "Its keys are \(keys.listed("and")).")
    }
    self.reader = reader
    self.value = value
    self.noun = noun
    self.byName = byName.merging(meant) { written, _ in written }
  }

  subscript(name: String) -> YAMLField? { byName[name] }

  func required(_ name: String, remedy: String = "") -> YAMLField? {
    if let field = byName[name] { return field }
    reader.error(at: value, "\(noun) needs the key “\(name)”.", remedy: remedy)
    return nil
  }

  func text(_ name: String) -> String? { self[name].flatMap { reader.text($0) } }
  func localized(_ name: String) -> LocalizedText {
    self[name].flatMap(reader.localized) ?? LocalizedText([:])
  }

  func identifier(_ name: String) -> (text: String, field: YAMLField)? {
    guard let field = required(name), let text = reader.text(field) else { return nil }
    guard Identifier.isValid(text) else {
      reader.error(
        at: field.value, "The id “\(text)” may hold only letters (a–z, A–Z), digits, “-”, “_” and “.”.",
        remedy: Identifier.mended(text).map { "Write “\($0)”." } ?? "")
      return nil
    }
    return (text, field)
  }
}

package enum Identifier {
  package static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy(isAllowed)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
    default: false
    }
  }

  /// The id without accents, and with “-” for what else is not allowed: `coût réel` → `cout-reel`.
  package static func mended(_ text: String) -> String? {
    let parts = text.folding(options: .diacriticInsensitive, locale: nil).unicodeScalars.split {
      !isAllowed($0)
    }.map { String($0) }
    return parts.isEmpty ? nil : parts.joined(separator: "-")
  }
}
