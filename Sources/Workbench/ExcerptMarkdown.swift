import QualData

/// Excerpts as Markdown to read and quote: grouped, each with speaker, source, time and id.
package enum ExcerptMarkdown {
  package struct Group: Sendable {
    package var heading: String
    /// A line under the heading, such as a code's definition; may be empty.
    package var note: String
    package var excerpts: [(excerpt: Excerpt, code: String)]
    package init(heading: String, note: String, excerpts: [(excerpt: Excerpt, code: String)]) {
      self.heading = heading
      self.note = note
      self.excerpts = excerpts
    }
  }

  /// - Parameters:
  ///   - introduction: paragraphs below the title.
  ///   - attribute: an attribute of speakers that is named beside them.
  package static func render(
    title: String, introduction: [String] = [], _ groups: [Group], attribute: String? = nil
  ) -> String {
    var text = "# \(escaped(title))\n" + introduction.map { "\n\(escaped($0))\n" }.joined()
    for group in groups {
      text += "\n## \(escaped(group.heading))\n"
      if !group.note.isEmpty { text += "\n\(escaped(group.note))\n" }
      for (excerpt, code) in group.excerpts {
        text +=
          "\n> \(quoted(excerpt))\n>\n> — \(source(excerpt, attribute)) · \(escaped(code)) · `\(excerpt.coding.id.description.prefix(12))`\n"
      }
    }
    return text
  }

  /// The excerpt with its matches in bold, and its context in brackets.
  private static func quoted(_ excerpt: Excerpt) -> String {
    let text = excerpt.marked.map { $0.isMatch ? "**\(escaped($0.text))**" : escaped($0.text) }.joined()
    let parts = [excerpt.before, text, excerpt.after]
    return parts.enumerated().filter { !$0.element.isEmpty }
      .map { $0.offset == 1 ? $0.element : escaped("[\($0.element)]") }.joined(separator: " ")
  }

  private static func source(_ excerpt: Excerpt, _ attribute: String?) -> String {
    sourceParts(excerpt, attribute).map(escaped).joined(separator: ", ")
  }

  /// Who says it and where.
  static func sourceParts(
    _ excerpt: Excerpt, _ attribute: String?, turn: String = "turn", unknown: String = "unknown speaker"
  ) -> [String] {
    var parts = [excerpt.caseID.isEmpty ? unknown : excerpt.caseID]
    if let value = attribute.flatMap({ excerpt.attributes[$0] }) { parts.append(value) }
    parts.append("\(excerpt.coding.transcript), \(turn) \(excerpt.coding.turn + 1)")
    if !excerpt.clock.isEmpty { parts.append(excerpt.clock) }
    return parts
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
