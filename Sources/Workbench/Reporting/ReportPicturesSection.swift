import Interchange
import Measures
import QualData

/// Charts of scores, evidence, codings and agreement. Each says where its values stand as a table, or has them below it.
extension ReportComposer {
  /// Columns that a heat map of a page has at most.
  static let mostHeatMapColumns = 60
  /// Pairs of codes that a network shows.
  static let mostPairs = 60

  var pictures: [Block] {
    scoreCharts + evidenceChart + heatMaps + silenceChart + network + portraits + timelines + forest
  }

  private var scoreCharts: [Block] {
    guard let scores = facts.scores, facts.model != nil else { return [] }
    let last = facts.display.round
    let isSplit = scores.position("round") != nil
    let ofLast = isSplit ? ["round": last] : [:]
    var blocks: [Block] = [
      figure(
        RadarChart(
          scores: scores, by: isSplit ? "round" : nil, statistic: "mean",
          title: text(isSplit ? .radarRounds : .radarChart), words: text.charts),
        values: .scores, at: .scores)
    ]
    if let groups = facts.groupScores, Set(facts.ratings.map(\.group)).count > 1 {
      let chart = RadarChart(
        scores: groups, by: "group", where: ofLast, statistic: "mean",
        title: text(.radarGroups, ["round": roundPhrase]), reference: scores, words: text.charts)
      blocks.append(.details(summary: chart.title, [figure(chart, values: .scores, at: .scores)]))
    }
    let levels = LevelBarsChart(
      scores: scores, where: ofLast, model: facts.model, language: facts.language,
      title: text(.levelsChart, ["round": roundPhrase]), words: text.charts)
    var values = levels.table
    values.title = text(.valuesOf, ["title": levels.title])
    let names =
      [text(.id), text(.label)] + levels.levels.map { text(.levelColumn, ["n": "\($0)"]) }
      + [text(.ratings), text(.median)]
    for (column, name) in names.enumerated() { values.columns[column].name = name }
    blocks.append(.details(summary: levels.title, [figure(levels), .table(values)]))
    return blocks
  }

  private var evidenceChart: [Block] {
    guard facts.model != nil, facts.hasRatings else { return [] }
    let chart = EvidenceChart(
      title: text(.evidenceChart, ["round": roundPhrase]),
      points: facts.display.rows.map { row in
        EvidenceChart.Point(
          id: row.indicator, label: row.label.text(facts.language), evidence: row.codings,
          score: row.score.mean, kind: row.convergence.verdict.rawValue)
      }, levels: facts.display.levels, kinds: Convergence.allCases.map(\.rawValue), words: text.charts)
    return [figure(chart, values: .jointDisplay, at: .joint)]
  }

  private var heatMaps: [Block] {
    facts.matrices.compactMap { path, matrix in
      let isRate = path.hasSuffix("-per-1000-words.csv")
      guard isRate || path.hasSuffix("/code-by-indicator.csv") else { return nil }
      let chart = HeatMapChart(matrix: matrix, title: title(ofMatrix: path), words: text.charts)
      guard !chart.rows.isEmpty, chart.columns.count <= Self.mostHeatMapColumns else { return nil }
      return .details(summary: chart.title, [figure(chart, values: .matrices, at: .matrices)])
    }
  }

  private var network: [Block] {
    let chart = NetworkChart(
      facts.occurrence, facts.frame, facts.language, most: Self.mostPairs, words: text.charts
    ) { all in
      let shown =
        all > Self.mostPairs
        ? text(.networkShown, ["n": text.integer(Self.mostPairs), "all": text.integer(all)]) : ""
      return text(.networkChart, ["shown": shown])
    }
    guard !chart.edges.isEmpty else { return [] }
    var pairs = chart.table
    pairs.rows = zip(pairs.rows, chart.edges).map { row, edge in
      [.text(chart.nodes[edge.from].name), .text(chart.nodes[edge.to].name)] + row.dropFirst(2)
    }
    return [
      .details(
        summary: chart.title,
        [
          paragraph(.cooccurrenceRule), figure(chart),
          table(
            pairs, text(.valuesOf, ["title": chart.title]),
            [("code", .code), ("other", .otherCode), ("both", .both), ("jaccard", .jaccard)]),
        ])
    ]
  }

  private var portraits: [Block] {
    guard let pictures = facts.pictures, let chart = pictures.portrait(title: text(.portraitChart)) else {
      return []
    }
    let counts = chart.portraits.map { chart.counts($0) }
    let used = chart.groups.indices.filter { group in counts.contains { $0[group] > 0 } }
    let values = Table(
      name: "portrait", title: text(.valuesOf, ["title": chart.title]),
      columns: [.init(text(.transcript), .text, "")]
        + used.map { .init("\($0 + 1) \(chart.groups[$0].name)", .integer, "") },
      rows: zip(chart.portraits, counts).map { portrait, counts in
        [.text(portrait.transcript)] + used.map { .integer(counts[$0]) }
      })
    return [
      .details(
        summary: chart.title,
        left(.portraitsLeft, chart.portraits.count, pictures) + [figure(chart), .table(values)])
    ]
  }

  private var timelines: [Block] {
    guard let pictures = facts.pictures, !pictures.timelines.isEmpty else { return [] }
    let charts = pictures.timelines.flatMap { chart -> [Block] in
      let lines = chart.speakers.map { (text(.speakerKind), $0) } + chart.codes.map { (text(.code), $0) }
      let values = Table(
        name: "timeline", title: text(.valuesOf, ["title": chart.title]),
        columns: [
          .init(text(.label), .text, ""), .init(text(.what), .text, ""), .init(text(.total), .integer, ""),
          .init(text(chart.axis == .time ? .times : .turnsColumn), .text, ""),
        ],
        rows: lines.map { kind, line in
          [.text(line.name), .text(kind), .integer(line.stretches.count), .text(chart.places(line))]
        })
      return [figure(chart), .details(summary: values.title, [.table(values)])]
    }
    return [
      .details(
        summary: text(.timelines), left(.timelinesLeft, pictures.timelines.count, pictures) + charts)
    ]
  }

  /// What is not shown is said.
  private func left(_ label: ReportLabel, _ shown: Int, _ pictures: PicturedTranscripts) -> [Block] {
    shown == pictures.count
      ? [] : [paragraph(label, ["n": text.integer(shown), "all": text.integer(pictures.count)])]
  }

  private var forest: [Block] {
    guard let agreement = facts.agreement?.table else { return [] }
    let chart = ForestChart(
      agreement: agreement, where: ["scope": "code", "text": "all", "coefficient": "alpha"],
      headings: ["alpha": name(of: .alpha)], title: text(.forestChart), words: text.charts)
    return [.details(summary: chart.title, [figure(chart, values: .agreement, at: .agreement)])]
  }

  private func figure(_ chart: some Chart) -> Block { .figure(ReportDocument.Figure(chart)) }

  /// - Parameters:
  ///   - values: where they stand as a table, and the section that this is in.
  func figure(_ chart: some Chart, values: ReportLabel, at section: Section) -> Block {
    .figure(
      ReportDocument.Figure(
        chart,
        caption: [Run(text(.valuesIn) + " "), .link(text(values), to: "#\(section.rawValue)"), Run(".")]))
  }
}
