import Foundation
import ProjectStore
import QualData
import Workbench

/// Works on a project until somebody kills it: `work-writer PROJECT VERB FIRST` does the verb again and again, and prints
/// FIRST, FIRST + 1, … for each time that is finished.
@main
enum WorkWriter {
  static func main() throws {
    let project = try Project.open(CommandLine.arguments[1])
    let verb = CommandLine.arguments[2]
    var number = Int(CommandLine.arguments[3])!
    let desk =
      verb == "review"
      ? StoreDesk(
        try project.store(coder: "anna"), try project.codebook(), settings: project.settings, isBlind: false)
      : nil
    while true {
      switch verb {
      case "review": try review(desk!, number)
      case "code": try code(project, number)
      case "update": try update(project, number)
      case "codings": try codings(project)
      default: try text(project, number)
      }
      FileHandle.standardOutput.write(Data("\(number)\n".utf8))
      number += 1
    }
  }

  /// Every decision comes with a memo, by which it is known.
  private static func review(_ desk: StoreDesk, _ number: Int) throws {
    let queue = try desk.queue(ReviewFilter())
    let coding = queue[number % queue.count].coding
    _ = try desk.decide([
      ReviewDecision(coding, number % 3 == 0 ? .reject : .accept), ReviewDecision(coding, .memo("\(number)")),
    ])
  }

  /// With one codebook and another.
  private static func code(_ project: Project, _ number: Int) throws {
    let part = project.folder.appendingPathComponent("codebook.part")
    let codebook = project.folder.appendingPathComponent("codebook-\(number % 2).txt")
    try? FileManager.default.removeItem(at: part)
    try FileManager.default.copyItem(at: codebook, to: part)
    rename(part.path, project.folder.appendingPathComponent("codebook.yaml").path)
    _ = try SaveCodings.run(project, coder: "anna", threads: 1) { _, _ in }
  }

  /// To a corrected text and back.
  private static func update(_ project: Project, _ number: Int) throws {
    let corrected = project.folder.appendingPathComponent("corrected/\(number % 2)/a.txt")
    _ = try UpdateTranscripts.run([corrected.path], project: project, coder: "anna", isDryRun: false)
  }

  private static func codings(_ project: Project) throws {
    let file = project.folder.appendingPathComponent("carl.csv").path
    _ = try LoadCodings.run([file], in: project, coder: "anna", isDryRun: false)
    try project.store(coder: "anna").undo()
  }

  /// Into a new project each time.
  private static func text(_ project: Project, _ number: Int) throws {
    let folder = project.folder.appendingPathComponent("new-\(number)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let part = folder.appendingPathComponent("part")
    try FileManager.default.copyItem(at: project.folder.appendingPathComponent("qualm.yaml"), to: part)
    rename(part.path, folder.appendingPathComponent("qualm.yaml").path)
    _ = try ImportText.run(
      project.folder.appendingPathComponent("shared").path, project: Project.open(folder.path), coder: "anna")
  }
}
