/// A line of text being typed.
package struct LineEditor: Sendable, Equatable {
  package private(set) var text: String
  /// In characters from the start.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  package var beforeCursor: String { String(text.prefix(cursor)) }
  package var afterCursor: String { String(text.dropFirst(cursor)) }

  /// True when the key means something to an editor.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(Self.inOneLine(text))
    case .backspace where cursor > 0: remove((cursor - 1)..<cursor)
    case .delete where cursor < text.count: remove(cursor..<(cursor + 1))
    case .backspace, .delete: break
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("k"): remove(cursor..<text.count)
    case .control("u"): remove(0..<cursor)
    case .control("w"): remove(startOfWord..<cursor)
    default: return false
    }
    return true
  }

  private var startOfWord: Int {
    let before = beforeCursor.reversed().drop { $0 == " " }
    return before.drop { $0 != " " }.count
  }

  /// A combining mark joins the character before it, so the cursor follows what comes after it.
  private mutating func insert(_ new: String) {
    let after = afterCursor
    text = beforeCursor + new + after
    cursor = text.count - after.count
  }

  private mutating func remove(_ range: Range<Int>) {
    text = String(text.prefix(range.lowerBound)) + String(text.dropFirst(range.upperBound))
    cursor = range.lowerBound
  }

  private static func inOneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
