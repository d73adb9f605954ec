import ArgumentParser
import Workbench

struct AgreedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreed",
    abstract: "List the levels that the team agreed on: by whom, when, why.",
    discussion: """
      EXAMPLES
        qualm agreed
        qualm agreed --format csv --output agreed.csv
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reportingFailures { try Output.write(AgreeOnLevel.list(in: project.open()), output) }
  }
}
