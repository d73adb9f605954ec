import Foundation
import ProjectStore

/// A record as a line of JSON: keys in the order of its shape, everything in its place.
enum RecordLine {
  static func line(_ values: [StoreValue], _ shape: RecordShape) -> String {
    var line = "{"
    for (column, value) in zip(shape.columns, values) {
      if line.count > 1 { line += ", " }
      line += "\"\(column.name)\": "
      switch value {
      case .null: line += "null"
      case .integer(let number): line += "\(number)"
      case .real(let number): line += "\(number)"
      case .text(let text): line += quoted(text)
      }
    }
    return line + "}"
  }

  /// - Returns: the values in the order of the shape's columns, or a sentence that says what is wrong.
  static func values(_ line: Substring, _ shape: RecordShape) -> Result<[StoreValue], Problem> {
    guard let members = try? JSONDecoder().decode([String: Value?].self, from: Data(line.utf8)) else {
      return .failure(Problem("The line is no JSON object of texts and numbers."))
    }
    return values(members, shape)
  }

  /// The same, of an object that was read already.
  static func values(_ members: [String: Value?], _ shape: RecordShape) -> Result<[StoreValue], Problem> {
    let names = shape.columns.map(\.name)
    if let unknown = members.keys.filter({ !names.contains($0) }).min() {
      return .failure(
        Problem("The key “\(unknown)” is not one of a \(shape.table.replacing("_", with: " "))."))
    }
    var values: [StoreValue] = []
    for column in shape.columns {
      let value = members[column.name]??.value ?? .null
      switch (column.kind, value) {
      case (_, .null) where column.isOptional, (.text, .text), (.integer, .integer), (.real, .real):
        values.append(value)
      case (.real, .integer(let number)): values.append(.real(Double(number)))
      case (_, .null): return .failure(Problem("The key “\(column.name)” is missing."))
      default:
        return .failure(
          Problem("“\(column.name)” must be \(column.kind == .text ? "a text" : "a number")."))
      }
    }
    return .success(values)
  }

  struct Problem: Error {
    var sentence: String
    init(_ sentence: String) { self.sentence = sentence }
  }

  struct Value: Decodable {
    var value: StoreValue

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      // Texts first: most values are texts, and a wrong guess costs time.
      if let text = try? container.decode(String.self) {
        value = .text(text)
      } else if let number = try? container.decode(Int.self) {
        value = .integer(number)
      } else {
        value = .real(try container.decode(Double.self))
      }
    }
  }

  static func quoted(_ text: String) -> String {
    var line = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": line += "\\\""
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      case "\t": line += "\\t"
      // Other controls, and what some programs take for a line end.
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line + "\""
  }
}
