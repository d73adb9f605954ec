import CICU

/// Sentence boundaries as UAX #29 and ICU define them, at the speed of a search for full stops.
///
/// ICU's own iterator looks at every character. A sentence can only end after a terminator (. ? ! 。 …) or a
/// line end, so this one skips to the next of these and applies the rules SB3–SB998 there. The tests prove the
/// boundaries equal to ICU's. A line end always ends a sentence.
package struct SentenceSegmenter: Sendable {
  /// Greek ends questions with a semicolon; ICU tailors its rules likewise.
  private let semicolonEnds: Bool

  package init(language: String) { semicolonEnds = language == "el" || language.hasPrefix("el_") }

  /// Calls `body` with the start and end of each sentence of `text[range]`; together they cover the range.
  package func forEachSentence(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (_ start: Int, _ end: Int) -> Void
  ) {
    var scanner = Scanner(text: text, position: range.lowerBound, end: range.upperBound)
    var start = range.lowerBound
    while start < range.upperBound {
      let end = nextBoundary(&scanner, from: start)
      body(start, end)
      start = end
    }
  }

  private func nextBoundary(_ scanner: inout Scanner, from start: Int) -> Int {
    scanner.position = start
    /// Of the last character that is no Extend or Format: SB7 looks back at it.
    var before = SentenceBreak.other
    while let found = next(&scanner) {
      if Self.isLineEnd(found) {
        scanner.finishLineEnd(found)
        return scanner.position
      }
      guard found == .aTerm || found == .sTerm else {
        if found != .extend, found != .format { before = found }
        continue
      }
      if let boundary = boundary(after: found, before: &before, &scanner) { return boundary }
    }
    return scanner.end
  }

  /// `nil` when no sentence ends at this terminator; the scanner then stands where the search goes on.
  private func boundary(
    after first: SentenceBreak, before: inout SentenceBreak, _ scanner: inout Scanner
  ) -> Int? {
    skipIgnored(&scanner)
    let following = peek(scanner)
    if first == .aTerm {
      if following == .numeric { return proceed(first, &before) }  // SB6
      if following == .upper, before == .upper || before == .lower {
        return proceed(first, &before)  // SB7
      }
    }
    while peek(scanner) == .close { skipOne(&scanner) }
    while peek(scanner) == .sp { skipOne(&scanner) }
    guard let after = peek(scanner) else { return scanner.end }
    if Self.isLineEnd(after) {
      _ = next(&scanner)
      scanner.finishLineEnd(after)
      return scanner.position
    }
    if after == .sContinue || after == .aTerm || after == .sTerm {
      return proceed(.other, &before)  // SB8a
    }
    if first == .aTerm, lowerCaseFollows(scanner) { return proceed(.other, &before) }  // SB8
    return scanner.position  // SB11
  }

  private func proceed(_ seen: SentenceBreak, _ before: inout SentenceBreak) -> Int? {
    before = seen
    return nil
  }

  /// SB8: a lower-case letter comes before any other letter, line end or terminator.
  private func lowerCaseFollows(_ scanner: Scanner) -> Bool {
    var ahead = scanner
    while let property = next(&ahead) {
      switch property {
      case .lower: return true
      case .oLetter, .upper, .sep, .cr, .lf, .aTerm,
        .sTerm:
        return false
      default: continue
      }
    }
    return false
  }

  /// One character and the Extend and Format characters that belong to it (SB5).
  private func skipOne(_ scanner: inout Scanner) {
    _ = next(&scanner)
    skipIgnored(&scanner)
  }

  private func skipIgnored(_ scanner: inout Scanner) {
    while let property = peek(scanner), property == .extend || property == .format {
      _ = next(&scanner)
    }
  }

  private func peek(_ scanner: Scanner) -> SentenceBreak? {
    var ahead = scanner
    return next(&ahead)
  }

  private static func isLineEnd(_ property: SentenceBreak) -> Bool {
    property == .cr || property == .lf || property == .sep
  }

  @inline(__always)
  private func next(_ scanner: inout Scanner) -> SentenceBreak? {
    guard let codePoint = scanner.next() else { return nil }
    if semicolonEnds, codePoint == 0x3B || codePoint == 0x37E { return .sTerm }
    return SentenceBreak.of(codePoint)
  }

  /// Reads code points of well-formed UTF-8.
  private struct Scanner {
    let text: UnsafeBufferPointer<UInt8>
    var position: Int
    let end: Int

    @inline(__always)
    mutating func next() -> UInt32? {
      guard position < end else { return nil }
      let lead = UInt32(text[position])
      if lead < 0x80 {
        position += 1
        return lead
      }
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var codePoint = lead & (0xFF >> UInt32(length + 1))
      for offset in 1..<length { codePoint = codePoint << 6 | UInt32(text[position + offset]) & 0x3F }
      position += length
      return codePoint
    }

    /// SB3: a carriage return and the line feed after it are one line end.
    mutating func finishLineEnd(_ property: SentenceBreak) {
      if property == .cr, position < end, text[position] == 0x0A { position += 1 }
    }
  }
}

/// Unicode's Sentence_Break property; the raw values are CICU's.
private enum SentenceBreak: UInt8 {
  case other, cr, lf, sep, extend, format, sp, lower, upper, oLetter, numeric, aTerm, sTerm, close, sContinue

  @inline(__always)
  static func of(_ codePoint: UInt32) -> SentenceBreak {
    codePoint < 0x10000 ? table[Int(codePoint)] : ask(codePoint)
  }

  /// For the characters of the Basic Multilingual Plane.
  private static let table: [SentenceBreak] = (0..<0x10000).map(ask)

  private static func ask(_ codePoint: UInt32) -> SentenceBreak {
    SentenceBreak(rawValue: UInt8(cicu_sentence_break(Int32(codePoint)))) ?? .other
  }
}
