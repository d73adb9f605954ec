import ArgumentParser
import Foundation
import QualData
import Workbench

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new project folder.",
    discussion: """
      Writes qualm.yaml, a folder for transcripts, and copies of the codebook and the model, or a small codebook \
      to begin with. Nothing that exists is changed.

      With --from the project is made of another tool's: a REFI-QDA project (.qdpx) of NVivo, ATLAS.ti, MAXQDA and \
      others, a REFI-QDA codebook (.qdc), a folder of QualCoder (.qda) or a project of Taguette (.sqlite3). Texts, codes \
      and cases become files, codings and notes go into the store as those of their users. What could not be carried \
      is listed, counted by kind. See docs/refi-qda.md.

      EXAMPLES
        qualm init my-study
        qualm init my-study --codebook codebooks/genomics-belgium.yaml --model codebooks/b1mg-mlm.yaml
        qualm init my-study --from nvivo-export.qdpx
        qualm init --from project.qda
      """)

  @Argument(help: "The folder; it may exist.")
  var folder = "."

  @Option(help: ArgumentHelp("The project's name. Default: the folder's.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("A codebook to copy.", valueName: "file"))
  var codebook: String?

  @Option(help: ArgumentHelp("A maturity model to copy.", valueName: "file"))
  var model: String?

  @Option(help: ArgumentHelp("A project of another tool to make it of.", valueName: "path"))
  var from: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if from != nil, codebook != nil {
      throw ValidationError("--from brings a codebook of its own; leave --codebook out.")
    }
    if from == nil, output.format != nil || output.json || output.output != nil {
      throw ValidationError("Only --from writes a table, of what was not carried.")
    }
  }

  func run() throws {
    try reportingFailures {
      if let from { return try start(from: from) }
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

  /// Without a folder it is called as the other project is.
  private func start(from path: String) throws {
    let other = URL(fileURLWithPath: path)
    let target = folder == "." ? other.deletingPathExtension().lastPathComponent : folder
    let result = try StartProject.run(
      from: path, folder: URL(fileURLWithPath: target).standardizedFileURL, shownAs: target, name: name,
      model: model)
    show(result.warnings)
    try Output.write(result.losses, after: result.evidence, output)
    if !result.positions.isEmpty { Terminal.say(result.positions) }
    Terminal.say(result.sentence)
    Terminal.say(
      result.isCodebook
        ? "Next: `qualm import --project \(target) FILES`, `qualm run --project \(target)`."
        : "Next: `qualm excerpts --project \(target)`, `qualm compare --project \(target)`.")
  }
}
