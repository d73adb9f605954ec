/// Builds a `DocumentText` from what a parser meets, whatever its order: words outside a paragraph start one, and what is
/// left open is closed.
struct DocumentBuilder {
  /// A stretch of blocks: the document, a cell, a text box.
  private struct Flow {
    var blocks: [DocumentText.Block] = []
    var paragraph: DocumentText.Paragraph?
    /// Boxes anchored in the paragraph, which come after it.
    var boxes: [DocumentText.Block] = []
    /// Rows of the tables that are open in this flow.
    var tables: [DocumentText.Rows] = []
    var isCell = false

    /// True for a cell that no table inside it keeps open.
    var isEndingCell: Bool { isCell && tables.isEmpty }
  }

  private var flows = [Flow()]
  /// Tables open inside the deepest that is read as a table.
  private var ignoredTables = 0
  /// How many paragraphs were met; those beyond the limit are not kept, and the document is refused.
  private var paragraphs = 0
  var leftOut = LeftOut()

  private var top: Int { flows.count - 1 }
  var isInParagraph: Bool { flows[top].paragraph != nil }
  /// True when the paragraph has no character yet.
  var isAtStart: Bool { flows[top].paragraph?.runs.isEmpty ?? true }
  var endsWithSpace: Bool { flows[top].paragraph?.runs.last?.text.last?.isWhitespace ?? true }

  mutating func startParagraph(heading: Int? = nil) {
    endParagraph()
    flows[top].paragraph = DocumentText.Paragraph(heading: heading)
  }

  mutating func setHeading(_ heading: Int?) { flows[top].paragraph?.heading = heading }

  mutating func endParagraph() {
    if let paragraph = flows[top].paragraph {
      paragraphs += 1
      if paragraphs <= Limits.paragraphs { flows[top].blocks.append(.paragraph(paragraph)) }
    }
    flows[top].paragraph = nil
    flows[top].blocks += flows[top].boxes
    flows[top].boxes = []
  }

  mutating func add(_ text: String, isBold: Bool = false) {
    if text.isEmpty { return }
    if flows[top].paragraph == nil { flows[top].paragraph = DocumentText.Paragraph() }
    let last = (flows[top].paragraph?.runs.count ?? 0) - 1
    if last >= 0, flows[top].paragraph?.runs[last].isBold == isBold {
      flows[top].paragraph?.runs[last].text += text
    } else {
      flows[top].paragraph?.runs.append(DocumentText.Run(text: text, isBold: isBold))
    }
  }

  // MARK: Boxes and tables

  mutating func startBox() { flows.append(Flow()) }

  mutating func endBox() {
    guard let blocks = close() else { return }
    if isInParagraph { flows[top].boxes += blocks } else { flows[top].blocks += blocks }
  }

  mutating func startTable() {
    endParagraph()
    if flows.count >= Limits.tableDepth { ignoredTables += 1 }
    if ignoredTables > 0 { return }
    flows[top].tables.append([])
  }

  mutating func startRow() {
    if ignoredTables > 0 { return }
    if flows[top].isEndingCell { endCell() }
    guard let table = flows[top].tables.indices.last else { return }
    flows[top].tables[table].append([])
  }

  /// HTML need not close its cells: the next cell, row or end of the table does.
  mutating func startCell() {
    if ignoredTables > 0 { return endParagraph() }
    if flows[top].isEndingCell { endCell() }
    flows.append(Flow(isCell: true))
  }

  mutating func endCell() {
    if ignoredTables > 0 { return endParagraph() }
    guard let blocks = close() else { return }
    guard let table = flows[top].tables.indices.last else {
      flows[top].blocks += blocks
      return
    }
    if flows[top].tables[table].isEmpty { flows[top].tables[table].append([]) }
    let row = flows[top].tables[table].count - 1
    flows[top].tables[table][row].append(Self.paragraphs(blocks))
  }

  mutating func endTable() {
    if ignoredTables > 0 {
      ignoredTables -= 1
      return endParagraph()
    }
    if flows[top].isEndingCell { endCell() }
    closeTable()
  }

  /// A table of one cell is there for its frame, or for the layout of the page.
  private mutating func closeTable() {
    guard let rows = flows[top].tables.popLast() else { return }
    if rows.count == 1, rows[0].count == 1 {
      flows[top].blocks += rows[0][0].map { .paragraph($0) }
    } else {
      flows[top].blocks.append(.table(rows))
    }
  }

  /// Ends the flow on top and returns its blocks; `nil` for the document itself.
  private mutating func close() -> [DocumentText.Block]? {
    guard flows.count > 1 else { return nil }
    while !flows[top].tables.isEmpty { closeTable() }
    endParagraph()
    return flows.removeLast().blocks
  }

  /// Tables inside cells are read as their paragraphs.
  private static func paragraphs(_ blocks: [DocumentText.Block]) -> [DocumentText.Paragraph] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .table(let rows): rows.flatMap { $0 }.flatMap { $0 }
      }
    }
  }

  /// The document, with everything closed.
  mutating func finish() -> DocumentText {
    while flows.count > 1 { endBox() }
    while !flows[0].tables.isEmpty { closeTable() }
    endParagraph()
    return DocumentText(
      blocks: flows[0].blocks, leftOut: leftOut, isTooLong: paragraphs > Limits.paragraphs)
  }
}
