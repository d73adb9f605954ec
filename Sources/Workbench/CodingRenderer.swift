import Interchange

/// Renders the rows of a document's codings: where possible on the thread that coded it.
///
/// The rows of a transcript with very many codings would take more memory than its text. They are rendered when they are
/// written, some at a time.
struct CodingRenderer: Sendable {
  let rows: CodingRows
  let renderer: RowRenderer
  var rowsAtATime = 10_000

  /// All rows; `nil` where there are too many.
  func prepare(_ document: CorpusRun.Document) -> RenderedRows? {
    let count = document.coded.codings.count
    return count > rowsAtATime ? nil : renderer.render(rows.rows(of: document, 0..<count))
  }

  /// Hands all rows over.
  /// - Parameter prepared: what `prepare` made.
  func write(
    _ document: CorpusRun.Document, _ prepared: RenderedRows?, _ add: (RenderedRows) throws -> Void
  ) rethrows {
    if let prepared { return try add(prepared) }
    let count = document.coded.codings.count
    for first in stride(from: 0, to: count, by: rowsAtATime) {
      let end = min(count, first + rowsAtATime)
      try add(renderer.render(rows.rows(of: document, first..<end)))
    }
  }
}
