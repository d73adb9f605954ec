/// The texts of reports in every language, as tables: a line with the label, then one for each language.
enum ReportLabels {
  static let table: [ReportLabel: [ReportLanguage: String]] = {
    var table: [ReportLabel: [ReportLanguage: String]] = [:]
    for data in [general, summary, sections, columns, methods] {
      for (key, texts) in parsed(data) {
        guard let label = ReportLabel(rawValue: key) else { continue }
        table[label] = texts
      }
    }
    return table
  }()

  static func text(_ label: ReportLabel, _ language: ReportLanguage) -> String {
    table[label]?[language] ?? label.rawValue
  }

  /// - Parameter data: `key` on a line of its own, then `  en: text` and so on; empty lines are for the eye.
  static func parsed(_ data: String) -> [(key: String, texts: [ReportLanguage: String])] {
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
