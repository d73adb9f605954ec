import CICU
import CProcessor

/// Sentence boundaries as UAX #29 and ICU define them, at the speed of a search for full stops.
///
/// ICU's own iterator looks at every character. A sentence can only end after a terminator (. ? ! 。 …) or a
/// line end, so this one skips to the next of these and applies the rules SB3–SB998 there. The tests prove the
/// boundaries equal to ICU's. A line end always ends a sentence.
package struct SentenceSegmenter: Sendable {
  /// Greek ends questions with a semicolon; ICU tailors its rules likewise.
  private let semicolonEnds: Bool
  /// By byte: whether some terminator or line end begins with it, so that the search stops there. Bits for the byte after
  /// it, by its last six bits; all or none of a byte that is a character by itself.
  private let stops: [UInt64]
  private let properties = SentenceBreak.table

  package init(language: String) {
    semicolonEnds = language == "el" || language.hasPrefix("el_")
    stops = semicolonEnds ? SentenceBreak.greekStops : SentenceBreak.stops
  }

  /// Calls `body` with the start and end of each sentence of `text[range]`; together they cover the range.
  /// - Parameter last: a place in the range: what comes after its sentence is taken for one sentence.
  package func forEachSentence(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, upTo last: Int = .max,
    _ body: (_ start: Int, _ end: Int) -> Void
  ) {
    var scanner = Scanner(text: text, position: range.lowerBound, end: range.upperBound)
    var start = range.lowerBound
    while start < range.upperBound {
      let end = start > last ? range.upperBound : nextBoundary(&scanner, from: start)
      body(start, end)
      start = end
    }
  }

  private func nextBoundary(_ scanner: inout Scanner, from start: Int) -> Int {
    scanner.position = start
    while true {
      stops.withUnsafeBufferPointer {
        semicolonEnds ? scanner.skipEach(to: $0.baseAddress!) : scanner.skip(to: $0.baseAddress!)
      }
      let place = scanner.position
      if scanner.isPlainEnd { return place + 2 }
      guard let found = next(&scanner) else { return scanner.end }
      if found.isLineEnd {
        scanner.finishLineEnd(found)
        return scanner.position
      }
      if found.isTerminator,
        let boundary = boundary(after: found, at: place, sentence: start, &scanner)
      {
        return boundary
      }
    }
  }

  /// `nil` when no sentence ends at this terminator; the scanner then stands where the search goes on.
  private func boundary(
    after terminator: SentenceBreak, at place: Int, sentence start: Int, _ scanner: inout Scanner
  ) -> Int? {
    skipIgnored(&scanner)
    if terminator == .aTerm {
      switch peek(scanner) {
      case .numeric: return nil  // SB6
      case .upper:  // SB7
        let before = before(place, from: start, scanner)
        if before == .upper || before == .lower { return nil }
      default: break
      }
    }
    while peek(scanner) == .close { skipOne(&scanner) }
    while peek(scanner) == .sp { skipOne(&scanner) }
    guard let after = peek(scanner) else { return scanner.end }
    if after.isLineEnd {
      _ = next(&scanner)
      scanner.finishLineEnd(after)
      return scanner.position
    }
    if after == .sContinue || after == .aTerm || after == .sTerm { return nil }  // SB8a
    if terminator == .aTerm, lowerCaseFollows(scanner) { return nil }  // SB8
    return scanner.position  // SB11
  }

  /// The last character before a place that is no Extend or Format.
  private func before(_ place: Int, from start: Int, _ scanner: Scanner) -> SentenceBreak {
    var back = scanner
    var place = place
    while place > start {
      place -= 1
      while place > start, scanner.text[place] & 0xC0 == 0x80 { place -= 1 }
      back.position = place
      if let property = next(&back), property != .extend, property != .format { return property }
    }
    return .other
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

  @inline(__always)
  private func next(_ scanner: inout Scanner) -> SentenceBreak? {
    guard let codePoint = scanner.next() else { return nil }
    if semicolonEnds, codePoint == 0x3B || codePoint == 0x37E { return .sTerm }
    return codePoint < 0x10000 ? properties[Int(codePoint)] : SentenceBreak.ask(codePoint)
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

    /// A full stop, question or exclamation mark, a space and a capital A–Z: by far the most frequent end. No rule
    /// joins what stands before it to what follows.
    @inline(__always)
    var isPlainEnd: Bool {
      guard position &+ 2 < end else { return false }
      let byte = text[position]
      return (byte == 0x2E || byte == 0x3F || byte == 0x21) && text[position &+ 1] == 0x20
        && text[position &+ 2] &- 0x41 < 26
    }

    /// To the next byte that may begin a terminator or line end. The bytes of a character that begins with another
    /// byte are all passed over.
    @inline(__always)
    mutating func skip(to stops: UnsafePointer<UInt64>) {
      let bytes = text.baseAddress!
      while position &+ 64 < text.count, position < end {
        var places = cprocessor_sentence_ends(bytes + position)
        if end &- position < 64 { places &= 1 &<< UInt64(truncatingIfNeeded: end &- position) &- 1 }
        while places != 0 {
          let place = position &+ places.trailingZeroBitCount
          if Self.isStop(bytes[place], bytes[place &+ 1], stops) { return position = place }
          places &= places &- 1
        }
        position = min(position &+ 64, end)
      }
      skipEach(to: stops)
    }

    /// The same, byte by byte.
    @inline(__always)
    mutating func skipEach(to stops: UnsafePointer<UInt64>) {
      while position < end {
        let next = position &+ 1 < end ? text[position &+ 1] : 0
        if Self.isStop(text[position], next, stops) { return }
        position &+= 1
      }
    }

    @inline(__always)
    private static func isStop(_ byte: UInt8, _ next: UInt8, _ stops: UnsafePointer<UInt64>) -> Bool {
      stops[Int(byte)] &>> UInt64(next & 0x3F) & 1 != 0
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

  var isLineEnd: Bool { self == .cr || self == .lf || self == .sep }
  var isTerminator: Bool { self == .aTerm || self == .sTerm }

  /// For the characters of the Basic Multilingual Plane.
  static let table: [SentenceBreak] = (0..<0x10000).map(ask)

  /// By byte and the byte after it: whether a terminator or line end begins with them. Beyond the plane every character is
  /// looked at.
  static let stops: [UInt64] = {
    var stops = Array(repeating: UInt64(0), count: 256)
    for codePoint in 0..<0x10000 where table[codePoint].isLineEnd || table[codePoint].isTerminator {
      guard let scalar = Unicode.Scalar(UInt32(codePoint)) else { continue }
      let bytes = Array(UTF8.encode(scalar)!)
      stops[Int(bytes[0])] |= bytes.count == 1 ? .max : 1 << UInt64(bytes[1] & 0x3F)
    }
    for lead in 0xF0...0xF4 { stops[lead] = .max }
    return stops
  }()

  /// With ; and the Greek question mark (U+037E).
  static let greekStops: [UInt64] = {
    var stops = SentenceBreak.stops
    for lead in [0x3B, 0xCD] { stops[lead] = .max }
    return stops
  }()

  static func ask(_ codePoint: UInt32) -> SentenceBreak {
    SentenceBreak(rawValue: UInt8(cicu_sentence_break(Int32(codePoint)))) ?? .other
  }
}
