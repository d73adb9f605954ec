import QualData

/// The statistics-by-themes layout (Guetterman, Fetters & Creswell 2015): for each theme, that is, each code with a link, how
/// those who speak of it rate the indicator, and how those do who speak and do not mention it.
///
/// A case is a respondent of the same id. Only participants who speak in a transcript count; whoever speaks of a theme does so
/// in a coding of the code or one below it that starts in one of their turns.
package struct ThemeStatistics: Sendable {
  private let frame: CodeFrame
  private let statuses: StatusFilter
  private var speakers: Set<String> = []
  /// By code: those who speak of it.
  private var cases: [Set<String>]
  private var typical: [ExcerptPool]
  private var numbers: [String: Int] = [:]
  private var transcripts = 0

  package init(frame: CodeFrame, statuses: StatusFilter = .suggestedAndAccepted) {
    self.frame = frame
    self.statuses = statuses
    cases = frame.codes.map { _ in [] }
    typical = frame.codes.map { _ in ExcerptPool(k: 1) }
  }

  /// Adds a transcript. Each is added once.
  package mutating func add(_ transcript: CodedTranscript) {
    for speaker in transcript.speakers where speaker.role == .participant { speakers.insert(speaker.caseID) }
    for coding in transcript.codings where statuses.admits(coding.status) {
      guard let code = frame.position(ofCode: coding.code), transcript.turns.indices.contains(coding.turn),
        let speaker = transcript.speaker(ofTurn: coding.turn), speaker.role == .participant
      else { continue }
      let number = numbers[speaker.caseID] ?? numbers.count
      numbers[speaker.caseID] = number
      var next: Int? = code
      while let theme = next {
        cases[theme].insert(speaker.caseID)
        typical[theme].add(
          ExcerptCandidate(
            excerpt: JointExcerpt(
              transcript: transcript.id, coding: coding.id, range: coding.range, code: coding.code),
            typicality: Typicality(
              patterns: Set(coding.matches.map(\.pattern)).count,
              lengthDistance: Typicality.lengthDistance(coding.words.count),
              isBarrier: frame.codes[code].polarity == .barrier, transcript: transcripts, range: coding.range),
            speakerCase: number))
        next = frame.codes[theme].parent
      }
    }
    transcripts += 1
  }

  /// The excerpts whose texts `table` shows.
  package var excerpts: [JointExcerpt] {
    frame.codes.indices.filter { !frame.codes[$0].links.isEmpty }.flatMap { typical[$0].chosen() }
  }

  /// A row for each code and indicator that it is linked to. Statistics of nobody are undefined.
  /// - Parameters:
  ///   - round: whose ratings; `nil`: those of the last round, in natural order.
  ///   - quotes: the texts of excerpts, by coding.
  package func table(
    ratings: [Rating], round: String? = nil, language: String = "en", quotes: [CodingID: String] = [:]
  ) -> Table {
    let round = round ?? ratings.map(\.round).max(by: NaturalOrder.precedes) ?? ""
    var byIndicator: [String: [Rating]] = [:]
    for rating in ratings where rating.round == round {
      byIndicator[rating.indicator, default: []].append(rating)
    }
    var rows: [[Table.Cell]] = []
    for (position, code) in frame.codes.enumerated() {
      let quote = typical[position].chosen().first.flatMap { quotes[$0.coding] }
      for link in code.links {
        let indicator = frame.indicators[link.position]
        let rated = (byIndicator[indicator.id] ?? []).filter { speakers.contains($0.respondent) }
        func statistics(_ mention: Bool) -> [Table.Cell] {
          let levels = rated.filter { cases[position].contains($0.respondent) == mention }.map(\.level)
          let score = ScoreStatistics(levels, scale: frame.levels)
          return [
            .integer(score.n), .number(score.median), .number(score.mean), .number(score.standardDeviation),
          ]
        }
        rows.append(
          [
            .text(code.id), .text(code.name.text(language)), .text(indicator.id),
            .text(indicator.label.text(language)),
          ]
            + [.integer(cases[position].count), .integer(speakers.count)] + statistics(true)
            + statistics(false)
            + [quote.map { .text($0) } ?? .missing])
      }
    }
    let phrase = round.isEmpty ? "" : " (round \(round))"
    func columns(_ name: String, _ who: String) -> [Table.Column] {
      [
        .init("n_\(name)", .integer, "Ratings of the indicator by those who \(who)"),
        .init("median_\(name)", .number, "Their median"), .init("mean_\(name)", .number, "Their mean"),
        .init("standard_deviation_\(name)", .number, "Their standard deviation of a sample (n − 1)"),
      ]
    }
    return Table(
      name: "joint-statistics-by-themes",
      title:
        "How those who speak of a theme rate its indicators\(phrase), and those who speak and do not mention it; "
        + "\(statuses.phrase).",
      columns: [
        .init("theme", .text, "Code id"), .init("name", .text, "Name of the code"),
        .init("indicator", .text, "Id of an indicator that the code is linked to"),
        .init("label", .text, "Label of the indicator"),
        .init("cases", .integer, "Participants who speak of the theme, or of one below it"),
        .init("speakers", .integer, "Participants who speak at all"),
      ] + columns("with", "speak of the theme") + columns("without", "speak and do not mention it") + [
        .init("quote", .text, "The most typical excerpt")
      ], rows: rows)
  }
}
