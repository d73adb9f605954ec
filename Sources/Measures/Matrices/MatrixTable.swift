import QualData

extension MatrixBuilder {
  /// The matrix of an array of transcripts.
  package static func table(
    of transcripts: some Sequence<CodedTranscript>, rows: MatrixAxis, columns: MatrixAxis,
    rule: CountingRule = .codings, normalisation: Normalisation = .none, frame: CodeFrame,
    statuses: StatusFilter = .suggestedAndAccepted, rollUp: Bool = true, language: String = "en"
  ) throws -> Table {
    var builder = try MatrixBuilder(
      rows: rows, columns: columns, rule: rule, normalisation: normalisation, frame: frame,
      statuses: statuses,
      rollUp: rollUp)
    for transcript in transcripts { builder.add(transcript) }
    return builder.table(language: language)
  }

  /// The matrix of what was added so far: what a row is, one column for each column item, and `total`, the
  /// union over the columns by the same rule (for transcripts and cases that is not their sum).
  package func table(language: String = "en") -> Table {
    let rowItems = rows.order
    let columnItems = columns.order
    let kind: Table.Column.Kind = isWhole ? .integer : .number
    var header = rowHeader().map { Table.Column($0.name, .text, $0.description) }
    var names = UniqueNames(taken: header.map(\.name) + ["total"])
    let what = "\(rule.phrase), \(normalisation.phrase)"
    for item in columnItems {
      let label = columns.labels[item].text(language)
      let id = columns.ids[item]
      header.append(
        Table.Column(
          names.take(id), kind, "\(what): \(label == id || label.isEmpty ? id : "\(id), \(label)")"))
    }
    header.append(Table.Column("total", kind, "\(what): union of all columns"))
    let body = rowItems.map { row in
      rowStart(row, language) + (columnItems + [0]).map { cell(row, $0) }
    }
    return Table(name: name, title: title, columns: header, rows: body)
  }

  private func cell(_ row: Int, _ column: Int) -> Table.Cell {
    let count = count(row, column)
    if isWhole { return .integer(Int(count)) }
    let (base, factor): (Double, Double) =
      switch normalisation {
      case .none: (1, 1)
      case .perThousandWords: (Double(words(row, column)), 1000)
      case .rowPercent: (self.count(row, 0), 100)
      case .columnPercent: (self.count(0, column), 100)
      case .totalPercent: (self.count(0, 0), 100)
      }
    return base > 0 ? .number(factor * count / base) : .missing
  }

  /// The words that a rate is taken of.
  private func words(_ row: Int, _ column: Int) -> Int {
    if columns.axis.isConcept { return rows.axis.isConcept ? corpusWords : rows.words[row] }
    return column == 0 ? corpusWords : columns.words[column]
  }

  /// Counts stay integers unless a weight or a share makes them fractions.
  var isWhole: Bool {
    let weighs = rule.isWeighted && (rows.axis.isLinked || columns.axis.isLinked)
    return normalisation == .none && !(weighs && !frame.hasUnitWeights)
  }

  private func rowHeader() -> [(name: String, description: String)] {
    switch rows.axis {
    case .code:
      [("code", "Code id"), ("name", "Name of the code"), ("parent", "Id of the parent code")]
    case .indicator: [("indicator", "Indicator id"), ("label", "Label of the indicator")]
    case .domain: [("domain", "Domain id"), ("label", "Label of the domain")]
    case .transcript: [("transcript", "Transcript id")]
    case .speaker: [("case", "Case id"), ("label", "Label of the speaker")]
    case .attribute(let name): [("value", "Value of the attribute \(name)")]
    case .corpus: [("corpus", "Everything")]
    }
  }

  private func rowStart(_ row: Int, _ language: String) -> [Table.Cell] {
    let id = Table.Cell.text(rows.ids[row])
    let label = Table.Cell.text(rows.labels[row].text(language))
    switch rows.axis {
    case .code:
      let parent = frame.codes[row - 1].parent
      return [id, label, parent.map { .text(frame.codes[$0].id) } ?? .missing]
    case .indicator, .domain, .speaker: return [id, label]
    case .transcript, .attribute, .corpus: return [id]
    }
  }

  /// `code-by-transcript`; letters and digits of attribute names, else hyphens.
  private var name: String {
    let names = [rows.axis.name, columns.axis.name].map { name in
      String(name.lowercased().map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" })
    }
    return names.joined(separator: "-by-")
  }

  private var title: String {
    var parts = ["\(rule.phrase) by \(rows.axis.name) and \(columns.axis.name), \(normalisation.phrase)"]
    if rows.axis == .code || columns.axis == .code {
      parts.append(rollUp ? "a parent includes its children" : "a parent without its children")
    }
    parts.append(statuses.phrase)
    if unknownCodings > 0 {
      parts.append("left out: \(plural(unknownCodings, "coding")) of codes not in the codebook")
    }
    return parts.joined(separator: "; ") + "."
  }
}
