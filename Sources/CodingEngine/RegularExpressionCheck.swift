import Tokenization

/// Finds what is wrong with a regular expression when its pattern is parsed.
enum RegularExpressionCheck {
  /// - Parameter offset: of the expression in its query, in bytes.
  /// - Throws: `QueryError` for what ICU cannot read, and for capitals, which no token form has.
  static func check(_ pattern: String, offset: Int) throws(QueryError) {
    if pattern.isEmpty {
      throw QueryError(
        message: "This regular expression is empty.", remedy: "Write it between the slashes.",
        offset: offset - 1, length: 2)
    }
    if let deep = tooDeep(in: Array(pattern)) {
      throw QueryError(
        message:
          "Parentheses are nested more than \(QueryParser.mostLevels) deep in this regular expression.",
        remedy: "Take away those that are not needed.", offset: offset + bytes(pattern, deep), length: 1)
    }
    do throws(RegularExpression.Mistake) {
      _ = try RegularExpression(pattern)
    } catch {
      throw QueryError(
        message: "ICU cannot read this regular expression: \(error.name).",
        remedy: "See https://unicode-org.github.io/icu/userguide/strings/regexp.html for what it knows.",
        offset: offset + bytes(pattern, min(error.offset ?? 0, pattern.count - 1)), length: 1)
    }
    if let capital = capital(in: Array(pattern)) {
      throw QueryError(
        message: "A regular expression is compared with words in small letters; this capital never matches.",
        remedy: "Write small letters; =word finds words as they are written.",
        offset: offset + bytes(pattern, capital), length: 1)
    }
  }

  /// How many bytes its first characters have.
  private static func bytes(_ pattern: String, _ characters: Int) -> Int {
    pattern.prefix(characters).utf8.count
  }

  /// The parenthesis that opens a level too many: ICU reads no more than about a hundred.
  private static func tooDeep(in pattern: [Character]) -> Int? {
    var depth = 0
    var isInSet = false
    var index = 0
    while index < pattern.count {
      switch pattern[index] {
      case "\\": index += 1
      case "[": isInSet = true
      case "]": isInSet = false
      case "(" where !isInSet:
        depth += 1
        if depth > QueryParser.mostLevels { return index }
      case ")" where !isInSet: depth -= 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The first capital that stands for itself: not one of \D, \p{Lu} or \u00E9.
  private static func capital(in pattern: [Character]) -> Int? {
    var index = 0
    while index < pattern.count {
      switch pattern[index] {
      case "\\":
        let escaped = index + 1 < pattern.count ? pattern[index + 1] : " "
        index += 2
        if index < pattern.count, pattern[index] == "{" {
          index = pattern[index...].firstIndex(of: "}") ?? pattern.count
        } else {
          index += ["x": 2, "u": 4, "U": 8, "c": 1][escaped] ?? 0
        }
      // A set by name, or a group's name.
      case "[" where index + 1 < pattern.count && pattern[index + 1] == ":":
        index = (pattern[(index + 2)...].firstIndex(of: ":") ?? pattern.count) + 1
      case "<" where index > 1 && pattern[index - 1] == "?":
        index = pattern[index...].firstIndex { ">=!".contains($0) } ?? pattern.count
      case let character where character.isUppercase: return index
      default: index += 1
      }
    }
    return nil
  }
}
