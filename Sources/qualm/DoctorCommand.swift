import ArgumentParser
import Workbench

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the project's store, list its backups, say what to do.",
    discussion: """
      Checks the file, that everything points to something, that codings lie on the words of their texts, and that the \
      journal tells how every row came to be. Changes nothing but for --backup. The exit code is 65 when something is \
      wrong.

      EXAMPLES
        qualm doctor
        qualm doctor --backup
        qualm doctor --json
      """)

  @Flag(help: "Make a copy of the store in .qualm/backups first.")
  var backup = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reportingFailures {
      let result = try CheckStore.run(project.open(), backup: backup)
      try Output.write(
        [
          (result.table, result.table.columns.map(\.name)),
          (result.backups, result.backups.columns.map(\.name)),
        ], output)
      for line in result.advice { Terminal.say(line) }
      if !result.isSound { throw Exit.data }
    }
  }
}
