import Interchange
import QualData

/// Charts of each kind: usual ones, and what breaks pictures: nothing, one value, everything missing, long names and
/// names in other scripts.
enum ChartSamples {
  static let longName =
    "A very long name of a thing that nobody would ever want to read to its very end in any chart"
  static let names = ["plain", "a < b & \"c\"", longName, "基因组学 治理", "حوكمة الجينوم", "עברית 12"]

  static let all: [(kind: String, chart: any Chart)] = [
    ("radar, nothing", RadarChart(title: "T", axes: [], series: [])),
    ("radar, one", RadarChart(title: "T", axes: [axis("I")], series: [.init(name: "a", values: [3])])),
    (
      "radar, missing",
      RadarChart(
        title: "T", axes: names.map(axis), series: [.init(name: "a", values: names.map { _ in nil })])
    ),
    ("radar, names", radar(names)), ("radar, many", radar(names + names)),
    ("levels, nothing", LevelBarsChart(title: "T", bars: [])),
    ("levels, one", LevelBarsChart(title: "T", bars: [bar("I.1", [0, 1, 0, 0, 0])])),
    ("levels, missing", LevelBarsChart(title: "T", bars: [bar("I.1", [0, 0, 0, 0, 0])])),
    ("levels, names", LevelBarsChart(title: longName, bars: names.map { bar($0, [1, 20, 3, 0, 1]) })),
    ("heatmap, nothing", HeatMapChart(title: "T", rows: [], columns: [], values: [])),
    (
      "heatmap, one",
      HeatMapChart(title: "T", rows: [.init(id: "a")], columns: [.init(id: "b")], values: [[7]])
    ),
    ("heatmap, missing", matrix(names) { _, _ in nil }),
    ("heatmap, names", matrix(names) { Double($0 * $1) * 1.37 }),
    ("evidence, nothing", EvidenceChart(title: "T", points: [])),
    (
      "evidence, one", EvidenceChart(title: "T", points: [.init(id: "I.1", label: "", evidence: 0, score: 1)])
    ),
    (
      "evidence, missing",
      EvidenceChart(title: "T", points: names.map { .init(id: $0, label: $0, evidence: 3, score: nil) })
    ),
    (
      "evidence, names",
      EvidenceChart(
        title: "T",
        points: names.enumerated().map {
          .init(id: $1, label: $1, evidence: Double($0), score: 5, kind: $0 == 2 ? "diverge" : "converge")
        }, kinds: ["converge", "diverge"])
    ),
    (
      "evidence, crowd",
      EvidenceChart(
        title: "T",
        points: (0..<60).map {
          .init(id: "VIII.\($0)", label: "", evidence: Double($0 % 7), score: 2 + Double($0 % 5) / 10)
        })
    ),
    ("portrait, nothing", PortraitChart(title: "T", groups: [], portraits: [])),
    ("portrait, one", portraits(["a"], [0])),
    ("portrait, missing", portraits(names, [])),
    ("portrait, names", portraits(names, (0..<100).map { $0 % names.count })),
    ("timeline, nothing", TimelineChart(title: "T", speakers: [], codes: [], length: 0, axis: .time)),
    (
      "timeline, one",
      TimelineChart(title: "T", speakers: [], codes: [line("a", [(0, 0)])], length: 1, axis: .turns([0]))
    ),
    (
      "timeline, missing",
      TimelineChart(title: "T", speakers: names.map { line($0, []) }, codes: [], length: 60, axis: .time)
    ),
    (
      "timeline, names",
      TimelineChart(
        title: "T", speakers: [line("P01", [(0, 4_000), (5_000, 7_999)])],
        codes: names.map { line($0, [(10, 20), (7_990, 8_000)]) }, length: 8_000, axis: .time)
    ),
    (
      "timeline, turns",
      TimelineChart(
        title: "T", speakers: [], codes: [line("a", [(10, 20)])], length: 8_000,
        axis: .turns((0..<400).map { Double($0 * 20) }))
    ),
    ("network, nothing", NetworkChart(title: "T", nodes: [], edges: [])),
    ("network, one", network(["a", "b"], [(0, 1, 3)])),
    ("network, missing", network(names, [])),
    ("network, names", network(names, [(0, 1, 3), (1, 2, 1), (2, 5, 9), (3, 4, 2)])),
    ("network, many", network((0..<40).map { "code \($0)" }, (0..<39).map { ($0, $0 + 1, $0) })),
    ("forest, nothing", ForestChart(title: "T", rows: [])),
    ("forest, one", ForestChart(title: "T", rows: [.init(label: "a", estimate: 1)])),
    (
      "forest, missing",
      ForestChart(title: "T", rows: names.map { .init(label: $0, estimate: nil, note: "one category") })
    ),
    (
      "forest, names",
      ForestChart(
        title: "T",
        rows: names.map {
          .init(label: $0, section: longName, estimate: 0.5, lower: -0.25, upper: 0.75, units: 38_272)
        })
    ),
    ("silence, nothing", SilenceChart(title: "T", rows: [], columns: [], cells: [])),
    ("silence, one", silence(["a"], ["all"], ["en"]) { _, _ in .init(.said, codings: 7) }),
    ("silence, missing", silence(names, names, ["en", "fr"]) { _, _ in .init(.notAsked) }),
    (
      "silence, names",
      silence(names, names, ["en", "de"]) { row, column in
        .init([.said, .askedNothingSaid, .notCoded, .notAsked][(row + column) % 4], codings: row * 40)
      }
    ),
  ]

