import Interchange
import Measures
import QualData

enum ForestMaker: ChartMaker {
  static let chart: any Chart.Type = ForestChart.self
  static let options: Set<ChartOption> = [.files, .table, .level, .coefficient, .unit, .text]

  static func make(_ request: ChartRequest, in project: Project, threads: Int) throws -> MadeChart {
    var wanted = MeasureAgreement.Request(AgreementRequest(request.coefficients))
    wanted.measures.bootstrap = Bootstrap(resamples: 1000, seed: 1, method: .percentile)
    wanted.scopes = [.pooled, .code]
    wanted.unit = request.unit
    let labels = ChartLabels(request, project)
    wanted.language = labels.language
    let text = ReportText(language: labels.words.language)
    if let path = request.table {
      wanted.measures.options = AgreementOptions(weights: .identity, level: request.level)
      let result = try MeasureTableAgreement.run(path, categories: [], wanted, threads: threads)
      return MadeChart(
        chart(
          result.table, [:],
          "\(text.charts(.forestTitle)): \(SourceFile(path: path, bytes: []).stem); \(text.charts(.intervals))",
          text, level: level(request.level)), report: result.report)
    }
    let result = try MeasureAgreement.run(request.files, wanted, in: project, threads: threads)
    let (table, leftOut) = withoutUnused(result.table)
    let title =
      text.charts(
        .forestText,
        [
          "title": text.charts(.forestTitle), "unit": text.charts(unit(request)),
          "text": text(request.text == .all ? .allText : .codedText),
          "intervals": text.charts(.intervals),
        ])
      + (leftOut == 0 ? "" : text.charts(.forestLeftOut, ["n": "\(leftOut)"]))
    return MadeChart(
      chart(table, ["text": request.text.rawValue], title, text), report: result.report)
  }

  /// What is compared; α for unitising is always of characters.
  private static func unit(_ request: ChartRequest) -> ChartWord {
    if request.coefficients == [.unitizingAlpha] { return .charactersUnit }
    return switch request.unit {
    case .character: .charactersUnit
    case .word: .plainWordsUnit
    case .sentence: .sentencesUnit
    case .turn: .turnsUnit
    case .transcript: .transcripts
    }
  }

  /// What the categories of a table measure, for α; `nil` for names.
  private static func level(_ level: MeasurementLevel) -> ChartWord? {
    switch level {
    case .nominal: nil
    case .ordinal: .ordinal
    case .interval: .interval
    case .ratio: .ratio
    }
  }

  private static func chart(
    _ table: Table, _ filter: [String: String], _ title: String, _ text: ReportText, level: ChartWord? = nil
  ) -> ForestChart {
    var names = Dictionary(
      uniqueKeysWithValues: AgreementCoefficient.allCases.map { ($0.rawValue, text.name(of: $0)) })
    if let level { names[AgreementCoefficient.alpha.rawValue]! += " (\(text.charts(level)))" }
    names["pooled"] = text(.allCodes)
    names["all"] = text(.allCategories)
    return ForestChart(
      agreement: table, where: filter, headings: names, title: title, words: text.charts)
  }

  /// Without codes that no coder gave: there is nothing to agree on.
  private static func withoutUnused(_ table: Table) -> (Table, Int) {
    func column(_ name: String) -> Int { table.columns.firstIndex { $0.name == name }! }
    let (code, all, some) = (column("code"), column("coded_by_all"), column("coded_by_some"))
    var kept = table
    kept.rows.removeAll { row in row[all] == .integer(0) && row[some] == .integer(0) }
    let before = Set(table.rows.map { row in "\(row[code])" })
    let after = Set(kept.rows.map { row in "\(row[code])" })
    return (kept, before.subtracting(after).count)
  }
}
