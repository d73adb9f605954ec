import Interchange
import Measures
import QualData

/// Charts of scores, evidence and agreement. Each says where its values stand as a table.
extension ReportComposer {
  /// Rows and columns that a heat map of a page has at most.
  static let mostHeatMapColumns = 60

  var pictures: [Block] {
    var blocks = scoreCharts
    if facts.model != nil, facts.hasRatings {
      let chart = EvidenceChart(
        title: text(.evidenceChart, ["round": roundPhrase]),
        points: facts.display.rows.map { row in
          EvidenceChart.Point(
            id: row.indicator, label: row.label.text(facts.language), evidence: row.codings,
            score: row.score.mean,
            kind: name(of: row.convergence.verdict))
        }, levels: facts.display.levels, evidenceName: text(.codingsColumn).lowercased(),
        scoreName: text(.mean).lowercased(),
        kinds: Convergence.allCases.map(name(of:)))
      blocks.append(figure(chart, values: .jointDisplay))
    }
    blocks += heatMaps
    if let agreement = facts.agreement?.table {
      let chart = ForestChart(
        agreement: agreement, where: ["scope": "code", "text": "all", "coefficient": "alpha"],
        headings: ["alpha": name(of: .alpha)], title: text(.forestChart))
      blocks.append(.details(summary: chart.title, [figure(chart, values: .agreement)]))
    }
    return blocks
  }

  private var scoreCharts: [Block] {
    guard let scores = facts.scores, facts.model != nil else { return [] }
    let last = facts.display.round
    let ofLast = last.isEmpty ? [:] : ["round": last]
    var blocks: [Block] = [
      figure(
        RadarChart(
          scores: scores, by: last.isEmpty ? nil : "round", statistic: "mean",
          title: text(last.isEmpty ? .radarChart : .radarRounds)), values: .scores)
    ]
    if let groups = facts.groupScores, Set(facts.ratings.map(\.group)).count > 1 {
      let chart = RadarChart(
        scores: groups, by: "group", where: ofLast, statistic: "mean",
        title: text(.radarGroups, ["round": roundPhrase]), reference: scores)
      blocks.append(.details(summary: chart.title, [figure(chart, values: .scores)]))
    }
    let levels = LevelBarsChart(
      scores: scores, where: ofLast, model: facts.model, language: facts.language,
      title: text(.levelsChart, ["round": roundPhrase]))
    blocks.append(.details(summary: levels.title, [figure(levels, values: .scores)]))
    return blocks
  }

  private var heatMaps: [Block] {
    facts.matrices.compactMap { path, matrix in
      let isRate = path.hasSuffix("-per-1000-words.csv")
      guard isRate || path.hasSuffix("/code-by-indicator.csv") else { return nil }
      let chart = HeatMapChart(matrix: matrix, title: title(ofMatrix: path))
      guard !chart.rows.isEmpty, chart.columns.count <= Self.mostHeatMapColumns else { return nil }
      let figure = figure(chart, values: .matrices)
      return isRate ? figure : .details(summary: chart.title, [figure])
    }
  }

  /// - Parameter values: the section in which they stand as a table.
  private func figure(_ chart: some Chart, values: ReportLabel) -> Block {
    let svg = chart.svg()
    func size(_ name: String) -> Double {
      svg.firstMatch(of: try! Regex("<svg[^>]* \(name)=\"([0-9.]+)\"", as: (Substring, Substring).self))
        .flatMap { Double($0.1) } ?? 0
    }
    return .figure(
      ReportDocument.Figure(
        svg: svg, width: size("width"), height: size("height"),
        alternative: text(.chartAlternative, ["title": chart.title, "section": text(values)])))
  }
}
