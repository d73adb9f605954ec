import QualData

/// The blocks of a document as the main part of a Word file, and what that part points to.
struct WordBody {
  /// Addresses and drawings, in order: the parts that relationships name.
  private(set) var links: [String] = []
  private(set) var figures: [String] = []
  private(set) var numberedLists = 0
  private var anchors = 0
  private var language: String?
  private var xml = XMLWriter()
  /// Whether the pages of the section lie across, and whether anything but the title stands in it.
  private var isAcross = false
  private var hasBlocks = false

  /// Of a page of A4 between its margins, upright and across, in twentieths of a point.
  static let textWidth = 9_070
  static let textWidthAcross = 14_002
  /// Leaves room for a caption.
  static let pictureHeight = 13_000.0
  /// English Metric Units in a twentieth of a point.
  static let units = 635.0
  static let pixel = 9_525.0

  mutating func render(_ document: ReportDocument) -> String {
    language = document.language
    xml.start(
      "w:document",
      [
        "xmlns:w": WordParts.main, "xmlns:r": WordParts.links, "xmlns:wp": WordParts.drawing,
        "xmlns:a": WordParts.graphics, "xmlns:pic": WordParts.picture,
      ])
    xml.start("w:body")
    paragraph("Title", [.text(document.title)])
    for block in document.blocks { add(block) }
    section()
    return xml.finish()
  }

  /// Ends the section where its pages stand the other way. A title alone makes no page.
  private mutating func turnPage(_ isAcross: Bool) {
    if isAcross != self.isAcross, hasBlocks {
      xml.start("w:p")
      xml.start("w:pPr")
      section()
      xml.end()
      xml.end()
    }
    self.isAcross = isAcross
    hasBlocks = true
  }

  /// What comes before it, back to the section before, stands on such pages.
  private mutating func section() {
    let isAcross = isAcross
    xml.element("w:sectPr") {
      $0.element("w:footerReference", ["w:type": "default", "r:id": "footer"])
      let sides = isAcross ? ("16838", "11906") : ("11906", "16838")
      $0.element("w:pgSz", ["w:w": sides.0, "w:h": sides.1, "w:orient": isAcross ? "landscape" : nil])
      $0.element(
        "w:pgMar",
        [
          "w:top": "1418", "w:right": "1418", "w:bottom": "1418", "w:left": "1418", "w:header": "709",
          "w:footer": "709", "w:gutter": "0",
        ])
    }
  }

  private mutating func add(_ block: ReportDocument.Block) {
    if case .table = block {} else { turnPage(false) }
    switch block {
    case .heading(let level, let runs): paragraph("Heading\(min(max(level, 1), 3))", runs)
    case .paragraph(let runs): paragraph(nil, runs)
    case .list(let items, let isNumbered):
      if isNumbered { numberedLists += 1 }
      for item in items {
        paragraph(
          isNumbered ? "ListNumber" : "ListBullet", item,
          list: isNumbered ? WordParts.firstNumberedList + numberedLists - 1 : nil)
      }
    case .table(let table): add(table)
    case .quote(let runs, let source):
      paragraph("Quote", runs)
      if !source.isEmpty { paragraph("QuoteSource", source) }
    case .figure(let figure): add(figure)
    case .details(let summary, let blocks):
      paragraph(nil, [.bold(summary)], isKeptWithNext: true)
      for block in blocks { add(block) }
    case .anchor(let name): anchor(name)
    case .pageBreak:
      xml.element("w:p") { $0.element("w:r") { $0.element("w:br", ["w:type": "page"]) } }
    }
  }

  // MARK: Text

  /// - Parameter list: the number of a list of its own, where counting begins again.
  private mutating func paragraph(
    _ style: String?, _ runs: [ReportDocument.Run], list: Int? = nil, isKeptWithNext: Bool = false,
    isAtEnd: Bool = false
  ) {
    let isRightToLeft = TextDirection.isRightToLeft(runs.plainText)
    xml.start("w:p")
    if style != nil || isRightToLeft || isKeptWithNext || isAtEnd {
      xml.element("w:pPr") {
        if let style { $0.element("w:pStyle", ["w:val": style]) }
        if isKeptWithNext { $0.element("w:keepNext") }
        if let list {
          $0.element("w:numPr") {
            $0.element("w:ilvl", ["w:val": "0"])
            $0.element("w:numId", ["w:val": String(list)])
          }
        }
        if isRightToLeft { $0.element("w:bidi") }
        if isAtEnd { $0.element("w:jc", ["w:val": "right"]) }
      }
    }
    for run in runs { add(run) }
    xml.end()
  }

  /// A bookmark between two blocks.
  private mutating func anchor(_ name: String) {
    anchors += 1
    xml.element("w:bookmarkStart", ["w:id": String(anchors), "w:name": WordParts.bookmark(name)])
    xml.element("w:bookmarkEnd", ["w:id": String(anchors)])
  }

