import QualData

/// Writes a document as Markdown (CommonMark with tables as on GitHub). Drawings are left to their words: a text file
/// cannot hold them.
package struct MarkdownDocumentWriter {
  package static let name = "markdown"

  package init() {}

  package func render(_ document: ReportDocument) -> String {
    "# \(Self.escaped(document.title))\n" + text(document.blocks, language: document.language)
  }

  private func text(_ blocks: [ReportDocument.Block], language: String?) -> String {
    blocks.map { block in
      switch block {
      case .anchor(let name): "\n<a id=\"\(HTMLPage.escaped(name))\"></a>\n"
      case .heading(let level, let runs): "\n\(String(repeating: "#", count: level + 1)) \(text(runs))\n"
      case .paragraph(let runs): "\n\(text(runs))\n"
      case .list(let items, let isNumbered):
        "\n"
          + items.enumerated().map { "\(isNumbered ? "\($0 + 1)." : "-") \(text($1))\n" }.joined()
      case .table(let table): "\n" + MarkdownTableExporter().export(localised(table, language))
      case .quote(let runs, let source):
        "\n> \(text(runs).replacing("\n", with: "\n> "))\n"
          + (source.isEmpty ? "" : ">\n> — \(text(source))\n")
      case .figure(let figure):
        "\n*\(Self.escaped(figure.title))*\n\n\(Self.escaped(figure.description))\n"
          + (figure.caption.isEmpty ? "" : "\n\(text(figure.caption))\n")
      case .details(let summary, let blocks):
        "\n**\(Self.escaped(summary))**\n" + text(blocks, language: language)
      case .pageBreak: "\n---\n"
      }
    }.joined()
  }

  private func text(_ runs: [ReportDocument.Run]) -> String {
    runs.map { run in
      var text = run.isCode ? "`\(run.text.replacing("`", with: "'"))`" : Self.escaped(run.text)
      if run.isItalic { text = "*\(text)*" }
      if run.isBold { text = "**\(text)**" }
      if let link = run.link { text = "[\(text)](\(link))" }
      return text
    }.joined()
  }

  /// With numbers as the language writes them.
  private func localised(_ table: Table, _ language: String?) -> Table {
    var table = table
    table.rows = table.rows.map { row in
      row.map { cell in
        if case .number = cell { .text(LocalCellText.text(of: cell, language: language)) } else { cell }
      }
    }
    return table
  }

  /// Characters that Markdown would read as markup.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
