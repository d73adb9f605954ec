import ArgumentParser
import Foundation
import Workbench

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Make outputs again from what their lock names, and name the first difference.",
    discussion: """
      Tells first which inputs changed, then where each output differs: row and column of a table, line of a text, with \
      what was expected and what was found. The exit code is 65 where anything differs. Nothing is changed.

      EXAMPLES
        qualm verify
        qualm verify results --project my-study
        qualm verify report.html.lock --json
      """)

  @Argument(
    help: ArgumentHelp(
      "A folder that qualm run wrote, or a lock. Default: qualm-output in the project.", valueName: "folder"))
  var path: String?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      let path = path ?? RunCommand.fromHere(project.folder.appendingPathComponent("qualm-output"))
      var progress = Progress("Coding")
      let result = try VerifyOutputs.run(
        path, in: project, threads: threads.threads, progress: { progress.update($0, of: $1) })
      progress.finish()
      if output.format == nil, !output.json, output.output == nil {
        try Output.say(result.sentences.joined(separator: "\n"))
      } else {
        try Output.write(result.table, output)
      }
      if let failure = result.failure { throw failure }
      if !result.findings.isEmpty { throw Exit.data }
    }
  }
}
