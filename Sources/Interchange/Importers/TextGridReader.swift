import QualData

/// Reads a TextGrid as Praat does: texts in quotation marks, numbers, and `<exists>` count; every other word is a
/// comment. So the long and the short format are one.
struct TextGridReader {
  struct Interval {
    var start: Double
    var end: Double
    var text: String
  }
  struct Tier {
    var name: String
    var intervals: [Interval] = []
  }

  private let bytes: [UInt8]
  private let path: String
  private var i = 0
  private var line = 1

  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// Throws `InputErrors` with the line where the file is not as it should be, or ends too soon.
  mutating func read() throws -> [Tier] {
    _ = try text()  // ooTextFile
    _ = try text()  // TextGrid
    _ = try number()
    _ = try number()
    let count = try wholeNumber()
    var tiers: [Tier] = []
    for _ in 0..<count {
      let kind = try text()
      guard ["IntervalTier", "TextTier", "PointTier"].contains(kind) else {
        throw error("Expected IntervalTier or TextTier, found another text.")
      }
      var tier = Tier(name: try text().trimmed)
      _ = try number()
      _ = try number()
      for _ in 0..<(try wholeNumber()) {
        let start = try number()
        if kind == "IntervalTier" {
          let end = try number()
          tier.intervals.append(Interval(start: start, end: end, text: try text()))
        } else {
          _ = try text()
        }
      }
      tiers.append(tier)
    }
    return tiers
  }

  private func error(_ message: String) -> InputErrors {
    InputErrors([
      Diagnostic(
        file: path, place: SourcePlace(line: line, column: 1), message: message,
        remedy: "Open it in Praat and save it again.")
    ])
  }

  private mutating func text() throws -> String {
    try passComments(to: "a text") { $0 == 0x22 }
    i += 1
    var text: [UInt8] = []
    while i < bytes.count {
      if bytes[i] == 0x22 {
        i += 1
        guard i < bytes.count, bytes[i] == 0x22 else { return String(decoding: text, as: UTF8.self) }
      }
      if bytes[i] == 0x0A { line += 1 }
      text.append(bytes[i])
      i += 1
    }
    throw error("The file ends inside a text in quotation marks.")
  }

  private mutating func number() throws -> Double {
    try passComments(to: "a number") { TimeStamp.isDigit($0) || $0 == 0x2D || $0 == 0x2B }
    let start = i
    while i < bytes.count, bytes[i] > 0x20 { i += 1 }
    let word = String(decoding: bytes[start..<i], as: UTF8.self)
    guard let number = Double(word), number.isFinite else {
      throw error("Expected a number, found a word.")
    }
    return number
  }

  /// How many tiers or intervals follow: never more than the bytes that are left.
  private mutating func wholeNumber() throws -> Int {
    let value = try number()
    guard value >= 0, value <= Double(bytes.count - i), value == value.rounded() else {
      throw error("Expected how many follow, found \(value).")
    }
    return Int(value)
  }

  /// Goes to the next word that starts as wanted.
  private mutating func passComments(to wanted: String, _ starts: (UInt8) -> Bool) throws {
    while i < bytes.count {
      if bytes[i] <= 0x20 {
        if bytes[i] == 0x0A { line += 1 }
        i += 1
      } else if starts(bytes[i]) {
        return
      } else if bytes[i] == 0x22 || TimeStamp.isDigit(bytes[i]) {
        throw error("Expected \(wanted), found something else.")
      } else if bytes[i] == 0x21 {
        while i < bytes.count, bytes[i] != 0x0A { i += 1 }
      } else {
        while i < bytes.count, bytes[i] > 0x20 { i += 1 }
      }
    }
    throw error("The file ends where \(wanted) is expected.")
  }
}
