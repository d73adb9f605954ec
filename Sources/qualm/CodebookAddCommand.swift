import ArgumentParser
import Workbench

struct CodebookAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make a code while coding; it is kept in the project's store.",
    discussion: """
      The code counts as one of the codebook everywhere, and has no patterns. The codebook's file is not changed: \
      `qualm codebook export --made` writes the code for it. `qualm assign --in-vivo` makes a code in the participants' \
      words.

      EXAMPLES
        qualm codebook add trust-in-doctors --name "Trust in doctors"
        qualm codebook add cost --name "Cost" --under money --definition "What something costs."
      """)

  @Argument(help: ArgumentHelp("The new code's id.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Its name.", valueName: "text"))
  var name: String

  @Option(help: ArgumentHelp("The code above it.", valueName: "code"))
  var under: String?

  @Option(help: ArgumentHelp("What it captures.", valueName: "text"))
  var definition: String?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      let request = MakeCode.Request(id: code, name: name, under: under, definition: definition ?? "")
      try Output.write(MakeCode.run(request, in: project, coder: coder.name(in: project)), output)
      Terminal.say("1 new code. `qualm undo` takes this back.")
    }
  }
}
