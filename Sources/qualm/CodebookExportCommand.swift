import ArgumentParser
import Workbench

struct CodebookExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the codebook with the codes made while coding as YAML.",
    discussion: """
      The whole codebook is one file, without the comments of the files it came from. With --made there are only the codes \
      that the file does not have, to be added to its list “codes:”. Once the file has them, the file's count.

      EXAMPLES
        qualm codebook export --output codebook-2.yaml
        qualm codebook export --made >> codebook.yaml
      """)

  @Flag(help: "Only the codes made while coding.")
  var made = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      let yaml = try made ? ExportCodebook.made(project) : ExportCodebook.whole(project)
      if yaml.isEmpty { return Terminal.say("No code was made while coding that the file does not have.") }
      try Output.write(text: yaml, to: output)
    }
  }
}
