import Interchange
import QualData

/// Excerpts as a document to read and quote: grouped, each with speaker, source, time and id.
enum ExcerptDocument {
  static func make(
    title: String, language: String, _ groups: [ExcerptMarkdown.Group], attribute: String?
  ) -> ReportDocument {
    var document = ReportDocument(title: title, language: language)
    for group in groups {
      document.blocks.append(.heading(level: 1, [.text(group.heading)]))
      if !group.note.isEmpty { document.blocks.append(.paragraph([.text(group.note)])) }
      for (excerpt, code) in group.excerpts {
        let source = ExcerptMarkdown.sourceParts(excerpt, attribute).joined(separator: ", ")
        document.blocks.append(
          .quote(
            quoted(excerpt),
            source: [
              .text("— \(source) · \(code) · "), .code(String(excerpt.coding.id.description.prefix(12))),
            ]))
      }
    }
    return document
  }

  /// Matches in bold; context in brackets, which mark what is not quoted.
  private static func quoted(_ excerpt: Excerpt) -> [ReportDocument.Run] {
    var runs: [ReportDocument.Run] = []
    if !excerpt.before.isEmpty { runs.append(.text("[\(excerpt.before)] ")) }
    runs += excerpt.marked.map { $0.isMatch ? .bold($0.text) : .text($0.text) }
    if !excerpt.after.isEmpty { runs.append(.text(" [\(excerpt.after)]")) }
    return runs
  }
}
