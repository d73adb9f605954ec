/// A word with wildcards: `*` is any run of characters, also none; `?` is exactly one character (code point).
/// Works on token forms as UTF-8.
struct Glob: Hashable, Sendable {
  enum Element: Hashable, Sendable {
    case byte(UInt8)
    case anyCharacter
    case anyRun

    var isByte: Bool { if case .byte = self { true } else { false } }
  }

  let elements: [Element]

  var isAnyWord: Bool { elements.allSatisfy { $0 == .anyRun } }

  /// What every word that matches begins with.
  var literalBeginning: [UInt8] { Self.bytes(elements.prefix(while: \.isByte)) }

  /// What every word that matches ends with.
  var literalEnding: [UInt8] {
    Self.bytes(elements.suffix(elements.reversed().prefix(while: \.isByte).count))
  }

  private static func bytes(_ elements: some Sequence<Element>) -> [UInt8] {
    elements.compactMap { if case .byte(let byte) = $0 { byte } else { nil } }
  }

  /// The longest run of literal bytes: a word without it cannot match.
  var longestLiteral: [UInt8] {
    var best: [UInt8] = []
    var run: [UInt8] = []
    for element in elements {
      if case .byte(let byte) = element {
        run.append(byte)
        if run.count > best.count { best = run }
      } else {
        run = []
      }
    }
    return best
  }

  /// Linear for one `*`, at worst word length × pattern length.
  func matches(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    var element = 0
    /// Where to try again: the last `*`, and where the rest is tried next.
    var retry: (element: Int, at: Int)?
    while true {
      if element == elements.count, at == word.count { return true }
      if element < elements.count {
        switch elements[element] {
        case .anyRun:
          retry = (element, at)
          element += 1
          continue
        case .byte(let byte) where at < word.count && word[at] == byte:
          at += 1
          element += 1
          continue
        case .anyCharacter where at < word.count:
          at = Self.nextCharacter(word, at)
          element += 1
          continue
        default: break
        }
      }
      guard let last = retry, last.at < word.count else { return false }
      at = Self.nextCharacter(word, last.at)
      element = last.element + 1
      retry = (last.element, at)
    }
  }

  private static func nextCharacter(_ word: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    var next = at + 1
    while next < word.count, word[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