  private mutating func add(_ run: ReportDocument.Run) {
    guard !run.text.isEmpty else { return }
    if let link = run.link, link.hasPrefix("#") {
      xml.start("w:hyperlink", ["w:anchor": WordParts.bookmark(String(link.dropFirst()))])
    } else if let link = run.link {
      links.append(link)
      xml.start("w:hyperlink", ["r:id": "link\(links.count)"])
    }
    let isRightToLeft = TextDirection.isRightToLeft(run.text)
    xml.start("w:r")
    if run.isBold || run.isItalic || run.isCode || run.link != nil || run.language != nil || isRightToLeft {
      xml.element("w:rPr") {
        if run.link != nil {
          $0.element("w:rStyle", ["w:val": "Hyperlink"])
        } else if run.isCode {
          $0.element("w:rStyle", ["w:val": "Code"])
        }
        if run.isBold {
          $0.element("w:b")
          $0.element("w:bCs")
        }
        if run.isItalic {
          $0.element("w:i")
          $0.element("w:iCs")
        }
        if isRightToLeft { $0.element("w:rtl") }
        if let language = run.language { $0.element("w:lang", ["w:val": language, "w:bidi": language]) }
      }
    }
    text(run.text)
    xml.end()
    if run.link != nil { xml.end() }
  }

  /// Line ends and tabs are elements of their own.
  private mutating func text(_ text: String) {
    var plain = ""
    func flush(_ xml: inout XMLWriter) {
      if !plain.isEmpty { xml.element("w:t", ["xml:space": "preserve"], plain) }
      plain = ""
    }
    for character in text {
      switch character {
      case "\t":
        flush(&xml)
        xml.element("w:tab")
      case "\n", "\r\n", "\r":
        flush(&xml)
        xml.element("w:br")
      default: plain.append(character)
      }
    }
    flush(&xml)
  }

  // MARK: Tables and figures

  /// A table that is too wide for the page lies across one of its own.
  private mutating func add(_ table: Table) {
    guard !table.columns.isEmpty else { return }
    let columns = WordColumns(table)
    let isAcross = !columns.fit(in: Self.textWidth)
    turnPage(isAcross)
    if !table.title.isEmpty { paragraph("Caption", [.text(table.title)], isKeptWithNext: true) }
    xml.start("w:tbl")
    xml.element("w:tblPr") {
      $0.element("w:tblStyle", ["w:val": "QualmTable"])
      $0.element("w:tblW", ["w:w": "5000", "w:type": "pct"])
      $0.element("w:tblLook", ["w:val": "0620", "w:firstRow": "1", "w:noVBand": "1", "w:noHBand": "1"])
    }
    xml.element("w:tblGrid") {
      for width in columns.widths(in: isAcross ? Self.textWidthAcross : Self.textWidth) {
        $0.element("w:gridCol", ["w:w": String(width)])
      }
    }
    row(table.columns.map(\.name), table.columns, isHeader: true)
    for row in table.rows {
      self.row(row.map { LocalCellText.text(of: $0, language: language) }, table.columns, isHeader: false)
    }
    xml.end()
    // Two tables without a paragraph between them would be one.
    paragraph(nil, [])
  }

  private mutating func row(_ cells: [String], _ columns: [Table.Column], isHeader: Bool) {
    xml.start("w:tr")
    xml.element("w:trPr") {
      $0.element("w:cantSplit")
      if isHeader { $0.element("w:tblHeader") }
    }
    for (cell, column) in zip(cells, columns) {
      xml.start("w:tc")
      paragraph("TableText", [.text(cell)], isAtEnd: column.kind != .text)
      xml.end()
    }
    xml.end()
  }

  /// The drawing itself for programs that know SVG, a picture of points for others; not larger than a page.
  private mutating func add(_ figure: ReportDocument.Figure) {
    figures.append(figure.svg(ChartStyle(theme: .light)))
    let number = figures.count
    let (width, height) = figure.size
    let scale = min(
      Self.pixel, Double(Self.textWidth) * Self.units / width, Self.pictureHeight * Self.units / height)
    let size: KeyValuePairs<String, String?> = [
      "cx": String(Int(width * scale)), "cy": String(Int(height * scale)),
    ]
    xml.start("w:p")
    if !figure.caption.isEmpty { xml.element("w:pPr") { $0.element("w:keepNext") } }
    xml.element("w:r") {
      $0.element("w:drawing") {
        $0.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) {
          $0.element("wp:extent", size)
          $0.element(
            "wp:docPr",
            [
              "id": String(number), "name": "Figure \(number)",
              "descr": "\(figure.title). \(figure.description)",
            ])
          $0.element("a:graphic") {
            $0.element("a:graphicData", ["uri": WordParts.picture]) { WordPicture.add(number, size, to: &$0) }
          }
        }
      }
    }
    xml.end()
    if !figure.caption.isEmpty { paragraph("Caption", figure.caption) }
  }
}
