import Foundation
import QualData

/// JSON as tools write it: with `NaN` too, which the standard does not have.
package enum JSONText {
  static func isObject(_ bytes: [UInt8]) -> Bool {
    let start = bytes.lazy.filter { $0 > 0x20 }.prefix(2)
    return start.elementsEqual("{\"".utf8) || start.elementsEqual("[{".utf8)
  }

  /// True when a key of that name occurs.
  static func names(_ key: String, in bytes: [UInt8]) -> Bool {
    guard let end = HTMLTag.find("\"\(key)\"", in: bytes, from: 0) else { return false }
    return WhiteSpace.skip(bytes, end, to: bytes.count) < bytes.count
      && bytes[WhiteSpace.skip(bytes, end, to: bytes.count)] == 0x3A
  }

  /// Throws `InputErrors` for what is no JSON, with its place, and for what has another shape, with the key.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, _ bytes: [UInt8], file: String
  ) throws -> Value {
    let data = Data(bytes)
    // Nearly all files follow the standard, which is read several times as fast.
    if let value = try? JSONDecoder().decode(type, from: data) { return value }
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    if let place = openEnd(bytes) {
      throw InputErrors([
        Diagnostic(
          file: file, place: place, message: "The JSON ends too soon, so part of it is missing.",
          remedy: "Export the file again from the program it came from.")
      ])
    }
    do {
      return try decoder.decode(type, from: data)
    } catch let error as DecodingError {
      throw InputErrors(file, message(error), "Export the file again from the program it came from.")
    } catch {
      throw InputErrors(file, "The JSON is damaged.", "Export the file again from the program it came from.")
    }
  }

  /// The end of a text that ends inside a string or a bracket.
  private static func openEnd(_ bytes: [UInt8]) -> SourcePlace? {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isInString = false
        }
        continue
      }
      switch byte {
      case 0x22: isInString = true
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      default: break
      }
    }
    guard isInString || depth > 0 else { return nil }
    let lastLine = bytes.split(separator: 0x0A).last ?? []
    let lines = bytes.dropLast(bytes.last == 0x0A ? 1 : 0).count { $0 == 0x0A } + 1
    return SourcePlace(line: lines, column: lastLine.count { $0 & 0xC0 != 0x80 } + 1)
  }

  private static func message(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      return "The JSON has no key “\(key.stringValue)”\(place(context.codingPath))."
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "The JSON has a value of another kind than expected\(place(context.codingPath))."
    case .dataCorrupted(let context):
      let reason = context.underlyingError.map { "\($0)" } ?? context.debugDescription
      let at = reason.firstMatch(of: /line (\d+), column (\d+)/).map { " in line \($0.1), column \($0.2)" }
      return "The JSON is damaged\(at ?? "\(place(context.codingPath))")."
    @unknown default: return "The JSON is damaged."
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    let keys = path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
    return keys.isEmpty ? "" : " at \(keys.joined(separator: "."))"
  }
}
