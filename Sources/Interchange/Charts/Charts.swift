/// Every chart. A test compares the list with the folder.
package enum Charts {
  package static let all: [any Chart.Type] = [
    RadarChart.self, LevelBarsChart.self, HeatMapChart.self, EvidenceChart.self, PortraitChart.self,
    TimelineChart.self, NetworkChart.self, ForestChart.self, SilenceChart.self,
  ]

  /// The chart a user names; `nil` when there is none.
  package static func named(_ name: String) -> (any Chart.Type)? { all.first { $0.name == name } }
}
