/// The markup inside cues.
enum CueMarkup {
  /// In bytes; what is longer is text.
  private static let longestTag = 400
  private static let tags: Set<String> = ["c", "i", "b", "u", "s", "ruby", "rt", "lang", "font", "v"]

  /// A line of WebVTT: known tags and time stamps go, voice tags name the speaker, entities are decoded. Other
  /// words in angle brackets (`<laughs>`) stay. `voice` is the voice that is open.
  static func webVTT(_ line: ArraySlice<UInt8>, _ voice: inout String?) -> [CueLine] {
    var pieces: [CueLine] = []
    var text: [UInt8] = []
    var i = line.startIndex
    while i < line.endIndex {
      if line[i] == 0x3C, let tag = tag(line, i) {
        if tag.name == "v" {
          if !text.isEmpty { pieces.append(CueLine(voice: voice, text: text)) }
          text = []
          voice = tag.isClosing || tag.annotation.isEmpty ? nil : tag.annotation
        }
        i = tag.next
      } else if line[i] == 0x26, let entity = entity(line, i) {
        text.append(contentsOf: String(entity.scalar).utf8)
        i = entity.next
      } else {
        text.append(line[i])
        i += 1
      }
    }
    if !text.isEmpty { pieces.append(CueLine(voice: voice, text: text)) }
    return pieces
  }

  /// A line of SRT: HTML-like tags and `{\an8}` go; everything else is text.
  static func subRip(_ line: ArraySlice<UInt8>, _ voice: inout String?) -> [CueLine] {
    var text: [UInt8] = []
    var i = line.startIndex
    while i < line.endIndex {
      if line[i] == 0x3C, let tag = tag(line, i), tag.name != "v" {
        i = tag.next
      } else if line[i] == 0x7B, i + 1 < line.endIndex, line[i + 1] == 0x5C,
        let close = line[i...].prefix(longestTag).firstIndex(of: 0x7D)
      {
        i = close + 1
      } else {
        text.append(line[i])
        i += 1
      }
    }
    return text.isEmpty ? [] : [CueLine(voice: nil, text: text)]
  }

  private static func tag(
    _ line: ArraySlice<UInt8>, _ start: Int
  ) -> (name: String, annotation: String, isClosing: Bool, next: Int)? {
    guard let close = line[start...].prefix(longestTag).firstIndex(of: 0x3E) else { return nil }
    let inside = String(decoding: line[(start + 1)..<close], as: UTF8.self)
    if inside.first?.isNumber == true {
      let bytes = Array(inside.utf8)
      let isStamp = TimeStamp.time(bytes, 0, to: bytes.count)?.next == bytes.count
      return isStamp ? ("", "", false, close + 1) : nil
    }
    let isClosing = inside.hasPrefix("/")
    let body = inside.drop { $0 == "/" }
    let name = String(body.prefix { $0 != "." && !$0.isWhitespace }).lowercased()
    guard tags.contains(name) else { return nil }
    let annotation = body.drop { !$0.isWhitespace }.split { $0.isWhitespace }.joined(separator: " ")
    return (name, decoded(annotation), isClosing, close + 1)
  }

  private static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var none: String?
    return webVTT(Array(text.utf8)[...], &none).map { String(decoding: $0.text, as: UTF8.self) }.joined()
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "lrm": "\u{200E}",
    "rlm": "\u{200F}",
  ]

  /// `&name;`, `&#123;` or `&#x7B;`; others, and those that mean a control character, stay as they are.
  private static func entity(_ line: ArraySlice<UInt8>, _ start: Int) -> (scalar: Unicode.Scalar, next: Int)?
  {
    guard let close = line[start...].prefix(12).firstIndex(of: 0x3B) else { return nil }
    let name = String(decoding: line[(start + 1)..<close], as: UTF8.self)
    if let scalar = named[name] { return (scalar, close + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20, value != 0x7F, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, close + 1)
  }
}
