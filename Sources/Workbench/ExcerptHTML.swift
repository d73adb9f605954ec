import Interchange
import QualData

/// Excerpts as a page to read and quote: grouped, each with speaker, source, time and id, which is also its anchor.
enum ExcerptHTML {
  static func render(
    title: String, introduction: [String] = [], _ groups: [ExcerptMarkdown.Group], attribute: String?
  ) -> String {
    var anchors: Set<CodingID> = []
    var body = introduction.map { "<p>\(HTMLPage.escaped($0))</p>\n" }.joined()
    for group in groups {
      body += "<section>\n<h2 dir=\"auto\">\(HTMLPage.escaped(group.heading))</h2>\n"
      if !group.note.isEmpty { body += "<p dir=\"auto\">\(HTMLPage.escaped(group.note))</p>\n" }
      for (excerpt, code) in group.excerpts {
        let id = excerpt.coding.id
        // An excerpt may stand under several headings; an anchor only once.
        let anchor = anchors.insert(id).inserted ? " id=\"\(id)\"" : ""
        let source = ExcerptMarkdown.sourceParts(excerpt, attribute).joined(separator: ", ")
        body +=
          "<figure\(anchor)><blockquote dir=\"auto\">\(quoted(excerpt))</blockquote>\n"
          + "<figcaption>\(HTMLPage.escaped(source)) · \(HTMLPage.escaped(code)) · <code>\(id)</code></figcaption></figure>\n"
      }
      body += "</section>\n"
    }
    return HTMLPage.render(title: title, style: style, body: body)
  }

  private static let style = """
    h2 { font-size: 1.05rem; margin-top: 2rem; }
    body { max-width: 46rem; }
    figure { margin: 1rem 0; }
    blockquote { margin: 0; padding-inline-start: .8rem; border-inline-start: 3px solid #8888; }
    figcaption, .context { opacity: .7; }
    figcaption { font-size: .85rem; padding-inline-start: .8rem; }

    """

  private static func quoted(_ excerpt: Excerpt) -> String {
    func context(_ text: String) -> String { "<span class=\"context\">\(HTMLPage.escaped(text))</span>" }
    var parts: [String] = []
    if !excerpt.before.isEmpty { parts.append(context(excerpt.before)) }
    parts.append(
      excerpt.marked.map { part in
        let text = HTMLPage.escaped(part.text)
        return part.isMatch ? "<strong>\(text)</strong>" : text
      }.joined())
    if !excerpt.after.isEmpty { parts.append(context(excerpt.after)) }
    return parts.joined(separator: " ")
  }
}
