import Measures
import QualData

/// Everything that a report says, measured; how it says it is the business of `ReportComposer`.
struct ReportFacts {
  var settings: ProjectSettings
  var codebook: LoadedCodebook
  var frame: CodeFrame
  /// Codes that people made while coding.
  var madeCodes: Int
  var options: ReportOptions
  var passages: ReportOptions.Passages
  var language: String
  /// Excerpts of an indicator, at most.
  var excerpts: Int
  var summary: RunSummary
  /// Where there is no model, of codes.
  var display: JointDisplay
  var quotes: QuoteReader.Quotes
  /// As `qualm run` writes them, with their paths.
  var matrices: [(path: String, table: Table)]
  var transcripts: Table
  var ratings: [Rating]
  /// By group and round, with intervals and consensus.
  var scores: Table?
  var groupScores: Table?
  /// Levels that the team agreed on, with who, when and why.
  var agreed: Table?
  var tests: StudyTests
  /// A row for each cell, and the map; with a model.
  var silence: (table: Table, map: Table)?
  var occurrence: CoOccurrence
  var pairs: Table
  var pictures: PicturedTranscripts?
  /// `nil` where fewer than two people coded.
  var agreement: MeasureAgreement.Result?
  var participants: [Participant]
  var report: CorpusRun.Report
  var inputs: [LockFile.Input]

  var model: MaturityModel? { codebook.model }
  var hasRatings: Bool { !ratings.isEmpty }

  /// The tables of the report as a workbook has them.
  var tables: [Table] {
    func named(_ table: Table, _ name: String) -> Table {
      var table = table
      table.name = name
      return table
    }
    var tables = [named(transcripts, "transcripts")]
    tables += matrices.map { path, table in
      named(table, String(path.split(separator: "/").last!).replacing(".csv", with: ""))
    }
    tables += [scores.map { named($0, "scores") }, groupScores.map { named($0, "scores-by-group") }]
      .compactMap { $0 }
    tables += [pairs] + [agreed].compactMap { $0 } + tests.tables
    tables += [silence?.table, silence?.map].compactMap { $0 }
    if model != nil { tables += [summary.domainTable, display.table(language: language)] }
    if let agreement { tables += [agreement.table, agreement.cells] }
    return tables
  }
}

extension Table {
  /// The position of a column; `nil` where there is none of this name.
  func position(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }

  /// The rows in which a column has a text.
  func rows(_ column: String, _ value: String) -> Table {
    guard let position = position(column) else { return self }
    var table = self
    table.rows = rows.filter { $0[position] == .text(value) }
    return table
  }
}
