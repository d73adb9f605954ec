import QualData

/// A text cut into the pieces that alignments compare: words, and every other character that is not white space by
/// itself.
///
/// Pieces are the same when they are canonically equivalent, however their accents are encoded. White space is in no
/// piece, so a line wrapped anew is no change. Ideographs, kana and the scripts of South-East Asia, which are written
/// without spaces, are cut into characters.
struct TextPieces: Sendable {
  let text: String
  /// By piece: which it is; the same number in both texts of an alignment for the same piece.
  private(set) var ids: [Int32] = []
  /// By piece: where it stands. Always on character borders.
  private(set) var ranges: [TextRange] = []
  /// By piece: how well the text can be cut before it (`GapSliding.Cut`).
  private(set) var cuts: [UInt8] = []

  private var isAfterLineEnd = true
  private var isAfterSentence = false

  init(_ text: String, _ vocabulary: inout PieceVocabulary) {
    self.text = text
    let bytes = Array(text.utf8)
    var wordStart: Int?
    func endWord(_ end: Int) -> TextRange? {
      guard let start = wordStart else { return nil }
      wordStart = nil
      return TextRange(start, end)
    }
    var position = 0
    while position < bytes.count {
      let (kind, next) = Self.character(at: position, bytes, text)
      if kind == .word {
        if wordStart == nil { wordStart = position }
      } else {
        if let word = endWord(position) { append(word, &vocabulary) }
        if kind == .single { append(TextRange(position, next), &vocabulary) }
        if kind == .space, bytes[position] == 0x0A || bytes[position] == 0x0D { isAfterLineEnd = true }
      }
      position = next
    }
    if let word = endWord(position) { append(word, &vocabulary) }
  }

  var count: Int { ids.count }

  /// The pieces that a range touches.
  func pieces(in range: TextRange) -> Range<Int> {
    let first = firstPiece { $0.upper > range.lower }
    let end = firstPiece { $0.lower >= range.upper }
    return first..<max(first, end)
  }

  func range(of pieces: Range<Int>) -> TextRange {
    TextRange(ranges[pieces.lowerBound].lower, ranges[pieces.upperBound - 1].upper)
  }

  func substring(_ range: TextRange) -> Substring {
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lower)
    return text[start..<text.utf8.index(start, offsetBy: range.count)]
  }

  func bytes(_ range: TextRange) -> Substring.UTF8View { substring(range).utf8 }

  private func firstPiece(where isThere: (TextRange) -> Bool) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if isThere(ranges[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private mutating func append(_ range: TextRange, _ vocabulary: inout PieceVocabulary) {
    let piece = substring(range)
    ids.append(vocabulary.id(piece))
    ranges.append(range)
    cuts.append(
      isAfterLineEnd
        ? GapSliding.Cut.line : isAfterSentence ? GapSliding.Cut.sentence : GapSliding.Cut.nowhere)
    isAfterLineEnd = false
    isAfterSentence = piece.count == 1 && ".!?…。".contains(piece)
  }

  // MARK: Characters

  private enum Kind { case space, word, single }

  /// What kind of character starts at a place, and where the next one starts.
  private static func character(at position: Int, _ bytes: [UInt8], _ text: String) -> (Kind, Int) {
    let byte = bytes[position]
    // Before another ASCII byte an ASCII byte is a character by itself; no mark joins it.
    if byte < 0x80, position + 1 == bytes.count || bytes[position + 1] < 0x80 {
      return (kind(ofASCII: byte), position + 1)
    }
    let index = text.utf8.index(text.utf8.startIndex, offsetBy: position)
    let next = text.utf8.distance(from: text.utf8.startIndex, to: text.index(after: index))
    return (kind(of: text[index]), next)
  }

  private static func kind(ofASCII byte: UInt8) -> Kind {
    switch byte {
    case 0x20, 0x09...0x0D: .space
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
    default: .single
    }
  }

  private static func kind(of character: Character) -> Kind {
    if character.isWhitespace { return .space }
    guard character.isLetter || character.isNumber, let scalar = character.unicodeScalars.first else {
      return .single
    }
    let isWrittenWithoutSpaces =
      scalar.properties.isIdeographic
      || [0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF].contains { $0 ~= scalar.value }
    return isWrittenWithoutSpaces ? .single : .word
  }
}

/// Numbers for pieces.
struct PieceVocabulary {
  private var ids: [Substring: Int32] = [:]

  mutating func id(_ piece: Substring) -> Int32 {
    if let known = ids[piece] { return known }
    let id = Int32(ids.count)
    ids[piece] = id
    return id
  }

  /// All numbers are below it.
  var count: Int { ids.count }
}
