import ArgumentParser
import Workbench

struct UnassignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unassign",
    abstract: "Take codings away.",
    discussion: """
      What you coded yourself is removed, with your memos and flags on it; the journal keeps it for `qualm undo`. What \
      Qualm suggested or somebody else coded is rejected by you. Ids may be cut to 8 digits. All are taken away, or none.

      EXAMPLES
        qualm unassign 3f2a9c01b7de
        qualm unassign 3f2a9c01 951cdfa7 --coder ann
      """)

  @Argument(help: ArgumentHelp("Codings, by id.", valueName: "coding"))
  var codings: [String]

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      try Output.write(UnassignCodings.run(codings, in: project, coder: coder.name(in: project)), output)
    }
  }
}
