import Interchange
import Measures
import QualData

/// What was found, in sentences that can be read alone, and a table by domain.
extension ReportComposer {
  var summary: [Block] {
    let sentences =
      [corpusSentence, codingSentence] + evidenceSentences + scoreSentences + testSentences
      + agreementSentences
    var blocks: [Block] = [.list(sentences)]
    if !isReviewed {
      blocks.insert(.paragraph([.bold(text(.caution)), Run(" " + text(.unreviewed))]), at: 0)
    }
    if !facts.summary.domains.isEmpty {
      blocks.append(
        table(
          facts.summary.domainTable, text(.domainTableTitle, ["round": roundPhrase]),
          [
            ("domain", .domain), ("label", .label), ("codings", .codingsColumn), ("barriers", .barriers),
            ("enablers", .enablers), ("median", .median), ("mean", .mean), ("lowest", .lowestMedian),
          ]))
      blocks.append(paragraph(.domainTableNote))
    }
    return blocks
  }

  var isReviewed: Bool { facts.summary.statuses.keys.contains { $0 != .suggested } }

  private func sentence(_ lead: ReportLabel, _ sentence: String) -> [Run] {
    [.bold(text(lead)), Run(" " + sentence)]
  }

  private var corpusSentence: [Run] {
    let summary = facts.summary
    return sentence(
      .corpusLead,
      text(
        .corpusSentence,
        [
          "transcripts": text.counted(.transcripts, summary.transcripts),
          "languages": text.list(summary.languages.map(text.name(ofLanguage:))),
          "words": text.counted(.words, summary.words),
          "participants": text.counted(.participants, summary.participants),
        ]))
  }

  private var codingSentence: [Run] {
    let summary = facts.summary
    var words = text(
      .codingSentence,
      [
        "codings": text.counted(.codings, summary.codings), "found": text.integer(summary.codesFound),
        "codes": text.counted(.codes, summary.codesTotal),
      ])
    if isReviewed {
      func count(_ status: CodingStatus) -> String { text.integer(summary.statuses[status] ?? 0) }
      words +=
        " "
        + text(
          .reviewSentence,
          [
            "accepted": count(.accepted), "disputed": count(.disputed), "suggested": count(.suggested),
            "rejected": count(.rejected),
          ])
    }
    let frequent = summary.frequentCodes.prefix(3).map { "\($0.name) (\(text.integer($0.codings)))" }
    if !frequent.isEmpty { words += " " + text(.frequentSentence, ["codes": text.list(frequent)]) }
    return sentence(.codingLead, words)
  }

  private var evidenceSentences: [[Run]] {
    let rows = facts.display.rows
    guard facts.model != nil, !rows.isEmpty else { return [] }
    var sentences: [[Run]] = []
    let ranked = rows.enumerated().filter { $0.element.codings > 0 }.sorted {
      ($1.element.codings, $0.offset) < ($0.element.codings, $1.offset)
    }
    .map(\.element)
    var words = text(
      .indicatorSentence, ["found": text.integer(ranked.count), "all": text.integer(rows.count)])
    if !ranked.isEmpty {
      let most = ranked.prefix(3).map { "\(label($0)) (\(text.number($0.codings)))" }
      words += " " + text(.mostSentence, ["indicators": text.list(most)])
    }
    let silent = rows.filter { $0.codings == 0 }.map(label)
    if !silent.isEmpty { words += " " + text(.silentSentence, ["indicators": shortened(silent)]) }
    sentences.append(sentence(.evidenceLead, words))
    let barriers = rows.reduce(0) { $0 + $1.barriers }
    let enablers = rows.reduce(0) { $0 + $1.enablers }
    if barriers + enablers > 0, let most = facts.summary.domains.max(by: { $0.barriers < $1.barriers }) {
      sentences.append(
        sentence(
          .barrierLead,
          text(
            .barrierSentence,
            [
              "barriers": text.counted(.codedRanges, barriers),
              "enablers": text.counted(.codedRanges, enablers),
              "domain": "\(most.id) \(most.label)", "most": text.integer(most.barriers),
            ])))
    }
    return sentences
  }

