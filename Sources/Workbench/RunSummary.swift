import Interchange
import Measures
import QualData

/// What a researcher wants to know first after a run: a few numbers and a table by domain.
package struct RunSummary: Sendable {
  package struct DomainRow: Sendable, Equatable {
    package var id: String
    package var label: String
    package var codings: Int
    package var barriers: Int
    package var enablers: Int
    package var median: Double?
    package var mean: Double?
    /// The lowest median among the domain's indicators, so that a median hides no hole.
    package var lowest: Double?
  }

  package let transcripts: Int
  package let words: Int
  package let codings: Int
  package let statuses: [CodingStatus: Int]
  package let languages: [String]
  package let participants: Int
  /// Codes without children that were found at least once, and all such codes with patterns.
  package let codesFound: Int
  package let codesTotal: Int
  package let indicatorsFound: Int
  package let indicatorsTotal: Int
  /// Those who gave a level in any round.
  package let respondents: Int
  /// Those who gave one in the round that is shown.
  package let respondentsOfRound: Int
  package let round: String
  package let modelMedian: Double?
  package let modelMean: Double?
  package let domains: [DomainRow]
  /// The most frequent codes, with their codings.
  package let frequentCodes: [(name: String, codings: Int)]

  init(
    report: CorpusRun.Report, languages: [String], participants: Int, display: JointDisplay?,
    model: MaturityModel?, codes: Table, frame: CodeFrame, ratings: [Rating], language: String
  ) {
    transcripts = report.transcripts
    words = report.words
    codings = report.codings
    statuses = report.statuses
    self.languages = languages
    self.participants = participants
    // The last column of the matrix is the total; rows stand in order of the codebook.
    let counts = codes.rows.map { row -> Int in if case .integer(let count)? = row.last { count } else { 0 } }
    let leaves = frame.codes.indices.filter { frame.codes[$0].subtree.count == 1 }
    codesTotal = leaves.count
    codesFound = leaves.count { counts[$0] > 0 }
    frequentCodes = leaves.filter { counts[$0] > 0 }.sorted {
      counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1
    }.prefix(5).map { (frame.codes[$0].name.text(language), counts[$0]) }
    let rows = display?.rows ?? []
    indicatorsTotal = rows.count
    indicatorsFound = rows.count { $0.codings > 0 }
    let lastRound = ratings.filter { $0.round == display?.round }
    func respondents(_ ratings: [Rating]) -> Int {
      Set(ratings.filter { $0.level != nil }.map(\.respondent)).count
    }
    self.respondents = respondents(ratings)
    respondentsOfRound = respondents(lastRound)
    round = display?.round ?? ""
    func score(_ indicators: Set<String>) -> ScoreStatistics? {
      let levels = lastRound.filter { indicators.contains($0.indicator) }.map(\.level)
      return model.map { ScoreStatistics(levels, scale: $0.levels) }
    }
    let all = score(Set(rows.map(\.indicator)))
    modelMedian = all?.median
    modelMean = all?.mean
    domains = (model?.domains ?? []).map { domain in
      let own = rows.filter { $0.domain == domain.id }
      let pooled = score(Set(own.map(\.indicator)))
      return DomainRow(
        id: domain.id, label: domain.label.text(language), codings: Int(own.reduce(0) { $0 + $1.codings }),
        barriers: own.reduce(0) { $0 + $1.barriers }, enablers: own.reduce(0) { $0 + $1.enablers },
        median: pooled?.median, mean: pooled?.mean, lowest: own.compactMap(\.score.median).min())
    }
  }

  /// The table by domain.
  package var domainTable: Table {
    Table(
      name: "domains", title: "Evidence and maturity by domain",
      columns: [
        .init("domain", .text, "Domain id"), .init("label", .text, "Label of the domain"),
        .init("codings", .integer, "Codings of its indicators, summed"),
        .init("barriers", .integer, "Coded ranges with a barrier, summed over its indicators"),
        .init("enablers", .integer, "Coded ranges with an enabler, summed over its indicators"),
        .init("median", .number, "Median of the pooled ratings"),
        .init("mean", .number, "Mean of the pooled ratings"),
        .init("lowest", .number, "Lowest median of its indicators"),
      ],
      rows: domains.map {
        [
          .text($0.id), .text($0.label), .integer($0.codings), .integer($0.barriers), .integer($0.enablers),
          .number($0.median), .number($0.mean), .number($0.lowest),
        ]
      })
  }

  /// How far people have come with their review.
  var review: String {
    func count(_ status: CodingStatus) -> Int { statuses[status] ?? 0 }
    guard count(.suggested) < statuses.values.reduce(0, +) else {
      return "all suggested and not yet reviewed"
    }
    return "\(count(.accepted).grouped) accepted, \(count(.disputed).grouped) disputed and "
      + "\(count(.suggested).grouped) not yet reviewed (\(count(.rejected).grouped) more were rejected)"
  }

  /// The summary in sentences, a line each.
  package var sentences: [String] {
    var lines = [
      "\(transcripts.of("transcript")) (\(languages.joined(separator: ", "))), \(words.of("word")), "
        + "\(participants.of("participant")).",
      "\(codings.of("coding")), \(review); \(codesFound) of \(codesTotal) codes were found.",
    ]
    if !frequentCodes.isEmpty {
      lines.append(
        "Most frequent: " + frequentCodes.map { "\($0.name) (\($0.codings))" }.joined(separator: ", ") + ".")
    }
    if indicatorsTotal > 0 {
      lines.append("\(indicatorsFound) of \(indicatorsTotal) indicators are spoken of.")
    }
    if let modelMedian, let modelMean {
      lines.append(
        "Maturity: median \(JointPage.plain(modelMedian)), mean \(JointPage.plain(modelMean))"
          + (round.isEmpty ? "" : " in round \(round)") + ", " + respondentsOfRound.of("respondent") + ".")
    }
    return lines
  }
}