  private static func silence(
    _ rows: [String], _ groups: [String], _ languages: [String], _ cell: (Int, Int) -> SilenceChart.Cell
  ) -> SilenceChart {
    let columns = languages.flatMap { language in
      groups.map { SilenceChart.Column(group: $0, language: language) }
    }
    return SilenceChart(
      title: "T", rows: rows.map { .init(id: $0, label: $0, section: longName) }, columns: columns,
      cells: rows.indices.map { row in columns.indices.map { cell(row, $0) } })
  }

  private static func matrix(_ names: [String], _ value: (Int, Int) -> Double?) -> HeatMapChart {
    HeatMapChart(
      title: "T", rows: names.map { .init(id: $0, label: $0) }, columns: names.map { .init(id: $0) },
      values: names.indices.map { row in names.indices.map { value(row, $0) } })
  }

  private static func portraits(_ names: [String], _ tiles: [Int]) -> PortraitChart {
    PortraitChart(
      title: "T", groups: names.map { .init(id: $0, name: $0, colour: $0 == "plain" ? "#ffff00" : nil) },
      portraits: names.map { name in
        .init(transcript: name, tiles: tiles.map { .init(group: $0, code: "c", name: "C", turn: 1) })
      })
  }

  private static func line(_ name: String, _ stretches: [(Double, Double)]) -> TimelineChart.Line {
    .init(id: name, name: name, stretches: stretches.map { .init($0.0, $0.1) })
  }

  private static func network(_ names: [String], _ edges: [(Int, Int, Int)]) -> NetworkChart {
    NetworkChart(
      title: "T", nodes: names.map { .init(id: $0, name: $0, count: 4) },
      edges: edges.map { .init(from: $0.0, to: $0.1, both: $0.2, jaccard: Double($0.2) / 100) })
  }

  static func axis(_ name: String) -> RadarChart.Axis { .init(id: name, label: "") }

  private static func radar(_ series: [String]) -> RadarChart {
    RadarChart(
      title: "T", axes: names.map(axis),
      series: series.enumerated().map { number, name in
        .init(name: name, values: names.indices.map { $0 == number ? nil : Double(1 + ($0 + number) % 5) })
      }, reference: .init(name: "all", values: names.map { _ in 3 }))
  }

  private static func bar(_ id: String, _ counts: [Int]) -> LevelBarsChart.Bar {
    .init(id: id, label: id, section: "Section", counts: counts, median: counts.contains { $0 > 0 } ? 2 : nil)
  }
}
