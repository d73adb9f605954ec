import Interchange
import Measures
import QualData

/// Ratings as charts of scores need them.
private struct ChartedScores {
  var model: MaturityModel
  var ratings: [Rating]
  var warnings: [Diagnostic]
  /// Of what the chart is, for its title: ` (round 2)`.
  var phrase: String
  let labels: ChartLabels

  /// The ratings of one round, the last if none is named, unless the chart is by round; and of one group, if named.
  init(_ request: ChartRequest, in project: Project) throws {
    labels = ChartLabels(request, project)
    model = try project.requiredModel()
    guard !project.settings.ratings.isEmpty else {
      throw WorkbenchError.missingInput("ratings", remedy: "Name a file with “ratings:” in qualm.yaml.")
    }
    (ratings, warnings) = try project.ratings(model)
    var parts: [String] = []
    if let group = request.group {
      try ChartedScores.require(group, "group", among: ratings.map(\.group))
      ratings.removeAll { $0.group != group }
      parts.append(group)
    }
    if request.by != .round {
      let rounds = ratings.map(\.round)
      let round = request.round ?? rounds.max(by: NaturalOrder.precedes) ?? ""
      if request.round != nil { try ChartedScores.require(round, "round", among: rounds) }
      ratings.removeAll { $0.round != round }
      if !round.isEmpty { parts.append(labels.words(.round, ["n": round])) }
    }
    phrase = labels.of(parts)
  }

  private static func require(_ name: String, _ what: String, among names: [String]) throws {
    let known = Set(names).sorted(by: NaturalOrder.precedes)
    guard !known.contains(name) else { return }
    throw WorkbenchError.unknown(
      what: what, name: name, suggestion: Suggestion.nearest(to: name, in: known), known: known)
  }
}

enum RadarMaker: ChartMaker {
  static let chart: any Chart.Type = RadarChart.self
  static let options: Set<ChartOption> = [.by, .group, .round, .statistic]

  static func make(_ request: ChartRequest, in project: Project, threads: Int) throws -> MadeChart {
    let scores = try ChartedScores(request, in: project)
    let (labels, language) = (scores.labels, scores.labels.language)
    let by = request.by.map { [$0] } ?? []
    let statistic = (request.statistic ?? .median).rawValue
    let split = request.by.map { labels.words($0 == .group ? .byGroup : .byRound) } ?? ""
    let chart = RadarChart(
      scores: ScoreTable.make(scores.ratings, scores.model, by: Set(by), language: language),
      by: request.by?.rawValue, statistic: statistic,
      title: labels.words(
        .radarTitle, ["split": split, "statistic": labels.name(statistic), "of": scores.phrase]),
      reference: by.isEmpty ? nil : ScoreTable.make(scores.ratings, scores.model, language: language),
      words: labels.words)
    return MadeChart(chart, diagnostics: scores.warnings)
  }
}

enum LevelBarsMaker: ChartMaker {
  static let chart: any Chart.Type = LevelBarsChart.self
  static let options: Set<ChartOption> = [.group, .round, .indicator]

  static func make(_ request: ChartRequest, in project: Project, threads: Int) throws -> MadeChart {
    var scores = try ChartedScores(request, in: project)
    let known = scores.model.indicators.map(\.id)
    for id in request.indicators where !known.contains(id) {
      throw WorkbenchError.unknown(
        what: "indicator", name: id, suggestion: Suggestion.nearest(to: id, in: known))
    }
    if !request.indicators.isEmpty {
      for domain in scores.model.domains.indices {
        scores.model.domains[domain].indicators.removeAll { !request.indicators.contains($0.id) }
      }
      scores.ratings.removeAll { !request.indicators.contains($0.indicator) }
    }
    let (labels, language) = (scores.labels, scores.labels.language)
    let chart = LevelBarsChart(
      scores: ScoreTable.make(scores.ratings, scores.model, language: language), model: scores.model,
      language: language, title: labels.words(.levelsTitle, ["of": scores.phrase]), words: labels.words)
    return MadeChart(chart, diagnostics: scores.warnings)
  }
}
