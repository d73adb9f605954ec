import QualData

/// RTF → paragraphs and tables. Text in every code page of the font table and in Unicode (`\u`); fields by their
/// results; hidden and deleted text, pictures, headers, footnotes and comments are out.
///
/// Throws `InputErrors` for a file that ends inside a group, and for groups nested deeper than `Limits.rtfDepth`.
struct RTFReader {
  /// What a closing brace brings back.
  private struct State {
    var destination = Destination.body
    var page = CodePage.western
    var isBold = false
    var isHidden = false
    var isDeleted = false
    /// How many characters after `\u` stand in for it.
    var standIns = 1
  }

  private enum Destination { case body, ignored, fonts, styles, title }

  private let path: String
  private var lexer: RTFLexer
  private var state = State()
  private var stack: [State] = []
  private var builder = DocumentBuilder()
  private var table = RTFTable()
  /// Bytes not yet decoded, and UTF-16 units not yet joined.
  private var bytes: [UInt8] = []
  private var units: [UInt16] = []
  private var skipping = 0
  private var isOptional = false
  private var isOfTable = false
  /// Of text in a font without a code page of its own.
  private(set) var documentPage = CodePage.western
  private var pages: [Int: Int] = [:]
  private var font: Int?
  private var headings: [Int: Int] = [:]
  private var style: Int?
  private var styleName = ""
  private var heading: Int?
  private(set) var title = ""

  init(_ file: SourceFile) {
    path = file.path
    lexer = RTFLexer(file.bytes)
  }

  mutating func read() throws -> DocumentText {
    while let token = lexer.next() {
      switch token {
      case .open:
        flush()
        skipping = 0
        if stack.count >= Limits.rtfDepth {
          throw error("The groups are nested deeper than \(Limits.rtfDepth).")
        }
        stack.append(state)
        isOptional = false
      case .close:
        flush()
        skipping = 0
        guard let outer = stack.popLast() else {
          throw error("A brace closes a group that was never opened.")
        }
        state = outer
        if stack.isEmpty { return finish() }
      case .byte(let byte):
        isOptional = false
        if skipping > 0 { skipping -= 1 } else { add(byte) }
      case .word(let word, let number):
        // A control word may stand in for a character too.
        if skipping > 0, word.count == 1 { skipping -= 1 } else { control(word, number) }
      }
    }
    throw error(
      "The file ends inside a group; \(stack.count.of("brace")) \(stack.count == 1 ? "is" : "are") missing.")
  }

  private mutating func finish() -> DocumentText {
    table.end(&builder)
    return builder.finish()
  }

  private func error(_ message: String) -> InputErrors {
    InputErrors(
      path, "The RTF is damaged at byte \(lexer.offset.grouped). \(message)",
      "Open it in the program it came from and save it again.")
  }

  // MARK: Text

  private mutating func add(_ byte: UInt8) {
    if state.destination == .ignored { return }
    if !units.isEmpty { flush() }
    bytes.append(byte)
  }

  private mutating func add(unit: UInt16) {
    if !bytes.isEmpty { flush() }
    units.append(unit)
  }

  private mutating func flush() {
    if bytes.isEmpty && units.isEmpty { return }
    var text = String(decoding: units, as: UTF16.self)
    if !bytes.isEmpty {
      if let decoded = CodePage.decode(bytes, state.page) {
        text = decoded
      } else {
        text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
        builder.leftOut.add(
          "byte", "that is no character of its code page", count: bytes.count { $0 >= 0x80 })
      }
    }
    bytes = []
    units = []
    write(text)
  }

  private mutating func write(_ text: String) {
    switch state.destination {
    case .ignored: break
    case .title: title += text
    case .fonts: break
    case .styles: addStyleName(text)
    case .body:
      if state.isDeleted { return builder.leftOut.add("tracked deletion") }
      if state.isHidden { return builder.leftOut.add("passage", "of hidden text") }
      table.prepare(&builder, isOfTable: isOfTable)
      if !builder.isInParagraph { builder.startParagraph(heading: heading ?? style.flatMap { headings[$0] }) }
      builder.add(text, isBold: state.isBold)
    }
  }

  /// `heading 1;` names the style whose number stands before it.
  private mutating func addStyleName(_ text: String) {
    styleName += text
    guard styleName.contains(";") else { return }
    let name = styleName.split(separator: ";").first?.trimmed.lowercased() ?? ""
    if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), let style { headings[style] = level }
    if name == "title", let style { headings[style] = 1 }
    styleName = ""
    style = nil
  }

  // MARK: Control words

  private mutating func control(_ word: String, _ number: Int?) {
    if word == "*" {
      isOptional = true
      return
    }
    defer { isOptional = false }
    if state.destination == .ignored, word != "title" {
      if word == "shptxt" { builder.leftOut.add("text box") }
      return
    }
    if word == "u", let number {
      add(unit: UInt16(truncatingIfNeeded: number))
      skipping = state.standIns
      return
    }
    flush()
    if let character = RTFWords.characters[word] { return write(character) }
    if destination(word) || character(word, number) { return }
    paragraph(word, number)
  }

  private mutating func destination(_ word: String) -> Bool {
    switch word {
    case "fonttbl": state.destination = .fonts
    case "stylesheet": state.destination = .styles
    case "title": state.destination = .title
    case "footnote", "annotation":
      builder.leftOut.add(word == "footnote" ? "footnote" : "comment")
      state.destination = .ignored
    default:
      // What is optional and not known is left out, as the specification says; a style may be optional too.
      let isStyle = state.destination == .styles && (word == "cs" || word == "ds" || word == "ts")
      guard RTFWords.ignored.contains(word) || isOptional || isStyle else { return false }
      state.destination = .ignored
    }
    return true
  }

  private mutating func character(_ word: String, _ number: Int?) -> Bool {
    let isOn = number != 0
    switch word {
    case "b": state.isBold = isOn
    case "v": state.isHidden = isOn
    case "deleted": state.isDeleted = isOn
    case "plain":
      state.isBold = false
      state.isHidden = false
      state.isDeleted = false
    case "uc": state.standIns = min(max(number ?? 1, 0), 100)
    case "ansicpg":
      setPage(number.flatMap { $0 == 0 ? nil : $0 } ?? CodePage.western)
    case "mac": setPage(10000)
    case "pc": setPage(437)
    case "pca": setPage(850)
    case "deff": break
    case "f": chooseFont(number ?? 0)
    case "fcharset", "cpg":
      guard state.destination == .fonts, let font, let number else { return true }
      if word == "cpg" {
        pages[font] = number
      } else if let page = CodePage.ofCharacterSet(number) {
        pages[font] = page
      }
    default: return false
    }
    return true
  }

  private mutating func setPage(_ page: Int) {
    documentPage = page
    state.page = page
  }

  private mutating func chooseFont(_ number: Int) {
    if state.destination == .fonts { font = number } else { state.page = pages[number] ?? documentPage }
  }

  private mutating func paragraph(_ word: String, _ number: Int?) {
    if state.destination == .styles {
      if word == "s" { style = number }
      return
    }
    guard state.destination == .body else { return }
    switch word {
    case "pard":
      isOfTable = false
      heading = nil
      style = nil
    case "intbl": isOfTable = true
    case "s": style = number
    case "outlinelevel": heading = number.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
    case "par", "sect", "page":
      table.prepare(&builder, isOfTable: isOfTable)
      if !builder.isInParagraph { builder.startParagraph() }
      builder.endParagraph()
    case "cell", "nestcell": table.endCell(&builder)
    case "row", "nestrow": table.endRow()
    default: break
    }
  }
}
