import ArgumentParser
import Workbench

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "What was changed in the project's store: when, by whom, with which command.",
    discussion: """
      The last command comes first. With --changes the rows that one command changed, before and after, as JSON.

      EXAMPLES
        qualm log
        qualm log --by ann --limit 100
        qualm log --changes 12 --json
      """)

  @Option(help: ArgumentHelp("Show at most this many commands; 0 for all.", valueName: "count"))
  var limit = 20

  @Option(help: ArgumentHelp("Only this coder's commands.", valueName: "coder"))
  var by: String?

  @Option(help: ArgumentHelp("Show what the command with this number changed.", valueName: "command"))
  var changes: Int?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit must be 0 or more.") }
  }

  func run() throws {
    try reportingFailures {
      let store = try project.open().store()
      if let changes {
        try Output.write(ShowLog.changes(of: changes, in: store), output)
      } else {
        try Output.write(ShowLog.commands(in: store, by: by, limit: limit == 0 ? nil : limit), output)
      }
    }
  }
}
