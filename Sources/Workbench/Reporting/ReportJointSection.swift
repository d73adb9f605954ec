import Interchange
import Measures
import QualData

/// Evidence, scores and quotes of each indicator side by side; without a model evidence and quotes of each code.
extension ReportComposer {
  var joint: [Block] {
    let hasModel = facts.model != nil
    var blocks: [Block] = [paragraph(hasModel ? .jointNote : .codesNote)]
    let domains = facts.model?.domains ?? CodesAsModel.domains(facts.codebook.codebook)
    for domain in domains {
      let rows = facts.display.rows.filter { $0.domain == domain.id }
      guard !rows.isEmpty else { continue }
      let name = domain.label.text(facts.language)
      let title = hasModel ? "\(domain.id) \(name)" : name
      blocks.append(.heading(level: 2, [Run(title)]))
      blocks.append(.table(jointTable(rows, title)))
      for row in rows where !row.excerpts.isEmpty {
        let quotes = row.excerpts.compactMap(quote)
        guard !quotes.isEmpty else { continue }
        blocks.append(
          .details(
            summary: text(
              .quotesOf, ["indicator": label(row), "quotes": text.counted(.quotes, row.excerpts.count)]),
            quotes.flatMap { $0 }))
      }
    }
    return blocks + silence + correlations
  }

  private func jointTable(_ rows: [JointDisplay.Row], _ title: String) -> Table {
    let hasModel = facts.model != nil
    var columns: [(ReportLabel, Table.Column.Kind, (JointDisplay.Row) -> Table.Cell)] = [
      (hasModel ? .indicator : .code, .text, { .text(self.label($0)) }),
      (
        .codingsColumn, facts.display.isWhole ? .integer : .number,
        { row in
          self.facts.display.isWhole ? .integer(Int(row.codings)) : .number(row.codings)
        }
      ),
      (.transcriptsColumn, .integer, { .integer($0.transcripts) }),
      (.casesColumn, .integer, { .integer($0.cases) }),
      (.barriers, .integer, { .integer($0.barriers) }),
      (.enablers, .integer, { .integer($0.enablers) }),
      (.levelCue, .number, { .number($0.medianLevelCue) }),
    ]
    if facts.hasRatings {
      columns += [
        (.median, .number, { .number($0.score.median) }), (.quartiles, .text, { self.quartiles($0.score) }),
        (.mean, .number, { .number($0.score.mean) }),
        (.ratings, .integer, { .integer($0.score.n) }),
      ]
      if facts.agreed != nil { columns.append((.agreedLevel, .integer, { .integer($0.agreed) })) }
      columns += [
        (.evidenceCap, .integer, { .integer($0.cap?.level) }),
        (.convergence, .text, { .text(self.name(of: $0.convergence.verdict)) }),
      ]
    }
    return Table(
      name: "joint",
      title: text(hasModel ? .jointTitle : .codesTitle, ["domain": title, "round": roundPhrase]),
      columns: columns.map { Table.Column(text($0.0), $0.1, "") },
      rows: rows.map { row in columns.map { $0.2(row) } })
  }

  /// `2–3.5`
  private func quartiles(_ score: ScoreStatistics) -> Table.Cell {
    guard let q1 = score.q1, let q3 = score.q3 else { return .missing }
    return .text("\(text.number(q1))–\(text.number(q3))")
  }

  /// A quote with who says it and where, and a link to its place. One that stands under several indicators has its
  /// anchor at the first.
  private func quote(_ reference: JointExcerpt) -> [Block]? {
    guard let excerpt = facts.quotes.excerpts[reference.coding] else { return nil }
    let source = ExcerptMarkdown.sourceParts(
      excerpt, facts.settings.group, turn: text(.turn), unknown: text(.unknownSpeaker))
    var runs: [Run] = [Run(source.joined(separator: ", ") + " · " + name(ofCode: reference.code))]
    if let place = anchor(of: reference.transcript, turn: excerpt.coding.turn + 1) {
      runs += [Run(" · "), .link(text(.inItsPlace), to: "#\(place)")]
    }
    var quoted = Run(excerpt.text)
    quoted.language = facts.quotes.languages[reference.transcript].flatMap { $0 == "und" ? nil : $0 }
    return [.quote([quoted], source: runs)]
  }

  func name(of convergence: Convergence) -> String {
    switch convergence {
    case .converge: text(.converge)
    case .complement: text(.complement)
    case .diverge: text(.diverge)
    case .silent: text(.silent)
    }
  }

  /// Where a turn stands in the report; `nil` where its text is not in it.
  func anchor(of transcript: String, turn: Int) -> String? {
    facts.quotes.transcripts.firstIndex { $0.id == transcript }.map { "text-\($0 + 1)-\(turn)" }
  }
}
