import ArgumentParser
import Workbench

struct RecodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recode",
    abstract: "Put your codings of one code under another.",
    discussion: """
      All codings that you accepted under the first code, or those that the filters let through, are accepted under the \
      second. Your notes and changed excerpts stay; what you rejected stays rejected; other coders' decisions stay.

      EXAMPLES
        qualm recode lack-of-funding prices
        qualm recode lack-of-funding prices --transcript en-01-clinical-geneticist
        qualm recode lack-of-funding prices --attribute region=Wallonia --suggested
      """)

  @Argument(help: ArgumentHelp("The code that they have.", valueName: "from"))
  var from: String

  @Argument(help: ArgumentHelp("The code that they get.", valueName: "to"))
  var to: String

  @Option(help: ArgumentHelp("A transcript. Repeatable.", valueName: "id"))
  var transcript: [String] = []

  @Option(help: ArgumentHelp("A speaker, by label or case. Repeatable.", valueName: "label"))
  var speaker: [String] = []

  @Option(help: ArgumentHelp("An attribute of the speaker. Repeatable.", valueName: "name=value"))
  var attribute: [String] = []

  @Flag(help: "Also suggestions that you have not decided on: they are accepted under the new code.")
  var suggested = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if from == to { throw ValidationError("Both codes are “\(to)”.") }
  }

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      let request = RecodeCodings.Request(
        from: [from], to: to, transcripts: transcript, speakers: speaker, attributes: attribute,
        includesSuggested: suggested)
      try Output.write(RecodeCodings.run(request, in: project, coder: coder.name(in: project)), output)
    }
  }
}
