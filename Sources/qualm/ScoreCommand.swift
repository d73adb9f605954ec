import ArgumentParser
import Measures
import Workbench

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Statistics of the ratings for each indicator, each domain and the model.",
    discussion: """
      n, missing, mean, median, mode, standard deviation, quartiles (Hyndman–Fan type 7), minimum, maximum and the \
      distribution over the levels; on request intervals, consensus and Delphi decisions; or tests of differences \
      between groups or rounds; or scores beside those of other assessments. Formulas: docs/statistics.md.

      EXAMPLES
        qualm score
        qualm score --by group --format csv --output scores.csv
        qualm score --statistics consensus --bootstrap 2000 --interval bca
        qualm score --delphi --accept 80 --within 0
        qualm score --compare group
        qualm score --compare round --by group
        qualm score --against ratings-2024.csv --against netherlands.csv
      """)

  @Option(
    help: ArgumentHelp(
      "Split by group. By round the table is split wherever there are several.", valueName: "what"))
  var by: [ScoreGrouping] = []

  @Option(
    help: ArgumentHelp(
      "More statistics: consensus (interquartile range, share near the median, Tastle–Wierman, r_wg, share at or above each level).",
      valueName: "what"))
  var statistics: [ScoreStatisticsChoice] = []

  @Option(
    help: ArgumentHelp(
      "Resamples of respondents for 95 % intervals of mean and median; 0: no intervals.", valueName: "count"))
  var bootstrap = 0

  @Option(help: ArgumentHelp("Seed of the resamples; one seed, one result.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: "How intervals are made of resamples.")
  var interval: Bootstrap.Method = .percentile

  @Flag(help: "Also tell which indicators the panel agrees on, by the Delphi rules.")
  var delphi = false

  @Option(help: ArgumentHelp("Delphi: accept at this agreement. Default: 86.", valueName: "percent"))
  var accept: Double?

  @Option(
    help: ArgumentHelp(
      "Delphi: accept at this agreement if no rating disagrees. Default: 79.", valueName: "percent"))
  var acceptUndisputed: Double?

  @Option(
    help: ArgumentHelp("Delphi: ratings this near to the median agree. Default: 1.", valueName: "levels"))
  var within: Int?

  @Option(
    help: ArgumentHelp(
      "Delphi: ratings of this level and above agree, wherever the median is.", valueName: "level"))
  var agreeFrom: Int?

  @OptionGroup var comparison: ScoreComparisonOptions
  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    let plain = [
      ("--statistics", !statistics.isEmpty), ("--bootstrap", bootstrap > 0), ("--delphi", delphi),
    ]
    try comparison.validate(plain: plain.filter(\.1).map(\.0), by: by)
    guard bootstrap == 0 || bootstrap >= 100 else {
      throw ValidationError("--bootstrap must be 0, or 100 or more.")
    }
    for (name, isGiven) in [
      ("--accept", accept != nil), ("--accept-undisputed", acceptUndisputed != nil),
      ("--within", within != nil), ("--agree-from", agreeFrom != nil),
    ] where isGiven && !delphi {
      throw ValidationError("\(name) is for --delphi only.")
    }
    for (name, percent) in [("--accept", accept), ("--accept-undisputed", acceptUndisputed)] {
      guard let percent else { continue }
      guard percent > 0, percent <= 100 else {
        throw ValidationError("\(name) must lie between 0 and 100.")
      }
    }
    if let within, within < 0 { throw ValidationError("--within must be 0 or more.") }
    if within != nil, agreeFrom != nil {
      throw ValidationError("--within and --agree-from exclude one another.")
    }
  }

  func run() throws {
    try reportingFailures {
      guard !comparison.isGiven else {
        return try comparison.run(project.open(), byGroup: by.contains(.group), output)
      }
      let result = try ScoreRatings.run(project.open(), by: Set(by), adding: additions)
      try Output.write(result.table, output, main: result.main)
      show(result.warnings)
    }
  }

  private var additions: ScoreAdditions {
    let rules = DelphiRules(
      accept: (accept ?? 86) / 100, acceptUndisputed: (acceptUndisputed ?? 79) / 100, within: within ?? 1,
      agreeFrom: agreeFrom)
    return ScoreAdditions(
      consensus: statistics.contains(.consensus),
      bootstrap: bootstrap == 0 ? nil : Bootstrap(resamples: bootstrap, seed: seed, method: interval),
      delphi: delphi ? rules : nil)
  }
}

/// Sets of statistics that a table of scores has on request.
enum ScoreStatisticsChoice: String, CaseIterable, ExpressibleByArgument { case consensus }

extension ScoreGrouping: ExpressibleByArgument {}
