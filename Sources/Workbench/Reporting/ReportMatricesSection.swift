import Interchange
import Measures
import QualData

/// Frequency matrices. What has more columns than a page can hold is in the workbook.
extension ReportComposer {
  static let mostColumns = 20

  var matrices: [Block] {
    var blocks: [Block] = [paragraph(.matricesNote, ["statuses": text(.suggestedAndAccepted)])]
    var left: [String] = []
    for (path, matrix) in facts.matrices {
      let name = title(ofMatrix: path)
      if matrix.columns.count - 3 <= Self.mostColumns {
        blocks.append(.details(summary: name, [.table(labelled(matrix, name))]))
      } else if path.hasSuffix("-by-indicator.csv") {
        blocks.append(.details(summary: name, byDomain(labelled(matrix, name)).map { .table($0) }))
      } else {
        left.append(name)
      }
    }
    if !left.isEmpty { blocks.append(paragraph(.matricesLeft, ["matrices": text.list(left)])) }
    return blocks + independence
  }

  /// A table for the indicators of each domain, of the rows that have a count there.
  private func byDomain(_ matrix: Table) -> [Table] {
    (facts.model?.domains ?? []).compactMap { domain in
      let ids = Set(domain.indicators.map(\.id))
      let columns = matrix.columns.indices.filter { $0 == 0 || ids.contains(matrix.columns[$0].name) }
      let rows = matrix.rows.map { row in columns.map { row[$0] } }.filter { row in
        row.dropFirst().contains { $0 != .integer(0) && $0 != .number(0) && $0 != .missing }
      }
      guard !rows.isEmpty else { return nil }
      return Table(
        name: matrix.name, title: "\(matrix.title), \(domain.id) \(domain.label.text(facts.language))",
        columns: columns.map { matrix.columns[$0] }, rows: rows)
    }
  }

  /// `codings by code and transcript`, of the path that `qualm run` gives it.
  func title(ofMatrix path: String) -> String {
    let stem = path.split(separator: "/").last!.replacing(".csv", with: "")
    let isRate = stem.hasSuffix("-per-1000-words")
    let isMatches = stem.hasSuffix("-matches")
    let axes = stem.replacing("-per-1000-words", with: "").replacing("-matches", with: "").split(
      separator: "-by-", maxSplits: 1)
    func axis(_ name: Substring) -> String {
      switch name {
      case "code": text(.code)
      case "indicator": text(.indicator)
      case "transcript": text(.transcript)
      default: facts.settings.group ?? String(name)
      }
    }
    return text(
      isMatches ? .matchesMatrix : isRate ? .rateMatrix : .codingsMatrix,
      ["rows": axis(axes[0]), "columns": axis(axes.last ?? "")])
  }

  /// With one column for the row's id and name, and the total last.
  private func labelled(_ matrix: Table, _ title: String) -> Table {
    var table = matrix
    table.title = title
    let isCode = matrix.columns.first?.name == "code"
    // Of codes the third column is the parent, of indicators the second the label.
    let head = isCode ? 3 : 2
    let depth = Dictionary(facts.frame.codes.map { ($0.id, $0.depth) }) { first, _ in first }
    table.rows = matrix.rows.map { row in
      var name = ""
      if case .text(let id) = row[0], case .text(let label) = row[1] {
        name = isCode ? String(repeating: "– ", count: depth[id] ?? 0) + label : "\(id) \(label)"
      }
      return [.text(name)] + row[head...]
    }
    table.columns = [.init(text(isCode ? .code : .indicator), .text, "")] + matrix.columns[head...]
    table.columns[table.columns.count - 1].name = text(.total)
    return table
  }
}
