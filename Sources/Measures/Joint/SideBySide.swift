import QualData

extension JointDisplay {
  /// The side-by-side layout (Guetterman, Fetters & Creswell 2015): for each indicator the quantitative result, the
  /// qualitative result with a quote, and what the two make together, in words.
  /// - Parameter quotes: the texts of excerpts, by coding; the most typical one that is there is shown.
  package func sideBySide(language: String = "en", quotes: [CodingID: String] = [:]) -> Table {
    let round = self.round.isEmpty ? "" : " (round \(self.round))"
    return Table(
      name: "joint-side-by-side",
      title: "Ratings\(round) and codings of each indicator, side by side; \(statuses.phrase).",
      columns: [
        .init("indicator", .text, "Indicator id"), .init("label", .text, "Label of the indicator"),
        .init("quantitative", .text, "Median rating, quartiles and number of ratings"),
        .init(
          "qualitative", .text,
          "Coded ranges, cases, transcripts; ranges with barriers and enablers; level cues"),
        .init("quote", .text, "The most typical excerpt"),
        .init("convergence", .text, "How score and evidence fit. \(convergenceRule)"),
        .init(
          "inference", .text,
          "The numbers behind it, and where the score exceeds the evidence. \(evidenceRule)"),
      ],
      rows: rows.map { row in
        let quote = row.excerpts.lazy.compactMap { quotes[$0.coding] }.first
        return [
          .text(row.indicator), .text(row.label.text(language)), .text(Self.quantitative(row)),
          .text(Self.qualitative(row)), quote.map { .text($0) } ?? .missing,
          .text(row.convergence.verdict.rawValue), .text(Self.inference(row)),
        ]
      })
  }

  static func quantitative(_ row: Row) -> String {
    guard let median = row.score.median, let q1 = row.score.q1, let q3 = row.score.q3 else {
      return "no ratings"
    }
    return "median \(plain(median)) (quartiles \(plain(q1)) to \(plain(q3)), n = \(row.score.n))"
  }

  static func qualitative(_ row: Row) -> String {
    guard row.ranges > 0 else { return "nothing coded" }
    var parts = [
      "\(plural(row.ranges, "coded range")), \(plural(row.cases, "case")), \(plural(row.transcripts, "transcript"))",
      "\(plural(row.barriers, "barrier")), \(plural(row.enablers, "enabler"))",
    ]
    if let cue = row.medianLevelCue {
      parts.append("level cues speak for \(plain(cue)) (n = \(row.levelCues.reduce(0, +)))")
    }
    return parts.joined(separator: "; ")
  }

  static func inference(_ row: Row) -> String {
    var text = row.convergence.reason
    if let cap = row.cap, let above = row.aboveCap, above > 0 {
      text += "; the rating exceeds the evidence cap \(cap.level) (\(cap.kind)) by \(plain(above))"
    }
    return text
  }

  /// At most two decimals.
  private static func plain(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    if rest == 0 { return "\(hundredths / 100)" }
    return "\(hundredths / 100)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
