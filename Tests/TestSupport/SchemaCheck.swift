import Foundation

/// Checks a JSON value by a JSON Schema: the keywords that the repository's schemas use. Another keyword is a problem
/// too, so that no schema says more than is checked.
package struct SchemaCheck {
  private let root: [String: Any]
  private static let notes: Set = ["$schema", "$id", "$defs", "$comment", "title", "description"]

  /// - Parameter path: of the schema in the repository.
  package init(_ path: String) throws {
    let data = try Data(contentsOf: Repository.file(path))
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What is wrong, with its place.
  /// - Parameter definition: a name of `$defs` that holds instead of the whole.
  package func problems(_ json: String, definition: String? = nil) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    return problems(value, definition.map { ["$ref": "#/$defs/\($0)"] } ?? root, "")
  }

  private func problems(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
      func report(_ isRight: Bool) -> [String] { isRight ? [] : ["\(place): \(keyword)"] }
      let object = value as? [String: Any]
      switch keyword {
      case "$ref":
        let name = (rule as? String ?? "").replacingOccurrences(of: "#/$defs/", with: "")
        let definitions = root["$defs"] as? [String: [String: Any]]
        return definitions?[name].map { problems(value, $0, place) } ?? ["\(place): no \(name)"]
      case "type":
        let types = rule as? [String] ?? [rule as? String ?? ""]
        return report(types.contains { Self.matches(value, $0) })
      case "const": return report("\(value)" == "\(rule)")
      case "enum": return report((rule as? [Any] ?? []).contains { "\($0)" == "\(value)" })
      case "minimum": return report((value as? Double ?? .infinity) >= (rule as? Double ?? .infinity))
      case "pattern":
        let text = value as? String ?? ""
        return report(text.range(of: rule as? String ?? "", options: .regularExpression) != nil)
      case "required":
        return (rule as? [String] ?? []).filter { object?[$0] == nil }.map { "\(place): no \($0)" }
      case "properties":
        let rules = rule as? [String: [String: Any]] ?? [:]
        return (object ?? [:]).sorted { $0.key < $1.key }.flatMap { key, value in
          rules[key].map { problems(value, $0, "\(place)/\(key)") } ?? []
        }
      case "additionalProperties":
        let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
        return (object ?? [:]).filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
          .flatMap { key, value in
            (rule as? [String: Any]).map { problems(value, $0, "\(place)/\(key)") } ?? ["\(place): \(key)"]
          }
      case "items":
        return (value as? [Any] ?? []).enumerated().flatMap {
          problems($1, rule as? [String: Any] ?? [:], "\(place)/\($0)")
        }
      default: return Self.notes.contains(keyword) ? [] : ["\(place): cannot check \(keyword)"]
      }
    }
  }

  private static func matches(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "integer": (value as? Double).map { $0.rounded() == $0 } ?? false
    case "number": value is Double
    default: false
    }
  }
}
