import ArgumentParser
import Measures
import Workbench

/// What scores are compared with, in the place of a table of scores.
struct ScoreComparisonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Test differences: group (Kruskal–Wallis, Dunn) or round (Wilcoxon signed-rank).", valueName: "what"))
  var compare: ScoreGrouping?

  @Option(
    help: "Of differences of 0 between rounds: dropped, or ranked with the others first (pratt).")
  var zeros: WilcoxonSignedRank.Zeros?

  @Option(
    help: ArgumentHelp(
      "Ratings of another country or an earlier assessment with the same model; may be repeated.",
      valueName: "file"))
  var against: [String] = []

  @Option(help: ArgumentHelp("The round that --against compares. Default: the last.", valueName: "round"))
  var round: String?

  var isGiven: Bool { compare != nil || !against.isEmpty }

  /// - Parameter plain: options that are for tables of scores, where they are given.
  func validate(plain: [String], by: [ScoreGrouping]) throws {
    if compare != nil, !against.isEmpty { throw ValidationError("Give --compare or --against, not both.") }
    if zeros != nil, compare != .round { throw ValidationError("--zeros is for --compare round only.") }
    if round != nil, against.isEmpty { throw ValidationError("--round is for --against only.") }
    guard isGiven else { return }
    let name = compare == nil ? "--against" : "--compare"
    if let option = plain.first { throw ValidationError("\(option) and \(name) exclude one another.") }
    if !by.isEmpty, !(compare == .round && by == [.group]) {
      throw ValidationError("Of --by, only --by group with --compare round goes with a comparison.")
    }
  }

  func run(_ project: Project, byGroup: Bool, _ output: OutputOptions) throws {
    let main = CompareScores.mainColumns
    switch compare {
    case .group:
      let result = try CompareScores.groups(project)
      try Output.write([(result.tests, main.groups), (result.pairs, main.pairs)], output)
      show(result.warnings)
    case .round:
      let result = try CompareScores.rounds(project, byGroup: byGroup, zeros: zeros ?? .dropped)
      try Output.write(result.table, output, main: main.rounds)
      show(result.warnings)
    case nil:
      let result = try CompareScores.against(against, project, round: round)
      try Output.write(result.table, output, main: main.against)
      show(result.warnings)
    }
  }
}

extension WilcoxonSignedRank.Zeros: ExpressibleByArgument {}
