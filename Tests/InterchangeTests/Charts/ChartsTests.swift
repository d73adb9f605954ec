import Foundation
import Interchange
import QualData
import TestSupport
import Testing

@Suite struct ChartsTests {
  @Test func theListNamesEveryChartInTheFolder() throws {
    let folder = Repository.file("Sources/Interchange/Charts")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let declared = try files.filter { $0.pathExtension == "swift" }.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).matches(of: #/struct (\w+): Chart\b/#)
        .map { String($0.output.1) }
    }
    #expect(declared.sorted() == Charts.all.map { "\($0)" }.sorted())
    #expect(Set(Charts.all.map { $0.name }).count == Charts.all.count)
  }

  @Test func everyChartIsSampledAndDescribed() throws {
    let page = try String(contentsOf: Repository.file("docs/charts.md"), encoding: .utf8)
    for chart in Charts.all {
      let kinds = ChartSamples.all.filter { "\(type(of: $0.chart))" == "\(chart)" }.map { $0.kind }
      for kind in ["nothing", "one", "missing", "names"] {
        #expect(kinds.contains { $0.hasSuffix(kind) }, "\(chart) with \(kind)")
      }
      #expect(page.contains("\n## \(chart.name)\n"))
    }
  }

  @Test(arguments: ChartSamples.all.map { $0.kind }, ChartStyle.Theme.allCases)
  func aChartIsWellFormedWithTitleAndDescription(kind: String, theme: ChartStyle.Theme) throws {
    let chart = try #require(ChartSamples.all.first { $0.kind == kind }?.chart)
    let svg = chart.svg(ChartStyle(theme: theme))
    let found = try SVGText(svg)
    #expect(found.root["role"] == "img")
    #expect(found.root["aria-labelledby"] == "\(type(of: chart).name)-title \(type(of: chart).name)-desc")
    #expect(found.title == chart.title)
    #expect(found.description == chart.description)
    #expect(!chart.description.isEmpty)
    #expect(found.numbersAreFinite)
    #expect(svg == chart.svg(ChartStyle(theme: theme)))
  }

  @Test(arguments: ChartSamples.all.map { $0.kind }, ReportLanguage.allCases)
  func nothingStandsOutsideThePicture(kind: String, language: ReportLanguage) throws {
    var chart = try #require(ChartSamples.all.first { $0.kind == kind }?.chart)
    chart.words.language = language
    let drawing = chart.draw()
    for mark in drawing.marks {
      for box in mark.box {
        #expect(box.left >= -16.5 && box.right <= drawing.width + 16.5, "\(mark.shape)")
        #expect(box.top >= -16.5 && box.bottom <= drawing.height + 16.5, "\(mark.shape)")
      }
    }
  }

  @Test(arguments: ChartSamples.all.map { $0.kind }, ReportLanguage.allCases)
  func labelsDoNotCoverEachOther(kind: String, language: ReportLanguage) throws {
    var chart = try #require(ChartSamples.all.first { $0.kind == kind }?.chart)
    chart.words.language = language
    let texts = chart.draw().marks.filter {
      if case .text(_, _, let lettering) = $0.shape { lettering.turn == 0 } else { false }
    }
    let boxes = texts.flatMap(\.tightBox)
    for a in boxes.indices {
      for b in boxes.indices where b > a {
        #expect(!boxes[a].overlaps(boxes[b]), "\(boxes[a].text) and \(boxes[b].text)")
      }
    }
  }

  @Test func aThemeHasFixedColoursAndAutoFollowsTheReader() {
    let chart = LevelBarsChart(
      title: "T", bars: [.init(id: "a", label: "a", counts: [1, 2], median: 2)], levels: 1...2)
    let auto = chart.svg()
    #expect(
      auto.contains("@media (prefers-color-scheme: dark)")
        && auto.contains("class=\"f-ink\" fill=\"#1a1a1a\""))
    for theme in [ChartStyle.Theme.light, .dark, .grey] {
      let fixed = chart.svg(ChartStyle(theme: theme))
      #expect(!fixed.contains("<style") && !fixed.contains("class=\"f-"))
    }
    #expect(chart.svg(ChartStyle(theme: .dark)).contains("fill=\"#16181c\""))
    let grey = chart.svg(ChartStyle(theme: .grey))
    for colour in grey.matches(of: /#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/) {
      #expect(colour.1 == colour.2 && colour.2 == colour.3)
    }
  }

  @Test func insideAPageAChartHasNeitherDeclarationNorPaperNorStyle() {
    let chart = RadarChart(
      title: "T", axes: [.init(id: "I", label: "")], series: [.init(name: "", values: [1])])
    let svg = chart.svg(ChartStyle(isEmbedded: true, showsTitle: false, id: "figure-3"))
    // The page's style sheet has the colours.
    #expect(!svg.contains("fill=\"#"))
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qualm-chart\" role=\"img\""))
    #expect(svg.contains("aria-labelledby=\"figure-3-title figure-3-desc\""))
    #expect(svg.contains("<title id=\"figure-3-title\">T</title>"))
    #expect(!svg.contains("<style") && !svg.contains("f-paper\" fill"))
    #expect(!svg.contains(">T</text>"))
    for paint in ["ink", "muted", "grid", "series-1", "step-9", "on-step-1"] {
      #expect(ChartStyle.css.contains("--chart-\(paint): #") && ChartStyle.css.contains(".f-\(paint) "))
    }
  }

  @Test func textIsEscapedAndKeepsItsDirection() throws {
    let svg = RadarChart(
      title: "a < b", axes: [.init(id: "x", label: "")],
      series: [.init(name: "</text><script>", values: [1]), .init(name: "حوكمة", values: [2])]
    ).svg()
    #expect(svg.contains("a &lt; b") && svg.contains("&lt;/text&gt;&lt;script&gt;"))
    #expect(!svg.contains("<script"))
    #expect(svg.contains(">\u{2068}حوكمة\u{2069}</text>"))
  }
}
