import Measures
import QualData

/// The joint display as a page to read: each indicator with its frequencies, its score and its typical excerpts.
package struct JointPage: Sendable {
  package var display: JointDisplay
  package var codebook: Codebook
  package var excerpts: [CodingID: Excerpt]
  package var language: String
  /// The attribute of speakers that is named beside them.
  package var attribute: String?

  /// What a person looks at first.
  package static let mainColumns = [
    "indicator", "label", "codings", "barriers", "enablers", "median_level_cue", "n", "median", "q1",
    "q3", "mean", "evidence_cap", "convergence",
  ]

  package var markdown: String {
    ExcerptMarkdown.render(
      title: display.table(language: language).title,
      introduction: [display.convergenceRule, display.evidenceRule], groups, attribute: attribute)
  }

  package var html: String {
    ExcerptHTML.render(
      title: display.table(language: language).title,
      introduction: [display.convergenceRule, display.evidenceRule], groups, attribute: attribute)
  }

  /// Each indicator beside its most typical excerpt.
  package var sideBySide: Table {
    display.sideBySide(language: language, quotes: excerpts.mapValues(\.text))
  }

  private var groups: [ExcerptMarkdown.Group] {
    let names = Dictionary(codebook.flattened.map { ($0.code.id, $0.code.name.text(language)) }) { first, _ in
      first
    }
    return display.rows.map { row in
      ExcerptMarkdown.Group(
        heading: "\(row.indicator) \(row.label.text(language))", note: Self.note(row),
        excerpts: row.excerpts.compactMap { reference in
          excerpts[reference.coding].map { ($0, names[reference.code] ?? reference.code) }
        })
    }
  }

  private static func note(_ row: JointDisplay.Row) -> String {
    var parts: [String] = []
    if let median = row.score.median, let mean = row.score.mean {
      let quartiles = [row.score.q1, row.score.q3].compactMap { $0.map(plain) }.joined(separator: " to ")
      parts.append(
        "Score: median \(plain(median)) (quartiles \(quartiles)), mean \(plain(mean)) (n = \(row.score.n))")
    } else {
      parts.append("Score: no ratings")
    }
    if let agreed = row.agreed { parts.append("Agreed level \(agreed)") }
    parts.append(
      "Evidence: \(plain(row.codings)) \(row.codings == 1 ? "coding" : "codings") in "
        + "\(row.transcripts.of("transcript")) by \(row.cases.of("case"))")
    parts.append("\(row.barriers) with a barrier, \(row.enablers) with an enabler")
    if let cue = row.medianLevelCue { parts.append("Level cues speak for \(plain(cue))") }
    if let cap = row.cap { parts.append("Evidence supports level \(cap.level) (\(cap.kind))") }
    if let above = row.aboveCap, above > 0 { parts.append("The score exceeds that by \(plain(above))") }
    parts.append("Together they \(verb(row.convergence.verdict)): \(row.convergence.reason)")
    return parts.joined(separator: ". ") + "."
  }

  private static func verb(_ verdict: Convergence) -> String {
    verdict == .silent ? "leave a silence" : verdict.rawValue
  }

  /// At most two decimals.
  static func plain(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    if hundredths % 100 == 0 { return "\(hundredths / 100)" }
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
