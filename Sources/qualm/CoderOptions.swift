import ArgumentParser
import ProjectStore
import Workbench

struct CoderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who works. Default: the variable QUALM_CODER, then “coder:” in qualm.yaml, then your login name.",
      valueName: "name"))
  var coder: String?

  func name(in project: Project) throws -> String {
    try CoderName.resolve(option: coder, settings: project.settings)
  }

  /// The project's store, to be changed by the coder.
  func store(of project: Project) throws -> ProjectStore { try project.store(coder: name(in: project)) }
}
