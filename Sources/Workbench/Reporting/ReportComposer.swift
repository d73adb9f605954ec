import Interchange
import Measures
import QualData

/// Writes a report in its language: what was found in sentences first, then tables, and last how it was made. A file for each section.
struct ReportComposer {
  typealias Block = ReportDocument.Block
  typealias Run = ReportDocument.Run

  let facts: ReportFacts
  let text: ReportText

  init(_ facts: ReportFacts) {
    self.facts = facts
    text = ReportText(language: facts.options.language ?? .en)
  }

  /// Anchors of the sections, which are the same in every language.
  enum Section: String, CaseIterable {
    case summary, pictures, scores, joint, matrices, agreement, corpus, codebook, passages, methods,
      checklists
  }

  var document: ReportDocument {
    let settings = facts.settings
    let title = settings.title.isEmpty ? settings.name : settings.title.text(facts.language)
    var introduction: [Run] = [
      Run(
        text(
          .madeBy,
          ["version": Engine.version, "transcripts": text.counted(.transcripts, facts.summary.transcripts)]))
    ]
    if let date = facts.options.date { introduction.append(Run(" " + text(.dated, ["date": date]))) }
    let sections: [(Section, ReportLabel, [Block])] = [
      (.summary, .summary, summary), (.pictures, .pictures, pictures), (.scores, .scores, scores),
      (.joint, facts.model == nil ? .quotesByCode : .jointDisplay, joint), (.matrices, .matrices, matrices),
      (.agreement, .agreement, agreement), (.corpus, .corpus, corpus), (.codebook, .codebook, codebook),
      (.passages, .passages, passages), (.methods, .methods, methods), (.checklists, .checklists, checklists),
    ]
    let blocks = sections.filter { !$0.2.isEmpty }.flatMap { section, label, blocks in
      [.anchor(section.rawValue), .heading(level: 1, [Run(text(label))])] + blocks
    }
    return ReportDocument(
      title: title, language: facts.language, blocks: [.paragraph(introduction)] + blocks)
  }

  // MARK: Pieces that sections share

  /// A table with the columns named, under labels of the report's language.
  /// - Parameter columns: those that the table does not have are left out.
  func table(
    _ table: Table, _ title: String, _ columns: [(name: String, label: ReportLabel)]
  ) -> Block {
    let known = columns.filter { table.position($0.name) != nil }
    var shown = table.keeping(known.map(\.name))
    shown.title = title
    for (index, column) in known.enumerated() { shown.columns[index].name = text(column.label) }
    return .table(shown)
  }

  func paragraph(_ label: ReportLabel, _ values: KeyValuePairs<String, String> = [:]) -> Block {
    .paragraph([Run(text(label, values))])
  }

  /// `round 2`; empty where ratings have no rounds.
  var roundPhrase: String {
    facts.display.round.isEmpty ? "" : ", " + text(.inRound, ["round": facts.display.round])
  }

  func name(ofCode id: String) -> String {
    facts.frame.position(ofCode: id).map { facts.frame.codes[$0].name.text(facts.language) } ?? id
  }

  func label(_ row: JointDisplay.Row) -> String {
    let label = row.label.text(facts.language)
    return label == row.indicator || facts.model == nil ? label : "\(row.indicator) \(label)"
  }
}
