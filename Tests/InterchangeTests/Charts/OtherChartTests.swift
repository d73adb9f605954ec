import Interchange
import QualData
import Testing

@Suite struct EvidenceChartTests {
  @Test func pointsStandAtTheirEvidenceAndScore() {
    let chart = EvidenceChart(
      title: "T",
      points: [
        .init(id: "I.1", label: "", evidence: 0, score: 1),
        .init(id: "I.2", label: "", evidence: 10, score: 5),
        .init(id: "I.3", label: "", evidence: 5, score: nil),
      ])
    let points = chart.draw().marks.compactMap { mark -> ChartPoint? in
      if case .circle(let centre, _) = mark.shape { centre } else { nil }
    }
    // The plot is 620 by 400, from 46, 18; values keep 12 from its border, 30 on the right.
    #expect(points == [ChartPoint(58, 406), ChartPoint(636, 30)])
  }

  @Test func indicatorsInOnePlaceShareALabelAndThoseWithoutRatingsAreNamed() throws {
    let chart = EvidenceChart(
      title: "T",
      points: ["a", "b", "c"].map { .init(id: $0, label: "", evidence: 3, score: $0 == "c" ? nil : 2) })
    let texts = try SVGText(chart.svg()).texts
    #expect(texts.contains("a, b") && texts.contains("No ratings: c"))
  }

  @Test func kindsHaveAMarkerEach() {
    let chart = EvidenceChart(
      title: "T",
      points: [
        .init(id: "a", label: "", evidence: 1, score: 2, kind: "converge"),
        .init(id: "b", label: "", evidence: 5, score: 4, kind: "diverge"),
      ], kinds: ["converge", "diverge"])
    let tips = chart.draw().marks.filter { $0.tip != nil }
    #expect(tips.map(\.fill) == [.series(0), .series(1)])
    guard case .circle = tips[0].shape, case .polyline = tips[1].shape else {
      Issue.record("same markers"); return
    }
    #expect(chart.table.columns.map(\.name) == ["indicator", "label", "codings", "mean", "convergence"])
  }
}

@Suite struct PortraitChartTests {
  private let chart = PortraitChart(
    title: "T",
    groups: [
      .init(id: "g", name: "Governance", colour: "#000080"),
      .init(id: "f", name: "Funding", colour: "#ffff00"),
    ],
    portraits: [
      .init(
        transcript: "t",
        tiles: [
          .init(group: 1, code: "money", name: "Money", turn: 3),
          .init(group: 0, code: "board", name: "Board", turn: 4),
        ])
    ])

  @Test func tilesStandInOrderWithTheNumberOfTheirGroup() {
    let marks = chart.draw().marks
    let tiles = marks.filter { $0.tip != nil }
    #expect(tiles.map(\.tip) == ["1: Money (turn 3)", "2: Board (turn 4)"])
    #expect(tiles.map(\.fill) == [.own("#ffff00"), .own("#000080")])
    guard case .rectangle(let first, _, let width, _) = tiles[0].shape,
      case .rectangle(let second, _, _, _) = tiles[1].shape
    else { Issue.record("no tiles"); return }
    #expect(first == 0 && second == width)
  }

  @Test func numbersReadOnEveryColour() {
    let svg = chart.svg(ChartStyle(theme: .light))
    #expect(svg.contains("font-size=\"9\" text-anchor=\"middle\" fill=\"#000000\">2<"))
    #expect(svg.contains("font-size=\"9\" text-anchor=\"middle\" fill=\"#ffffff\">1<"))
  }

  @Test func theTableHasEveryTile() {
    #expect(
      chart.table.rows[1] == [
        .text("t"), .integer(2), .integer(4), .text("board"), .text("Board"), .text("g"),
      ])
  }
}

@Suite struct TimelineChartTests {
  @Test func stretchesStandAtTheirTimeAndAreSeenHoweverShort() {
    let chart = TimelineChart(
      title: "T", speakers: [],
      codes: [.init(id: "c", name: "c", stretches: [.init(0, 50), .init(100, 100)])], length: 100, axis: .time
    )
    let marks = chart.draw().marks.compactMap { mark -> (Double, Double)? in
      if case .rectangle(let x, _, let width, _) = mark.shape { (x, width) } else { nil }
    }
    // The plot is 560 wide; what is shorter than 3 is drawn 3 wide, and ends on the plot.
    #expect(marks[0].1 == 280 && marks[1].1 == 3)
    #expect(abs(marks[1].0 - (marks[0].0 + 557)) < 1e-9)
  }

  @Test func placesAreToldAsTimesOrTurns() {
    func places(_ axis: TimelineChart.Axis) -> String {
      let line = TimelineChart.Line(
        id: "c", name: "c", stretches: [.init(0, 20), .init(30, 40), .init(45, 50), .init(70, 100)])
      return TimelineChart(title: "T", speakers: [], codes: [line], length: 100, axis: axis).places(line)
    }
    #expect(places(.time) == "0:00–0:20, 0:30–0:40, 0:45–0:50, 1:10–1:40")
    #expect(places(.turns([0, 25, 50, 75])) == "1, 2, 3–4")
  }

