import Foundation
import ProjectStore
import QualData

/// Records the level of an indicator that a team agreed on, beside the ratings of single respondents.
package enum AgreeOnLevel {
  /// - Parameter date: when it was agreed, `2026-05-31`; `nil`: now.
  /// - Returns: the agreed level as a table of one row.
  /// - Throws: `WorkbenchError` for an indicator, level or date that is none; `StoreError`.
  package static func run(
    _ level: Int, of indicator: String, because reason: String, on date: String?, in project: Project,
    coder: String
  ) throws -> Table {
    let model = try project.requiredModel()
    try require(indicator, model)
    guard model.levels.contains(level) else { throw WorkbenchError.badLevel(level, of: model.levels) }
    if let date, !isDate(date) { throw WorkbenchError.badDate(date) }
    let agreed = AgreedLevel(
      indicator: indicator, level: level, reason: reason, coder: coder, agreedAt: date ?? "")
    return try project.store(coder: coder).write(verb: "agree on \(indicator)") { writer in
      try writer.agree(agreed)
      return table(try writer.agreedLevels().filter { $0.indicator == indicator }, model, project)
    }
  }

  /// Takes an agreed level away.
  /// - Throws: `WorkbenchError.unknown`, `.nothingAgreed`; `StoreError`.
  package static func withdraw(_ indicator: String, in project: Project, coder: String) throws -> Table {
    let model = try project.requiredModel()
    return try project.store(coder: coder).write(verb: "withdraw the level of \(indicator)") { writer in
      let agreed = try writer.agreedLevels().filter { $0.indicator == indicator }
      guard !agreed.isEmpty else {
        try require(indicator, model)
        throw WorkbenchError.nothingAgreed(indicator)
      }
      try writer.remove(agreedLevelOf: indicator)
      return table(agreed, model, project)
    }
  }

  /// All agreed levels, in the order of the model; those of indicators that it no longer has come last.
  package static func list(in project: Project) throws -> Table {
    let model = try project.requiredModel()
    return table(try project.store().read { try $0.agreedLevels() }, model, project)
  }

  private static func require(_ indicator: String, _ model: MaturityModel) throws {
    let known = model.indicators.map(\.id)
    guard known.contains(indicator) else {
      throw WorkbenchError.unknown(
        what: "indicator", name: indicator, suggestion: Suggestion.nearest(to: indicator, in: known))
    }
  }

  private static func isDate(_ text: String) -> Bool {
    guard let match = text.wholeMatch(of: /(\d{4})-(\d{2})-(\d{2})/), let year = Int(match.1),
      let month = Int(match.2), let day = Int(match.3)
    else { return false }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0)!
    return DateComponents(calendar: calendar, year: year, month: month, day: day).isValidDate
  }

  private static func table(
    _ levels: [AgreedLevel], _ model: MaturityModel, _ project: Project
  ) -> Table {
    table(levels, model, project.settings.language)
  }

  /// In the order of the model.
  static func table(_ levels: [AgreedLevel], _ model: MaturityModel, _ language: String) -> Table {
    let places = Dictionary(
      model.indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func label(_ id: String) -> String {
      places[id].map { model.indicators[$0].label.text(language) } ?? ""
    }
    let ordered = levels.enumerated().sorted {
      (places[$0.element.indicator] ?? .max, $0.offset) < (places[$1.element.indicator] ?? .max, $1.offset)
    }
    return Table(
      name: "agreed-levels", title: "Levels that the team agreed on",
      columns: [
        .init("indicator", .text, "Id of the indicator."),
        .init("label", .text, "Its label."),
        .init("level", .integer, "The level that the team agreed on."),
        .init("coder", .text, "Who wrote it down."),
        .init("agreed_at", .text, "When it was agreed: a date, or UTC, ISO 8601."),
        .init("reason", .text, "Why."),
      ],
      rows: ordered.map(\.element).map {
        [
          .text($0.indicator), .text(label($0.indicator)), .integer($0.level), .text($0.coder),
          .text($0.agreedAt), $0.reason.isEmpty ? .missing : .text($0.reason),
        ]
      })
  }
}
