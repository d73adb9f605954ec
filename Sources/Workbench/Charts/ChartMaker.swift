import Interchange
import QualData

/// Makes one chart of a project.
package protocol ChartMaker: Sendable {
  static var chart: any Chart.Type { get }
  /// The options it looks at.
  static var options: Set<ChartOption> { get }
  /// - Throws: as the command whose table the chart shows.
  static func make(_ request: ChartRequest, in project: Project, threads: Int) throws -> MadeChart
}

package struct MadeChart: Sendable {
  package var chart: any Chart
  /// What went wrong, or is worth a look, on the way.
  package var report = CorpusRun.Report()

  init(_ chart: any Chart, diagnostics: [Diagnostic] = []) {
    self.chart = chart
    report.diagnostics = diagnostics
  }

  init(_ chart: any Chart, report: CorpusRun.Report) {
    self.chart = chart
    self.report = report
  }
}

/// Every chart that can be made of a project. A test compares the list with that of charts.
package enum ChartMakers {
  package static let all: [any ChartMaker.Type] = [
    RadarMaker.self, LevelBarsMaker.self, HeatMapMaker.self, EvidenceMaker.self, PortraitMaker.self,
    TimelineMaker.self, NetworkMaker.self, ForestMaker.self, SilenceMaker.self,
  ]

  /// - Throws: `WorkbenchError.unknown` with the nearest name.
  package static func named(_ name: String) throws -> any ChartMaker.Type {
    guard let maker = all.first(where: { $0.chart.name == name }) else {
      let names = all.map { $0.chart.name }
      throw WorkbenchError.unknown(
        what: "chart", name: name, suggestion: Suggestion.nearest(to: name, in: names), known: names)
    }
    return maker
  }
}

extension ChartMakers {
  package static var list: Table {
    Table(
      name: "charts", title: "Charts of qualm chart",
      columns: [
        .init("chart", .text, "Its name."), .init("shows", .text, "What it shows."),
        .init("options", .text, "The options that it looks at, beside those of every chart."),
      ],
      rows: all.map { maker -> [Table.Cell] in
        let options = ChartOption.allCases.filter(maker.options.contains).map(\.written)
        return [.text(maker.chart.name), .text(maker.chart.summary), .text(options.joined(separator: " "))]
      })
  }
}
