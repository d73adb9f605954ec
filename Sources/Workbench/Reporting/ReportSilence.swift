import Interchange
import Measures
import QualData

/// What the absence of codings means, a table for each language: a part of the joint display.
extension ReportComposer {
  var silence: [Block] {
    guard let table = facts.silence?.table, facts.model != nil, !table.rows.isEmpty,
      let state = table.position("state")
    else { return [] }
    func count(_ wanted: SilenceBuilder.State) -> String {
      text.integer(table.rows.count { $0[state] == .text(wanted.rawValue) })
    }
    let asked = text(facts.settings.joint.asked == nil ? .askedByWords : .askedByProject)
    return [
      .heading(level: 2, [Run(text(.silenceTitle))]), paragraph(.silenceNote, ["asked": asked]),
      paragraph(
        .silenceCount,
        [
          "all": text.integer(table.rows.count), "said": count(.said), "asked": count(.askedNothingSaid),
          "open": count(.notCoded), "not": count(.notAsked),
        ]),
    ]
      + languages(table).map { language in
        let title = text(.silenceTable, ["language": text.name(ofLanguage: language)])
        return .details(summary: title, [.table(map(table.rows("language", language), title))])
      }
  }

  private func languages(_ table: Table) -> [String] {
    guard let position = table.position("language") else { return [] }
    return Set(
      table.rows.compactMap { row -> String? in
        if case .text(let language) = row[position] { language } else { nil }
      }
    ).sorted()
  }

  /// A row for each indicator, a column for each group.
  private func map(_ table: Table, _ title: String) -> Table {
    guard let indicator = table.position("indicator"), let label = table.position("label"),
      let group = table.position("group"), let state = table.position("state"),
      let codings = table.position("codings")
    else { return table }
    var groups: [Table.Cell] = []
    var map = Table(name: "silence", title: title, columns: [.init(text(.indicator), .text, "")])
    var places: [String: Int] = [:]
    for row in table.rows {
      guard case .text(let id) = row[indicator], case .text(let name) = row[label],
        case .text(let state) = row[state]
      else { continue }
      if !groups.contains(row[group]) { groups.append(row[group]) }
      if places[id] == nil {
        places[id] = map.rows.count
        map.rows.append([.text("\(id) \(name)")])
      }
      switch SilenceBuilder.State(rawValue: state) {
      case .said: map.rows[places[id]!].append(row[codings])
      case .askedNothingSaid: map.rows[places[id]!].append(.integer(0))
      case .notCoded: map.rows[places[id]!].append(.text("?"))
      case .notAsked, nil: map.rows[places[id]!].append(.text(""))
      }
    }
    map.columns += groups.map { cell in
      guard case .text(let name) = cell else { return .init("", .integer, "") }
      let shown = name == "all" ? text.charts(.all) : name == "(not given)" ? text(.notGiven) : name
      return .init(shown, .integer, "")
    }
    return map
  }

  var silenceChart: [Block] {
    guard let table = facts.silence?.table, let model = facts.model, !table.rows.isEmpty else { return [] }
    let chart = SilenceChart(
      silence: table, model: model, language: facts.language, title: text(.silenceChart), words: text.charts)
    guard chart.columns.count <= Self.mostHeatMapColumns else { return [] }
    return [.details(summary: chart.title, [figure(chart, values: .silenceTitle, at: .joint)])]
  }
}
