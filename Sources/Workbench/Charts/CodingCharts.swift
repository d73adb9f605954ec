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
    let matrix = builder.table(language: corpus.language)
    let title = matrix.title.dropLast() + corpus.phrase
    return MadeChart(HeatMapChart(matrix: matrix, title: String(title)), report: report)
  }
}

enum PortraitMaker: ChartMaker {
  static let chart: any Chart.Type = PortraitChart.self
  static let options = ChartOption.ofCodings

  static func make(_ request: ChartRequest, in project: Project, threads: Int) throws -> MadeChart {
    let corpus = try ChartedCorpus(request, in: project, threads: threads)
    let frame = corpus.frame
    let top = corpus.codebook.codebook.codes
    var groupOfCode: [Int] = []
    for (number, code) in top.enumerated() {
      let size = frame.position(ofCode: code.id).map { frame.codes[$0].subtree.count } ?? 0
      groupOfCode += Array(repeating: number, count: size)
    }
    var portraits: [PortraitChart.Portrait] = []
    let report = try corpus.forEach { document in
      let codings = document.coded.codings.compactMap { coding in
        frame.position(ofCode: coding.code).map { (coding, $0) }
      }.sorted { $0.0.range != $1.0.range ? $0.0.range < $1.0.range : $0.1 < $1.1 }
      portraits.append(
        PortraitChart.Portrait(
          transcript: document.transcript.id,
          tiles: codings.map { coding, code in
            PortraitChart.Tile(
              group: groupOfCode[code], code: coding.code, name: frame.codes[code].name.text(corpus.language),
              turn: coding.turn + 1)
          }))
    }
    // Either all colours are the codebook's or none: its own and ours beside each other would mislead.
    let hasColours = top.allSatisfy { $0.colour != nil }
    let chart = PortraitChart(
      title: "Codings in order of the text, \(request.statuses.phrase)\(corpus.phrase)",
      groups: top.map {
        PortraitChart.Group(
          id: $0.id, name: $0.name.text(corpus.language), colour: hasColours ? $0.colour : nil)
      }, portraits: portraits)
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
    let nodes = codes.indices.map {
      NetworkChart.Node(
        id: codes[$0].id, name: codes[$0].name.text(corpus.language), count: occurrence.count($0))
    }
    let edges = codes.indices.flatMap { a in
      codes.indices.filter { $0 > a && occurrence.count(a, $0) > 0 }.map {
        NetworkChart.Edge(
          from: a, to: $0, both: occurrence.count(a, $0), jaccard: occurrence.jaccard(a, $0) ?? 0)
      }
    }
    let shown = edges.count > request.limit ? "the \(request.limit) strongest of \(edges.count) pairs; " : ""
    let chart = NetworkChart(
      title:
        "Codes that occur together in \(request.within.label); \(shown)\(request.statuses.phrase)\(corpus.phrase)",
      nodes: nodes, edges: edges, most: request.limit)
    return MadeChart(chart, report: report)
  }
}
