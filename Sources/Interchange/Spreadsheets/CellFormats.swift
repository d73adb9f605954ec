/// Which cell formats of a workbook show dates or times.
struct CellFormats {
  enum Kind { case number, date, time }

  private var kinds: [Kind] = []

  init() {}

  init(_ reader: XMLReader) throws {
    var codes: [Int: String] = [:]
    var isInFormats = false
    while let event = try reader.next() {
      switch event {
      case .start("numFmt"):
        guard let id = reader.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
        codes[id] = reader.attribute("formatCode")
      case .start("cellXfs"): isInFormats = true
      case .end("cellXfs"): isInFormats = false
      case .start("xf") where isInFormats:
        let id = reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
        kinds.append(codes[id].map(Self.kind(ofCode:)) ?? Self.kind(ofBuiltIn: id))
      default: break
      }
    }
  }

  func kind(_ style: Int) -> Kind { kinds.indices.contains(style) ? kinds[style] : .number }

  private static func kind(ofBuiltIn id: Int) -> Kind {
    switch id {
    case 14...17, 22, 27...31, 34...36, 50...58: .date
    case 18...21, 32, 33, 45...47: .time
    default: .number
    }
  }

  /// By the letters outside quotation marks and brackets.
  private static func kind(ofCode code: String) -> Kind {
    var letters = ""
    var isQuoted = false
    var isEscaped = false
    var bracket = ""
    var isInBracket = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if isInBracket {
        if character == "]" {
          isInBracket = false
          // [h] and the like count hours beyond a day.
          if bracket.allSatisfy({ "hms".contains($0) }) { letters += bracket }
        } else {
          bracket.append(character)
        }
      } else if character == "\"" {
        isQuoted = true
      } else if character == "\\" || character == "_" || character == "*" {
        isEscaped = true
      } else if character == "[" {
        isInBracket = true
        bracket = ""
      } else {
        letters.append(character)
      }
    }
    if letters.contains("general") { return .number }
    if letters.contains(where: { "yd".contains($0) }) { return .date }
    if letters.contains(where: { "hs".contains($0) }) { return .time }
    return letters.contains("m") ? .date : .number
  }
}
