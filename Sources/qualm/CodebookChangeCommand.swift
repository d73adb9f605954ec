import ArgumentParser
import Workbench

struct CodebookChangeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "Give a code made while coding another name, definition or place.",
    discussion: """
      Codes of the codebook's file are changed in the file.

      EXAMPLES
        qualm codebook change nobody-pays --under lack-of-funding
        qualm codebook change nobody-pays --name "Nobody pays for it" --definition "Work without any budget."
        qualm codebook change nobody-pays --top
      """)

  @Argument(help: ArgumentHelp("The code.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Its new name.", valueName: "text"))
  var name: String?

  @Option(help: ArgumentHelp("The code above it.", valueName: "code"))
  var under: String?

  @Flag(help: "No code is above it.")
  var top = false

  @Option(help: ArgumentHelp("What it captures.", valueName: "text"))
  var definition: String?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if top, under != nil { throw ValidationError("Give --under or --top, not both.") }
    if name == nil, under == nil, definition == nil, !top {
      throw ValidationError("Give --name, --under, --top or --definition.")
    }
  }

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      try Output.write(
        ChangeMadeCode.run(
          code, name: name, under: under, isTop: top, definition: definition, in: project,
          coder: coder.name(in: project)), output)
      Terminal.say("The code is as shown. `qualm undo` takes this back.")
    }
  }
}
