import ArgumentParser
import Measures
import Workbench

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Statistics of the ratings for each indicator, each domain and the model.",
    discussion: """
      n, missing, mean, median, mode, standard deviation, quartiles (Hyndman–Fan type 7), minimum, maximum and the \
      distribution over the levels; formulas in docs/statistics.md.

      EXAMPLES
        qualm score
        qualm score --by group --format csv --output scores.csv
      """)

  @Option(
    help: ArgumentHelp(
      "Split by group. By round the table is split wherever there are several.", valueName: "what"))
  var by: [ScoreGrouping] = []

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reportingFailures {
      let result = try ScoreRatings.run(project.open(), by: Set(by))
      try Output.write(result.table, output, main: ScoreRatings.mainColumns)
      show(result.warnings)
    }
  }
}

extension ScoreGrouping: ExpressibleByArgument {}