  @Test func ticksAreTimesOrTurns() throws {
    func texts(_ length: Double, _ axis: TimelineChart.Axis) throws -> [String] {
      try SVGText(
        TimelineChart(
          title: "T", speakers: [], codes: [.init(id: "c", name: "c", stretches: [])], length: length,
          axis: axis
        ).svg()
      ).texts
    }
    let hours = try texts(4_000, .time)
    #expect(hours.contains("0:00") && hours.contains("10:00") && hours.contains("1:00:00"))
    let turns = try texts(100, .turns([0, 25, 50, 75]))
    #expect(turns.contains("turn") && turns.suffix(9).contains("4"))
  }
}

@Suite struct NetworkChartTests {
  private let chart = NetworkChart(
    title: "T",
    nodes: ["a", "b", "c", "alone"].map { .init(id: $0, name: $0, count: 9) },
    edges: [
      .init(from: 0, to: 1, both: 2, jaccard: 0.1), .init(from: 1, to: 2, both: 4, jaccard: 0.5),
      .init(from: 0, to: 2, both: 1, jaccard: 0.05),
    ], most: 2)

  @Test func theStrongestPairsAreKeptWithTheirCodes() {
    #expect(chart.edges.map(\.jaccard) == [0.5, 0.1])
    #expect(chart.nodes.map(\.id) == ["a", "b", "c"])
    #expect(chart.edges[0].from == 1 && chart.edges[0].to == 2)
  }

  @Test func codesStandOnACircleAndArcsAreAsThickAsTheirNumber() {
    let marks = chart.draw().marks
    let places = marks.compactMap { mark -> ChartPoint? in
      if case .circle(let centre, _) = mark.shape { centre } else { nil }
    }
    let centre = ChartPoint(places[0].x, places[0].y + 140)
    for place in places {
      #expect(
        abs(
          ((place.x - centre.x) * (place.x - centre.x) + (place.y - centre.y) * (place.y - centre.y))
            .squareRoot() - 140) < 1e-9)
    }
    let arcs = marks.filter { if case .curve = $0.shape { true } else { false } }
    #expect(arcs.map(\.strokeWidth) == [4.5, 8])
  }
}

@Suite struct ForestChartTests {
  private let table = Table(
    name: "agreement", title: "Agreement of a and b.",
    columns: [
      .init("scope", .text, ""), .init("code", .text, ""), .init("code_name", .text, ""),
      .init("coders", .text, ""),
      .init("text", .text, ""), .init("coefficient", .text, ""), .init("estimate", .number, ""),
      .init("undefined", .text, ""), .init("lower", .number, ""), .init("upper", .number, ""),
      .init("units", .integer, ""),
    ],
    rows: [
      row("pooled", "", "all", 0.5, "", 0.25, 0.75), row("pooled", "", "coded", 0.1, "", 0, 0.2),
      row("code", "Funding", "all", nil, "one category", nil, nil),
    ])

  private static func row(
    _ scope: String, _ name: String, _ text: String, _ estimate: Double?, _ why: String, _ lower: Double?,
    _ upper: Double?
  ) -> [Table.Cell] {
    [
      .text(scope), .text(""), .text(name), .text("a; b"), .text(text), .text("alpha"), .number(estimate),
      .text(why),
      .number(lower), .number(upper), .integer(40),
    ]
  }

  @Test func rowsOfATableOfAgreement() {
    let chart = ForestChart(agreement: table, where: ["text": "all"], headings: ["alpha": "Krippendorff's α"])
    #expect(
      chart.rows == [
        .init(
          label: "pooled", section: "Krippendorff's α", estimate: 0.5, lower: 0.25, upper: 0.75, units: 40),
        .init(label: "Funding", section: "Krippendorff's α", estimate: nil, note: "one category", units: 40),
      ])
    #expect(
      chart.description
        == "Coefficients with 95 % intervals. Krippendorff's α, pooled: 0.50 [0.25, 0.75]; Krippendorff's α, Funding: "
        + "undefined (one category).")
    #expect(
      ForestChart(agreement: table).rows.map(\.label) == ["pooled, all", "pooled, coded", "Funding, all"])
  }

  @Test func intervalsStandOnTheScale() throws {
    let chart = ForestChart(title: "T", rows: [.init(label: "a", estimate: 0.5, lower: 0.25, upper: 1)])
    let drawing = chart.draw()
    let line = try #require(drawing.marks.first { $0.stroke == .series(0) })
    guard case .line(let from, let to) = line.shape else { Issue.record("no line"); return }
    // From 0 to 1 on 340.
    #expect(abs(to.x - from.x - 255) < 1e-9)
    #expect(try SVGText(chart.svg()).texts.contains("0.50 [0.25, 1.00]"))
  }
}
