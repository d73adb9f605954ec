/// A JSON value whose objects keep the order of their keys, which Foundation's encoder does not.
enum OrderedJSON {
  case object([(key: String, value: OrderedJSON)])
  case array([OrderedJSON])
  case string(String)
  case integer(Int)
  /// `null` when it is no number.
  case number(Double)
  case null

  /// On one line.
  var compact: String {
    switch self {
    case .object(let members):
      "{" + members.map { "\(OrderedJSON.quoted($0.key)): \($0.value.compact)" }.joined(separator: ", ") + "}"
    case .array(let elements): "[" + elements.map(\.compact).joined(separator: ", ") + "]"
    case .string(let text): OrderedJSON.quoted(text)
    case .integer(let number): String(number)
    case .number(let number): NumberText.exact(number) ?? "null"
    case .null: "null"
    }
  }

  /// Two spaces for each level.
  func pretty(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .object(let members) where !members.isEmpty:
      let lines = members.map { "\(inner)\(OrderedJSON.quoted($0.key)): \($0.value.pretty(indent: inner))" }
      return "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
    case .array(let elements) where !elements.isEmpty:
      return "[\n\(elements.map { inner + $0.pretty(indent: inner) }.joined(separator: ",\n"))\n\(indent)]"
    default: return compact
    }
  }

  /// Escapes quotes, backslashes, control characters, and the two line separators that JavaScript dislikes.
  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
