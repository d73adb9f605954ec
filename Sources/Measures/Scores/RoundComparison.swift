import QualData

/// How ratings moved between rounds: Wilcoxon signed-rank tests of the respondents who answered in both.
///
/// Of each scope, every respondent is one value in each round, see `RespondentScores`. Every two rounds are compared, the
/// earlier first.
package enum RoundComparison {
  /// - Parameter byGroup: whether each group has rows of its own.
  package static func table(
    _ ratings: [Rating], _ model: MaturityModel, byGroup: Bool = false,
    zeros: WilcoxonSignedRank.Zeros = .dropped, language: String = "en"
  ) -> Table {
    let groups: [String?] = byGroup ? Set(ratings.map(\.group)).sorted(by: NotGiven.last) : [nil]
    var rows: [(scope: Int, cells: [Table.Cell])] = []
    for group in groups {
      let own = ratings.filter { group == nil || $0.group == group }
      let scores = RespondentScores(own, model, language: language)
      for (first, round) in scores.rounds.enumerated() {
        for later in scores.rounds.indices where later > first {
          let moves = scores.answers.map { Moves($0[first], $0[later], zeros) }
          let adjusted = scores.adjusted(moves.map { $0.test?.p })
          for (index, scope) in scores.scopes.enumerated() {
            let names = (group.map { [NotGiven.name($0)] } ?? []) + [NotGiven.name(round)]
            let start = scope.cells + (names + [NotGiven.name(scores.rounds[later])]).map { .text($0) }
            rows.append((index, start + moves[index].cells(adjusted: adjusted[index])))
          }
        }
      }
    }
    let order = rows.indices.sorted {
      rows[$0].scope != rows[$1].scope ? rows[$0].scope < rows[$1].scope : $0 < $1
    }
    let group = byGroup ? [Table.Column("group", .text, "Stakeholder group of the respondents")] : []
    return Table(
      name: "round-tests",
      title: "Movement between rounds of respondents who answered in both: Wilcoxon signed-rank tests, "
        + "differences of 0 \(zeros == .dropped ? "left out" : "ranked as by Pratt").",
      columns: ScoreScope.columns + group + columns, rows: order.map { rows[$0].cells })
  }

  /// The respondents of two rounds.
  private struct Moves {
    var differences: [Double]
    var onlyEarlier: Int
    var onlyLater: Int
    var test: WilcoxonSignedRank?

    init(
      _ earlier: [RespondentScores.Answer], _ later: [RespondentScores.Answer],
      _ zeros: WilcoxonSignedRank.Zeros
    ) {
      // Who changed group in between is the same respondent.
      func values(_ answers: [RespondentScores.Answer]) -> [String: [Double]] {
        Dictionary(grouping: answers, by: \.respondent).mapValues { $0.map(\.value) }
      }
      func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
      let before = values(earlier)
      let after = values(later)
      // Means of several indicators are rounded, so that differences that are equal are equal here.
      differences = before.keys.sorted().compactMap { respondent in
        after[respondent].map { (((mean($0) - mean(before[respondent]!)) * 1e9).rounded()) / 1e9 }
      }
      onlyEarlier = before.count - differences.count
      onlyLater = after.count - differences.count
      test = WilcoxonSignedRank(differences, zeros: zeros)
    }

    func cells(adjusted: Double?) -> [Table.Cell] {
      let up = differences.count { $0 > 0 }
      let down = differences.count { $0 < 0 }
      let same = differences.count - up - down
      func share(_ count: Int) -> Table.Cell {
        differences.isEmpty ? .missing : .number(Double(count) / Double(differences.count))
      }
      let mean = differences.isEmpty ? nil : differences.reduce(0, +) / Double(differences.count)
      let reason = test != nil ? nil : differences.isEmpty ? "nobody answered in both" : "nobody moved"
      return [
        .integer(differences.count), .integer(onlyEarlier), .integer(onlyLater), .integer(up), .integer(down),
        .integer(same), share(up), share(down), share(same), .number(mean), .number(test?.positive),
        .number(test?.negative), test.map { .text($0.method.rawValue) } ?? .missing, .number(test?.p),
        .number(adjusted), .number(test?.effect), reason.map { .text($0) } ?? .missing,
      ]
    }
  }

  private static let columns = [
    Table.Column("round", .text, "The earlier round"),
    Table.Column("later_round", .text, "The later round"),
    Table.Column("n", .integer, "Respondents who answered in both"),
    Table.Column("only_earlier", .integer, "Respondents who answered in the earlier round only"),
    Table.Column("only_later", .integer, "Respondents who answered in the later round only"),
    Table.Column("up", .integer, "Respondents who rate higher in the later round"),
    Table.Column("down", .integer, "Respondents who rate lower in the later round"),
    Table.Column("same", .integer, "Respondents who rate the same"),
    Table.Column("share_up", .number, "up / n"),
    Table.Column("share_down", .number, "down / n"),
    Table.Column("share_same", .number, "same / n"),
    Table.Column("mean_change", .number, "Mean of the differences, in levels"),
    Table.Column("w_positive", .number, "Sum of the ranks of upward differences"),
    Table.Column("w_negative", .number, "Sum of the ranks of downward differences"),
    Table.Column("method", .text, "Where p is from: exact or normal"),
    Table.Column("p_value", .number, "Two-sided"),
    Table.Column("p_adjusted", .number, "The same, adjusted by Holm among indicators, among domains"),
    Table.Column("rank_biserial", .number, "Effect: matched-pairs rank-biserial correlation, −1 to 1"),
    Table.Column("undefined", .text, "Why there is no test"),
  ]
}
