import ArgumentParser
import Measures
import Workbench

struct CorrelateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correlate",
    abstract: "Whether indicators that are spoken of more are rated higher or lower.",
    discussion: """
      Rank correlations (Spearman, Kendall's tau-b) of evidence with scores over the indicators, with 95 % intervals and p \
      values. The evidence is that of the joint display; balance is (enablers − barriers) / (enablers + barriers). \
      Formulas: docs/statistics.md.

      EXAMPLES
        qualm correlate
        qualm correlate --evidence balance --score mean --round 1
        qualm correlate --bootstrap 2000 --interval bca --format csv
      """)

  @Option(help: ArgumentHelp("Only this evidence; may be repeated.", valueName: "measure"))
  var evidence: [EvidenceCorrelation.Evidence] = []

  @Option(help: ArgumentHelp("Only this score; may be repeated.", valueName: "statistic"))
  var score: [EvidenceCorrelation.Score] = []

  @Option(help: ArgumentHelp("The round of the ratings. Default: the last.", valueName: "round"))
  var round: String?

  @Option(
    help: ArgumentHelp(
      "Resamples of indicators for intervals; 0: intervals of Fisher's z.", valueName: "count"))
  var bootstrap = 1000

  @Option(help: ArgumentHelp("Seed of the resamples; one seed, one result.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: "How intervals are made of resamples.")
  var interval: Bootstrap.Method = .percentile

  @OptionGroup var status: StatusOptions
  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard bootstrap == 0 || bootstrap >= 100 else {
      throw ValidationError("--bootstrap must be 0, or 100 or more.")
    }
  }

  func run() throws {
    try reportingFailures {
      var request = EvidenceCorrelation.Request()
      if !evidence.isEmpty { request.evidence = evidence }
      if !score.isEmpty { request.scores = score }
      if bootstrap > 0 { request.bootstrap = Bootstrap(resamples: bootstrap, seed: seed, method: interval) }
      let (table, report) = try CorrelateEvidence.run(
        request, in: project.open(), round: round, statuses: status.status, threads: threads.threads)
      try Output.write(table, output, main: CorrelateEvidence.mainColumns)
      try finish(report)
    }
  }
}

extension EvidenceCorrelation.Evidence: ExpressibleByArgument {}
extension EvidenceCorrelation.Score: ExpressibleByArgument {}
