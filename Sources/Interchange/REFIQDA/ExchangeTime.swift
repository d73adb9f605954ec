import Foundation

/// Dates and times of other tools.
package enum ExchangeTime {
  /// As UTC in ISO 8601, to the second: `2026-03-12T14:05:00Z`. A time without a zone is taken to be UTC. `nil` for what is
  /// no date and time.
  package static func utc(_ text: String) -> String? {
    guard
      let match = text.trimmed.wholeMatch(
        of: /(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-]\d{2}:?\d{2})?/)
    else { return nil }
    let time = "\(match.1)T\(match.2)"
    guard let zone = match.4, zone != "Z" else {
      return (try? Date(time + "Z", strategy: .iso8601)) == nil ? nil : time + "Z"
    }
    let digits = zone.filter(\.isNumber)
    guard let date = try? Date(time + "Z", strategy: .iso8601), let hours = Int(digits.prefix(2)),
      let minutes = Int(digits.suffix(2))
    else { return nil }
    let offset = Double((hours * 60 + minutes) * 60) * (zone.hasPrefix("-") ? -1 : 1)
    return date.addingTimeInterval(-offset).formatted(.iso8601)
  }
}
