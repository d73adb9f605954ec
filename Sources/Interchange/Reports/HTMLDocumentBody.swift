import QualData

/// The blocks of a document as HTML: what stands before the first heading apart, then a section for each heading of
/// level 1, with ids that links lead to.
struct HTMLDocumentBody {
  private(set) var introduction = ""
  private(set) var main = ""
  /// The headings of level 1.
  private(set) var contents: [(id: String, title: String)] = []

  private let words: HTMLDocumentWriter.Words
  private let language: String?
  private let screenSections: Set<String>
  private var output = ""
  /// Of an anchor, for the next block.
  private var anchor: String?
  private var headings = 0
  private var tables = 0
  private(set) var figures = 0

  init(_ words: HTMLDocumentWriter.Words, language: String?, screenSections: Set<String>) {
    self.words = words
    self.screenSections = screenSections
    self.language = language
  }

  mutating func add(_ blocks: [ReportDocument.Block]) {
    for block in blocks {
      if case .heading(1, let runs) = block {
        closeSection()
        headings += 1
        let id = takeAnchor() ?? "section-\(headings)"
        contents.append((id, runs.plainText))
        let screen = screenSections.contains(id) ? " class=\"screen\"" : ""
        output =
          "<section\(screen) aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\" dir=\"auto\">\(html(runs))</h2>\n"
      } else {
        add(block)
      }
    }
    closeSection()
  }

  private mutating func closeSection() {
    if contents.isEmpty {
      introduction = output
    } else {
      main += output + "</section>\n"
    }
    output = ""
  }

  private mutating func add(_ block: ReportDocument.Block) {
    switch block {
    case .anchor(let name): anchor = name
    case .heading(let level, let runs):
      let tag = "h\(min(max(level, 2), 3) + 1)"
      output += "<\(tag)\(id()) dir=\"auto\">\(html(runs))</\(tag)>\n"
    case .paragraph(let runs): output += "<p\(id()) dir=\"auto\">\(html(runs))</p>\n"
    case .list(let items, let isNumbered):
      let tag = isNumbered ? "ol" : "ul"
      output += "<\(tag)\(id())>\n"
      for item in items { output += "<li dir=\"auto\">\(html(item))</li>\n" }
      output += "</\(tag)>\n"
    case .table(let table): add(table)
    case .quote(let runs, let source):
      let caption = source.isEmpty ? "" : "<figcaption>\(html(source))</figcaption>"
      output +=
        "<figure class=\"quote\"\(id())><blockquote dir=\"auto\">\(html(runs))</blockquote>\(caption)</figure>\n"
    case .figure(let figure):
      figures += 1
      output += "<figure class=\"drawing\"\(id())>\(HTMLFigure.html(figure, id: "figure-\(figures)"))"
      if !figure.caption.isEmpty { output += "<figcaption>\(html(figure.caption))</figcaption>" }
      output += "</figure>\n"
    case .details(let summary, let blocks):
      output += "<details\(id())>\n<summary>\(HTMLPage.escaped(summary))</summary>\n"
      for block in blocks { add(block) }
      output += "</details>\n"
    case .pageBreak: output += "<div class=\"break\"></div>\n"
    }
  }

  private mutating func takeAnchor() -> String? {
    defer { anchor = nil }
    return anchor
  }

  private mutating func id() -> String { takeAnchor().map { " id=\"\(HTMLPage.escaped($0))\"" } ?? "" }

  // MARK: Text

  private func html(_ runs: [ReportDocument.Run]) -> String { runs.map(html).joined() }

  private func html(_ run: ReportDocument.Run) -> String {
    var text = HTMLPage.escaped(run.text).replacing("\n", with: "<br>")
    if run.isCode { text = "<code>\(text)</code>" }
    if run.isItalic { text = "<em>\(text)</em>" }
    if run.isBold { text = "<strong>\(text)</strong>" }
    if let spoken = run.language, spoken != language {
      text = "<span lang=\"\(HTMLPage.escaped(spoken))\">\(text)</span>"
    }
    if let link = run.link { text = "<a href=\"\(HTMLPage.escaped(link))\">\(text)</a>" }
    return text
  }

  // MARK: Tables

  /// A table can be scrolled sideways with the keyboard. The first column names its row.
  private mutating func add(_ table: Table) {
    guard !table.columns.isEmpty else { return }
    tables += 1
    // Up to 13 columns fit beside one another; names of more are turned.
    var classes = table.columns.count > 13 ? ["dense", "turned"] : table.columns.count > 9 ? ["dense"] : []
    // A column of ids takes no more room than they need.
    if table.rows.allSatisfy({ CellText.text(of: $0[0]).count <= 8 }) { classes.append("ids") }
    let look = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    let caption = table.title.isEmpty ? table.name : table.title
    output +=
      "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table-\(tables)\"\(id())>\n"
      + "<table\(look)>\n<caption id=\"table-\(tables)\" dir=\"auto\">\(HTMLPage.escaped(caption))</caption>\n<thead><tr>"
    for column in table.columns {
      output +=
        "<th scope=\"col\"\(numberClass(column))>\(HTMLPage.escaped(column.name))</th>"
    }
    output += "</tr></thead>\n<tbody>\n"
    for row in table.rows.prefix(HTMLDocumentWriter.mostRows) {
      output += "<tr>"
      for (index, (cell, column)) in zip(row, table.columns).enumerated() {
        let text = HTMLPage.escaped(LocalCellText.text(of: cell, language: language))
        output +=
          index == 0
          ? "<th scope=\"row\" dir=\"auto\">\(text)</th>" : "<td\(numberClass(column))>\(text)</td>"
      }
      output += "</tr>\n"
    }
    output += "</tbody>\n</table>\n</div>\n"
    let more = table.rows.count - HTMLDocumentWriter.mostRows
    if more > 0 {
      output += "<p>\(HTMLPage.escaped(words.moreRows.replacing("{n}", with: String(more))))</p>\n"
    }
  }

  private func numberClass(_ column: Table.Column) -> String {
    column.kind == .text ? "" : " class=\"number\""
  }
}