  private var scoreSentences: [[Run]] {
    guard let model = facts.model, facts.hasRatings, let median = facts.summary.modelMedian,
      let mean = facts.summary.modelMean
    else { return [] }
    var words = text(
      .scoreSentence,
      [
        "median": text.number(median), "mean": text.number(mean), "round": roundPhrase,
        "lowest": text.integer(model.levels.lowerBound), "highest": text.integer(model.levels.upperBound),
        "respondents": text.counted(.respondents, facts.summary.respondentsOfRound),
      ])
    let scored = facts.summary.domains.filter { $0.mean != nil }
    func named(_ domain: RunSummary.DomainRow) -> String {
      "\(domain.id) \(domain.label) (\(text.number(domain.mean)))"
    }
    if scored.count > 1, let high = scored.max(by: { $0.mean! < $1.mean! }),
      let low = scored.min(by: { $0.mean! < $1.mean! })
    {
      words += " " + text(.domainSentence, ["highest": named(high), "lowest": named(low)])
    }
    let medians = facts.display.rows.compactMap { row in row.score.median.map { (row, $0) } }
    if let lowest = medians.map(\.1).min(), lowest < median {
      let holes = medians.filter { $0.1 == lowest }.map { label($0.0) }
      words += " " + text(.holeSentence, ["median": text.number(lowest), "indicators": shortened(holes)])
    }
    let verdicts = Dictionary(grouping: facts.display.rows, by: \.convergence.verdict)
    func count(_ verdict: Convergence) -> String { text.integer(verdicts[verdict]?.count ?? 0) }
    var fit = text(
      .convergenceSentence,
      [
        "converge": count(.converge), "complement": count(.complement), "diverge": count(.diverge),
        "silent": count(.silent),
      ])
    if let diverging = verdicts[.diverge]?.map(label) {
      fit += " " + text(.divergeSentence, ["indicators": shortened(diverging)])
    }
    return [sentence(.scoreLead, words), sentence(.convergenceLead, fit)]
  }

  /// On which indicators groups differ, and rounds.
  private var testSentences: [[Run]] {
    func found(_ table: Table?, _ lead: ReportLabel, _ label: ReportLabel) -> [[Run]] {
      guard let table else { return [] }
      let indicators = rows(table, of: ["indicator"])
      func names(_ table: Table) -> [String] {
        guard let id = table.position("id"), let label = table.position("label") else { return [] }
        var seen: Set<String> = []
        return table.rows.compactMap { row in
          guard case .text(let id) = row[id], case .text(let label) = row[label], seen.insert(id).inserted
          else { return nil }
          return "\(id) \(label)"
        }
      }
      let differing = names(striking(indicators))
      return [
        sentence(
          lead,
          text(
            label,
            [
              "n": text.integer(differing.count), "all": text.integer(names(indicators).count),
              "list": differing.isEmpty ? "" : ": " + shortened(differing),
            ]))
      ]
    }
    let last = facts.display.round
    let groups = facts.tests.groups?.tests
    return found(last.isEmpty ? groups : groups?.rows("round", last), .groupsLead, .groupsSentence)
      + found(facts.tests.rounds, .roundsLead, .roundsSentence)
  }

  private var agreementSentences: [[Run]] {
    guard let table = facts.agreement?.table, let alpha = pooled(table, .alpha) else { return [] }
    var interval = ""
    if let lower = pooled(table, .alpha, "lower"), let upper = pooled(table, .alpha, "upper") {
      interval =
        " " + text(.interval, ["lower": text.charts.fixed(lower), "upper": text.charts.fixed(upper)])
    }
    return [
      sentence(
        .agreementLead,
        text(.agreementSentence, ["alpha": text.charts.fixed(alpha), "interval": interval]))
    ]
  }

  /// A value of a coefficient for all text and all codes together.
  func pooled(_ table: Table, _ coefficient: AgreementCoefficient, _ column: String = "estimate") -> Double? {
    let rows = table.rows("scope", "pooled").rows("text", "all").rows("coefficient", coefficient.rawValue)
      .rows
    guard let position = table.position(column), case .number(let value)? = rows.first?[position] else {
      return nil
    }
    return value
  }

  /// The first few of a list, and how many more.
  private func shortened(_ items: [String]) -> String {
    guard items.count > 6 else { return text.list(items) }
    return items.prefix(5).joined(separator: ", ") + " "
      + text(.andMore, ["n": text.integer(items.count - 5)])
  }
}
