import QualData

/// The main part of a Word document (ECMA-376, part 1, chapter 17) → paragraphs and tables.
///
/// Insertions are kept, deletions are out; the results of fields are kept, their codes are out; of alternative contents
/// the first is taken. Footnotes, endnotes and comments stand in other parts, and are counted.
struct WordDocumentReader {
  private let reader: XMLReader
  private let styles: WordStyles
  private var builder = DocumentBuilder()
  private var isBold = false
  private var isHidden = false
  /// True while a text element is open: white space elsewhere is no text.
  private var isInText = false
  /// Fields that are open, from the outermost in: true while the code is read.
  private var fields: [Bool] = []
  /// Alternative contents that are open: true when a choice was taken.
  private var choices: [Bool] = []
  /// A paragraph whose mark was deleted goes on in the next.
  private var joinsNext = false
  private var isMarkDeleted = false
  /// The last namespace, and what it is: nearly all elements are of one.
  private var namespace = ""
  private var isAlternative = false
  private var isWord = false

  init(_ reader: XMLReader, _ styles: WordStyles) {
    self.reader = reader
    self.styles = styles
  }

  mutating func read() throws -> DocumentText {
    while let event = try reader.next() {
      switch event {
      case .start(let name): try start(name)
      case .end(let name): end(name)
      case .text(let text): if isInText { add(text) }
      }
    }
    return builder.finish()
  }

  private mutating func add(_ text: String) {
    if isHidden { return builder.leftOut.add("passage", "of hidden text") }
    if !fields.contains(true) { builder.add(text, isBold: isBold) }
  }

  private mutating func start(_ name: String) throws {
    if reader.namespace != namespace {
      namespace = reader.namespace
      isAlternative = namespace.hasSuffix("markup-compatibility/2006")
      isWord = namespace.contains("/wordprocessingml/")
    }
    if isAlternative { return try startAlternative(name) }
    guard isWord else { return }
    switch name {
    case "p":
      if joinsNext && builder.isInParagraph { joinsNext = false } else { builder.startParagraph() }
      isMarkDeleted = false
    case "pPr": try paragraphProperties()
    case "r":
      isBold = false
      isHidden = false
    case "rPr": try runProperties()
    case "t": isInText = true
    case "tab", "ptab": add("\t")
    case "br", "cr": add("\n")
    case "noBreakHyphen": add("-")
    case "del", "moveFrom":
      builder.leftOut.add("tracked deletion")
      try reader.skip()
    case "instrText", "delText", "delInstrText", "rt", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr":
      try reader.skip()
    case "fldChar": fieldCharacter()
    case "footnoteReference": builder.leftOut.add("footnote")
    case "endnoteReference": builder.leftOut.add("endnote")
    case "commentReference": builder.leftOut.add("comment")
    case "sym": builder.leftOut.add("symbol")
    case "txbxContent": builder.startBox()
    case "tbl": builder.startTable()
    case "tr": builder.startRow()
    case "tc": builder.startCell()
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "t": isInText = false
    case "p":
      joinsNext = isMarkDeleted
      isMarkDeleted = false
      fields.removeAll { $0 }  // the code of a field ends in its paragraph
      if !joinsNext { builder.endParagraph() }
    case "txbxContent": builder.endBox()
    case "tbl": builder.endTable()
    case "tc": builder.endCell()
    case "AlternateContent": _ = choices.popLast()
    default: break
    }
  }

  private mutating func startAlternative(_ name: String) throws {
    switch name {
    case "AlternateContent": choices.append(false)
    case "Choice", "Fallback":
      if choices.last == true { return try reader.skip() }
      if !choices.isEmpty { choices[choices.count - 1] = true }
    default: break
    }
  }

  private mutating func fieldCharacter() {
    switch reader.attribute("fldCharType") {
    case "begin": fields.append(true)
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
    case "end": _ = fields.popLast()
    default: break
    }
  }

  private mutating func paragraphProperties() throws {
    var heading: Int?
    var isDeleted = false
    var isFormer = false
    try reader.inside { name in
      // Formats before a tracked change come last.
      if name.hasSuffix("PrChange") { isFormer = true }
      if isFormer { return }
      switch name {
      case "pStyle": heading = heading ?? reader.attribute("val").flatMap(styles.heading)
      case "outlineLvl": heading = WordStyles.level(reader.attribute("val")) ?? heading
      case "del": isDeleted = true
      default: break
      }
    }
    builder.setHeading(heading)
    isMarkDeleted = isDeleted
  }

  private mutating func runProperties() throws {
    var isBold = false
    var isHidden = false
    var isFormer = false
    try reader.inside { name in
      if name == "rPrChange" { isFormer = true }
      if isFormer { return }
      let isOn = !["0", "false", "off"].contains(reader.attribute("val") ?? "")
      switch name {
      case "b": isBold = isOn
      case "vanish": isHidden = isOn
      case "rStyle": isBold = isBold || reader.attribute("val") == "Strong"
      default: break
      }
    }
    self.isBold = isBold
    self.isHidden = isHidden
  }
}
