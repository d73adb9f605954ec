import Interchange
import Measures
import QualData

enum HeatMapMaker: ChartMaker {
  static let chart: any Chart.Type = HeatMapChart.self
  static let options = ChartOption.ofCodings.union([.rows, .columns, .rule, .normalise])

  static func make(_ request: ChartRequest, in project: Project, threads: Int) throws -> MadeChart {
    let corpus = try ChartedCorpus(request, in: project, threads: threads)
    if [request.rows, request.columns].contains(where: { $0 == "indicator" || $0 == "domain" }) {
      _ = try project.requiredModel()
    }
    var builder = try MatrixBuilder(
      rows: BuildMatrix.axis(request.rows, corpus.sources),
      columns: BuildMatrix.axis(request.columns, corpus.sources), rule: request.rule,
      normalisation: request.normalisation, frame: corpus.frame, statuses: request.statuses)
    let report = try corpus.forEach { builder.add($0.coded) }
    let labels = corpus.labels
    let title =
      labels.words(
        .heatTitle,
        [
          "rule": labels.capitalised(labels.name(request.rule.rawValue)), "rows": labels.name(request.rows),
          "columns": labels.name(request.columns), "share": labels.name(of: request.normalisation),
          "statuses": labels.name(of: request.statuses),
        ]) + corpus.phrase
    return MadeChart(
      HeatMapChart(matrix: builder.table(language: corpus.language), title: title, words: labels.words),
      report: report)
  }
}

enum PortraitMaker: ChartMaker {
  static let chart: any Chart.Type = PortraitChart.self
  static let options = ChartOption.ofCodings

  static func make(_ request: ChartRequest, in project: Project, threads: Int) throws -> MadeChart {
    let corpus = try ChartedCorpus(request, in: project, threads: threads)
    let portraying = Portraying(corpus.codebook.codebook, corpus.frame)
    var portraits: [PortraitChart.Portrait] = []
    let report = try corpus.forEach { portraits.append(portraying.portrait($0.coded, corpus.language)) }
    let chart = PortraitChart(
      title: corpus.labels.words(
        .portraitTitle, ["statuses": corpus.labels.name(of: request.statuses)]) + corpus.phrase,
      groups: portraying.groups(corpus.language), portraits: portraits, words: corpus.labels.words)
    return MadeChart(chart, report: report)
  }
}

enum NetworkMaker: ChartMaker {
  static let chart: any Chart.Type = NetworkChart.self
  static let options = ChartOption.ofCodings.union([.within, .limit])

  static func make(_ request: ChartRequest, in project: Project, threads: Int) throws -> MadeChart {
    let corpus = try ChartedCorpus(request, in: project, threads: threads)
    let codes = corpus.frame.codes
    var occurrence = CoOccurrence(
      codes: codes.map(\.id), unit: request.within, statuses: request.statuses)
    let needsSentences = request.within == .sentence
    let report = try corpus.forEach(
      preparing: { needsSentences ? Sentences.ranges($0.transcript) : [] }
    ) { document, sentences in
      occurrence.add(document.coded, sentences: sentences)
    }
    let labels = corpus.labels
    let chart = NetworkChart(
      occurrence, corpus.frame, corpus.language, most: request.limit, words: labels.words
    ) { all in
      let shown =
        all > request.limit
        ? labels.words(.strongestPairs, ["n": "\(request.limit)", "all": "\(all)"]) + " " : ""
      return labels.words(
        .networkTitle,
        [
          "unit": labels.name(of: request.within), "shown": shown,
          "statuses": labels.name(of: request.statuses),
        ]) + corpus.phrase
    }
    return MadeChart(chart, report: report)
  }
}
