/// Texts in every language as a table of lines: a line with the label, then one for each language.
package enum LabelTable {
  /// - Parameter data: `key` on a line of its own, then `  en: text` and so on; empty lines are for the eye.
  package static func parsed(_ data: String) -> [(key: String, texts: [ReportLanguage: String])] {
    var entries: [(key: String, texts: [ReportLanguage: String])] = []
    for line in data.split(separator: "\n") {
      if line.hasPrefix("  ") {
        let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let language = ReportLanguage(rawValue: String(parts[0])), !entries.isEmpty
        else { continue }
        entries[entries.count - 1].texts[language] = String(parts[1].dropFirst())
      } else {
        entries.append((String(line), [:]))
      }
    }
    return entries
  }
}
