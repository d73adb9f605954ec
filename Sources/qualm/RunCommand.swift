import ArgumentParser
import Foundation
import Interchange
import Workbench

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Code, count and score everything into a folder of tables, with a README of its files.",
    discussion: """
      The folder gets codings, matrices, scores, the joint display and a Frictionless datapackage.json. A folder \
      that an earlier run wrote is replaced as a whole; any other is left alone.

      EXAMPLES
        qualm run
        qualm run --project my-study --output results
        qualm run --xlsx --report
        qualm run --json
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder to write. Default: qualm-output in the project.", valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "How many excerpts an indicator gets at most in the joint display.", valueName: "count"))
  var excerpts = 3

  @Flag(help: "Write all tables as one Excel workbook too, workbook.xlsx.")
  var xlsx = false

  @Flag(help: "Write the report too, report.html; see `qualm report`.")
  var report = false

  @Flag(help: "Print the summary by domain as JSON.")
  var json = false

  func validate() throws {
    guard excerpts >= 0 else { throw ValidationError("--excerpts must be 0 or more.") }
  }

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      let folder =
        output.map { URL(fileURLWithPath: $0).standardizedFileURL }
        ?? project.folder.appendingPathComponent("qualm-output")
      var progress = Progress("Coding")
      let result = try RunProject.run(
        project, into: folder, excerpts: excerpts, workbook: xlsx, report: report ? ReportOptions() : nil,
        threads: threads.threads,
        progress: { progress.update($0, of: $1) })
      progress.finish()
      if json {
        try Output.say(
          JSONTableExporter().export(result.summary.domainTable).trimmingCharacters(in: .newlines))
      } else {
        try Output.say(text(result, folder: output ?? Self.fromHere(folder)))
      }
      try finish(result.report)
    }
  }

  /// The path of a folder below the current one without that one's.
  static func fromHere(_ folder: URL) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return folder.path.hasPrefix(here) ? String(folder.path.dropFirst(here.count)) : folder.path
  }

  private func text(_ result: RunProject.Result, folder: String) -> String {
    var lines = result.summary.sentences
    if !result.summary.domains.isEmpty {
      lines += ["", Output.aligned(result.summary.domainTable).trimmingCharacters(in: .newlines)]
    }
    lines += ["", "Look at:"]
    let places = [
      ("Overview", "README.md"), ("Report", "report.html"), ("Matrices", "matrices/code-by-indicator.csv"),
      ("", "matrices/code-by-transcript.csv"), ("Scores", "scores/scores.csv"), ("Joint table", "joint.csv"),
      ("Workbook", "workbook.xlsx"), ("Excerpts", "joint.md"), ("", "codings.csv"),
      ("For verify", "qualm.lock"),
    ]
    let paths = result.files.map(\.path)
    let shown = places.filter { paths.contains($0.1) }
    for (name, path) in shown {
      lines.append("  " + name.padding(toLength: 12, withPad: " ", startingAt: 0) + "\(folder)/\(path)")
    }
    lines.append("  and \(paths.count - shown.count) more files that README.md explains.")
    return lines.joined(separator: "\n")
  }
}
