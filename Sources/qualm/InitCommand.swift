import ArgumentParser
import Foundation
import Workbench

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new project folder.",
    discussion: """
      Writes qualm.yaml, a folder for transcripts, and copies of the codebook and the model, or a small codebook \
      to begin with. Nothing that exists is changed.

      EXAMPLES
        qualm init my-study
        qualm init my-study --codebook codebooks/genomics-belgium.yaml --model codebooks/b1mg-mlm.yaml
      """)

  @Argument(help: "The folder; it may exist.")
  var folder = "."

  @Option(help: ArgumentHelp("The project's name. Default: the folder's.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("A codebook to copy.", valueName: "file"))
  var codebook: String?

  @Option(help: ArgumentHelp("A maturity model to copy.", valueName: "file"))
  var model: String?

  func run() throws {
    try reportingFailures {
      let url = URL(fileURLWithPath: folder).standardizedFileURL
      let written = try InitProject.run(
        folder: url, name: name ?? url.lastPathComponent, codebook: codebook, model: model)
      let base = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
      try Output.say(written.map { base + $0 }.joined(separator: "\n"))
      let option = folder == "." ? "" : " --project \(folder)"
      Terminal.say(
        "Next: `qualm import\(option) FILES`, or put transcripts into \(base)transcripts; then "
          + "`qualm run\(option)`.")
    }
  }
}
