import ArgumentParser
import Workbench

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Where coders differ in the project's store, and how often.",
    discussion: """
      Lists every coding that coders decided on differently (verdict, code or excerpt), and every coding of a person that \
      another person who coded the transcript does not have (omission), with what each of them decided. With --counts \
      a table by code and pair of coders instead. `qualm review --disputed` settles them one after the other; or fill \
      in the column decision of the list and give it to `qualm review --batch FILE --adjudicate`.

      EXAMPLES
        qualm compare
        qualm compare --code lack-of-funding --open
        qualm compare --coder anna --coder bram --counts
        qualm compare --open --output differences.csv
        qualm compare --json
      """)

  @OptionGroup var filters: FilterOptions

  @Option(help: ArgumentHelp("An attribute of the speaker. Repeatable.", valueName: "name=value"))
  var attribute: [String] = []

  @Option(help: ArgumentHelp("A coder who is compared. Repeatable. Default: everybody.", valueName: "name"))
  var coder: [String] = []

  @Flag(help: "Leave out what is settled.")
  var open = false

  @Flag(help: "Count by code and pair of coders instead of listing.")
  var counts = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if coder.count == 1 { throw ValidationError("Name two coders or more, or none for everybody.") }
  }

  func run() throws {
    try reportingFailures {
      var request = CompareCoders.Request()
      request.codes = filters.code
      request.indicators = filters.indicator
      request.transcripts = filters.transcript
      request.speakers = filters.speaker
      request.attributes = attribute
      request.coders = coder
      request.openOnly = open
      let result = try CompareCoders.run(request, in: project.open())
      if counts {
        try Output.write(result.counts, output)
      } else {
        try Output.write(result.differences, output, main: CompareCoders.mainColumns)
      }
      Terminal.say(result.sentence)
    }
  }
}
