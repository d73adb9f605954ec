import ArgumentParser
import Workbench

struct MergeCodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-codes",
    abstract: "Make one code of several: your codings and memos of them go to the one.",
    discussion: """
      Works as `qualm recode` of each code, in one step, and takes your memos on these codes along. The codebook is a file \
      of yours and stays as it is: move the patterns to the code that remains, so that coding again suggests it.

      EXAMPLES
        qualm merge-codes prices lack-of-funding --into money
        qualm merge-codes prices --into money --suggested
      """)

  @Argument(help: ArgumentHelp("Codes that become one.", valueName: "code"))
  var codes: [String]

  @Option(help: ArgumentHelp("The code that remains.", valueName: "code"))
  var into: String

  @Flag(help: "Also suggestions that you have not decided on: they are accepted under the code that remains.")
  var suggested = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if codes.contains(into) { throw ValidationError("“\(into)” cannot become itself.") }
  }

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      let request = RecodeCodings.Request(from: codes, to: into, includesSuggested: suggested)
      try Output.write(MergeCodes.run(request, in: project, coder: coder.name(in: project)), output)
    }
  }
}
