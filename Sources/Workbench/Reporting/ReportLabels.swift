import Interchange

/// The texts of reports in every language, as tables: a line with the label, then one for each language.
enum ReportLabels {
  static let table: [ReportLabel: [ReportLanguage: String]] = {
    var table: [ReportLabel: [ReportLanguage: String]] = [:]
    for data in [general, summary, sections, columns, methods, comparisons] {
      for (key, texts) in LabelTable.parsed(data) {
        guard let label = ReportLabel(rawValue: key) else { continue }
        table[label] = texts
      }
    }
    return table
  }()

  static func text(_ label: ReportLabel, _ language: ReportLanguage) -> String {
    table[label]?[language] ?? label.rawValue
  }
}
