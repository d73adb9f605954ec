import ArgumentParser
import Foundation
import Workbench

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read transcript files, show what was understood, and copy them into the project.",
    discussion: """
      The format is found by content: plain text with speaker labels, Markdown, WebVTT, SRT, or CSV with one turn \
      a row. Files are copied as they are, into the project's folder transcripts; a file of another content with \
      the same name is never overwritten. See docs/formats.md.

      EXAMPLES
        qualm import --dry-run interview-01.vtt
        qualm import recordings/*.srt notes/workshop.md
      """)

  @Argument(help: ArgumentHelp("Transcript files.", valueName: "file"))
  var files: [String]

  @Flag(name: [.customLong("dry-run"), .customShort("n")], help: "Only show the turns and speakers found.")
  var dryRun = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reportingFailures {
      let result = try ImportFiles.run(
        files, project: try dryRun ? project.openIfAny() : project.open(), copy: !dryRun)
      try Output.write(result.table, output, main: ImportFiles.mainColumns)
      show(result.diagnostics)
      if !dryRun { Terminal.say(result.summary) }
      if result.diagnostics.hasErrors { throw Exit.code(result.diagnostics) }
    }
  }
}
