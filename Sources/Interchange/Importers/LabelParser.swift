/// Reads the label of one line. Says only what the line looks like; `LabelCensus` decides by the whole file.
struct LabelParser {
  let bytes: [UInt8]
  let end: Int
  var i: Int
  private var candidate: LabelCandidate
  private var hasColon = false
  private var hasStamp = false
  private var isBracketed = false
  private var isEmphasised = false
  private var depth = 0

  /// `nil` when the line has not the shape of a label.
  static func parse(_ bytes: [UInt8], _ line: Range<Int>) -> LabelCandidate? {
    guard !line.isEmpty else { return nil }
    var parser = LabelParser(bytes, line)
    return parser.parse()
  }

  private init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    i = line.lowerBound
    end = line.upperBound
    candidate = LabelCandidate(label: i..<i, shape: .bare, content: line.upperBound)
  }

  private mutating func parse() -> LabelCandidate? {
    skipSpaces()
    while i < end, bytes[i] == 0x3E { i += 1 }  // “>>”, a new speaker in captions
    if i + 1 < end, bytes[i] == 0x2D, bytes[i + 1] == 0x20 { i += 2 }  // a dash of dialogue
    skipSpaces()
    while i < end, bytes[i] == 0x23, depth < 6, !takeStamp() {
      depth += 1
      i += 1
    }
    skipSpaces()
    takeMarks()
    if !takeStamp() { takeBareStamp() }
    skipSpaces()
    takeMarks()
    guard takeName() else { return nil }
    takeTail()
    return shaped()
  }

  private mutating func skipSpaces() { i = WhiteSpace.skip(bytes, i, to: end) }

  private mutating func takeMarks() {
    let before = i
    while i < end, bytes[i] == 0x2A || bytes[i] == 0x5F { i += 1 }
    if i > before { isEmphasised = true }
  }

  @discardableResult private mutating func takeStamp() -> Bool {
    guard let stamp = TimeStamp.bracketed(bytes, i, to: end) else { return false }
    candidate.start = candidate.start ?? stamp.start
    candidate.end = candidate.end ?? stamp.end
    hasStamp = true
    i = stamp.next
    return true
  }

  /// A time without brackets before the name.
  private mutating func takeBareStamp() {
    guard i < end, TimeStamp.isDigit(bytes[i]), let stamp = TimeStamp.time(bytes, i, to: end),
      stamp.next < end, WhiteSpace.length(bytes, stamp.next, to: end) > 0
    else { return }
    candidate.start = stamp.seconds
    hasStamp = true
    i = stamp.next
  }

  /// The name ends at a colon, a closing mark, a time, or the end of the line.
  private mutating func takeName() -> Bool {
    let limit = min(end, i + 4 * Limits.labelCharacters)
    if i < end, bytes[i] == 0x5B {
      isBracketed = true
      i += 1
    }
    let start = i
    var stop = i
    scan: while stop < limit {
      switch bytes[stop] {
      case 0x3A, 0x2A: break scan
      case 0x5D where isBracketed: break scan
      case 0xEF where isWideColon(stop): break scan
      case 0x28, 0x5B, 0x3C, 0x23, 0x7B:
        if TimeStamp.bracketed(bytes, stop, to: end) != nil { break scan }
      case 0x20, 0x09, 0xC2:
        let next = WhiteSpace.skip(bytes, stop, to: limit)
        if next < limit, TimeStamp.isDigit(bytes[next]), let stamp = TimeStamp.time(bytes, next, to: end),
          WhiteSpace.skip(bytes, stamp.next, to: end) == end
        {
          break scan
        }
      // Sentence punctuation and quotation marks stand in no name.
      case 0x21, 0x22, 0x3B, 0x3F, 0x3D, 0x7C, 0x40: return false
      case 0x5F where isEmphasised && closesEmphasis(stop): break scan
      default: break
      }
      stop += 1
    }
    if stop == limit && limit < end { return false }
    candidate.label = WhiteSpace.trim(bytes, start..<stop)
    i = stop
    return !candidate.label.isEmpty
  }

  /// What may stand between the name and the words: `]`, emphasis marks, times and one colon.
  private mutating func takeTail() {
    if isBracketed, i < end, bytes[i] == 0x5D { i += 1 } else { isBracketed = false }
    while i < end {
      let before = i
      skipSpaces()
      let afterSpace = i
      if bytes.indices.contains(i), i < end {
        if !hasColon, bytes[i] == 0x3A || isWideColon(i) {
          hasColon = true
          i += bytes[i] == 0x3A ? 1 : 3
        } else if isEmphasised, afterSpace == before, bytes[i] == 0x2A || bytes[i] == 0x5F {
          takeMarks()
        } else if !takeStamp() {
          takeEndStamp()
        }
      }
      if i == afterSpace { break }
    }
    skipSpaces()
    candidate.content = i
  }

  /// A time without brackets that ends the line.
  private mutating func takeEndStamp() {
    guard i < end, !hasStamp, let stamp = TimeStamp.time(bytes, i, to: end),
      WhiteSpace.skip(bytes, stamp.next, to: end) == end
    else { return }
    candidate.start = stamp.seconds
    hasStamp = true
    i = end
  }

  /// An underscore inside a word, as in SPEAKER_00, closes nothing.
  private func closesEmphasis(_ i: Int) -> Bool {
    guard i + 1 < end else { return true }
    let next = bytes[i + 1]
    return next == 0x5F || next == 0x3A || WhiteSpace.length(bytes, i + 1, to: end) > 0
  }

  private func isWideColon(_ i: Int) -> Bool {
    i + 2 < end && bytes[i] == 0xEF && bytes[i + 1] == 0xBC && bytes[i + 2] == 0x9A
  }

  private mutating func shaped() -> LabelCandidate? {
    let isAlone = candidate.content == end
    if hasColon {
      // `10:30` and `https://` are no labels.
      let colon = candidate.label.upperBound
      if colon + 1 < end, bytes[colon + 1] == 0x2F { return nil }
      if colon + 1 < end, TimeStamp.isDigit(bytes[colon - 1]), TimeStamp.isDigit(bytes[colon + 1]) {
        return nil
      }
      candidate.shape = depth > 0 ? .heading(depth) : .colon
    } else if depth > 0 {
      guard isAlone else { return nil }
      candidate.shape = .heading(depth)
    } else if hasStamp {
      candidate.shape = .stamped
      guard isAlone || candidate.content > candidate.label.upperBound + 2 else { return nil }
    } else if isEmphasised {
      candidate.shape = .emphasis
    } else {
      guard isAlone, !isBracketed else { return nil }
      candidate.shape = .bare
    }
    return candidate
  }
}
