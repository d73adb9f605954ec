import ArgumentParser

/// Measures. Never part of the tests: times are the machine's as much as the program's.
@main
struct QualmBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qualm-bench",
    abstract: "Measure Qualm against plain ICU, and make corpora to measure it on.",
    subcommands: [
      Overview.self, Speed.self, Corpus.self, Differential.self, StoreSpeed.self, ReviewSpeed.self,
      ImportSpeed.self,
      MeasureSpeed.self, Coverage.self, RankCoverage.self,
    ],
    defaultSubcommand: Overview.self)

  static func main() { main(nil) }
}
