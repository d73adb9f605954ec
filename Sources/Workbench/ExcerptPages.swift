import Interchange
import Measures
import QualData

/// A list of excerpts in each of its forms.
extension ListExcerpts.Result {
  private func groups(_ grouping: ListExcerpts.Grouping) -> [ExcerptGroups.Group] {
    ExcerptGroups(codebook, frame, language: language).groups(excerpts, by: grouping)
  }

  /// Where excerpts are grouped the first column is the group, and the rows stand by group.
  package var table: Table {
    let columns =
      CodingRows.columns + [
        .init("before", .text, "What the speaker says before it: a sentence, or the rest of its own."),
        .init("after", .text, "What the speaker says after it: a sentence, or the rest of its own."),
      ]
    let all = zip(rows, excerpts).map { $0 + [.text($1.before), .text($1.after)] }
    guard let grouping else {
      return Table(name: "excerpts", title: "Coded excerpts", columns: columns, rows: all)
    }
    return Table(
      name: "excerpts", title: "Coded excerpts by \(grouping.name)",
      columns: [.init("group", .text, "Id or value of what the excerpts are grouped by.")] + columns,
      rows: groups(grouping).flatMap { group in group.excerpts.map { [.text(group.key)] + all[$0] } })
  }

  package func markdown(hasContext: Bool) -> String {
    ExcerptMarkdown.render(title: title, pages(hasContext), attribute: attribute)
  }

  package func html(hasContext: Bool) -> String {
    ExcerptHTML.render(title: title, pages(hasContext), attribute: attribute)
  }

  package func document(hasContext: Bool) -> ReportDocument {
    ExcerptDocument.make(title: title, language: language, pages(hasContext), attribute: attribute)
  }

  private var title: String { "Excerpts by \((grouping ?? .code).name)" }

  private var names: [String: String] {
    Dictionary(codebook.flattened.map { ($0.code.id, $0.code.name.text(language)) }) { first, _ in first }
  }

  private func pages(_ hasContext: Bool) -> [ExcerptMarkdown.Group] {
    let names = names
    return groups(grouping ?? .code).map { group in
      ExcerptMarkdown.Group(
        heading: group.heading, note: group.note,
        excerpts: group.excerpts.map { index in
          var excerpt = excerpts[index]
          if !hasContext { (excerpt.before, excerpt.after) = ("", "") }
          return (excerpt, names[excerpt.coding.code] ?? excerpt.coding.code)
        })
    }
  }

  /// A paragraph for each excerpt, with as much of its id as commands need, wrapped for a terminal.
  package func plainText(width: Int, hasContext: Bool) -> String {
    guard let grouping else { return paragraphs(excerpts, width, hasContext) }
    return groups(grouping).map { group in
      "\(group.heading) (\(group.excerpts.count))\n\n"
        + paragraphs(group.excerpts.map { excerpts[$0] }, width, hasContext)
    }.joined(separator: "\n")
  }

  private func paragraphs(_ excerpts: [Excerpt], _ width: Int, _ hasContext: Bool) -> String {
    let names = names
    return excerpts.map { excerpt in
      let time = excerpt.clock.isEmpty ? "" : " \(excerpt.clock)"
      let head =
        "\(names[excerpt.coding.code] ?? excerpt.coding.code) — \(excerpt.coding.transcript), "
        + "turn \(excerpt.coding.turn + 1), \(excerpt.speaker)\(time), "
        + excerpt.coding.id.description.prefix(12)
      let text = hasContext ? excerpt.inContext : excerpt.text
      return head + "\n" + TerminalLines.wrapped(text, width: max(20, width - 4), indent: "    ") + "\n"
    }.joined(separator: "\n")
  }
}
