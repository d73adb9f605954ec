import Foundation
import TestSupport
import Testing

@testable import Workbench

@Suite struct InitProjectTests {
  private let files: TemporaryFolder
  private var study: URL { files.url.appendingPathComponent("study") }

  init() throws { files = try TemporaryFolder() }

  @Test func aNewProjectHasAFileACodebookAndAFolderForTranscripts() throws {
    let written = try InitProject.run(folder: study, name: "study", codebook: nil, model: nil)
    #expect(written == ["codebook.yaml", "qualm.yaml", "transcripts/"])
    let project = try Project.open(study.path)
    #expect(project.settings.name == "study")
    #expect(project.importFolder == "transcripts")
  }

  @Test func theCodebookToBeginWithBehaves() throws {
    _ = try InitProject.run(folder: study, name: "study", codebook: nil, model: nil)
    let loaded = try Project.open(study.path).codebook()
    #expect(loaded.warnings.isEmpty)
    #expect(try TestCodebook.run(loaded).failures.isEmpty)
  }

  @Test func codebookAndModelAreCopied() throws {
    let codebook = try files.write(SampleProject.codebook, to: "given/book.yaml").path
    let model = try files.write(SampleProject.model, to: "given/m.yaml").path
    let written = try InitProject.run(folder: study, name: "study", codebook: codebook, model: model)
    #expect(written == ["m.yaml", "book.yaml", "qualm.yaml", "transcripts/"])
    #expect(try Project.open(study.path).codebook().model?.id == "m")
  }

  @Test func aNameMayHoldAnything() throws {
    _ = try InitProject.run(folder: study, name: "A \"study\": no\\yes #1", codebook: nil, model: nil)
    #expect(try Project.open(study.path).settings.name == "A \"study\": no\\yes #1")
  }

  @Test(arguments: ["qualm.yaml", "codebook.yaml"]) func nothingThatExistsIsChanged(name: String) throws {
    let file = try files.write("mine", to: "study/\(name)")
    #expect(
      errors { _ = try InitProject.run(folder: study, name: "study", codebook: nil, model: nil) } == [
        "\(file.path) exists already; nothing was changed."
      ])
    #expect(try FileManager.default.contentsOfDirectory(atPath: study.path) == [name])
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
  }

  @Test func aCodebookThatIsNotThereLeavesNothing() throws {
    #expect(
      errors { _ = try InitProject.run(folder: study, name: "study", codebook: "nowhere.yaml", model: nil) }
        == [
          "nowhere.yaml: error: The file does not exist.\n  Check the name and the folder."
        ])
    #expect(!FileManager.default.fileExists(atPath: study.path))
  }

  @Test func codebookAndModelOfOneNameAreRefused() throws {
    let codebook = try files.write(SampleProject.codebook, to: "a/m.yaml").path
    let model = try files.write(SampleProject.model, to: "b/m.yaml").path
    #expect(
      errors { _ = try InitProject.run(folder: study, name: "study", codebook: codebook, model: model) } == [
        "Two of the project's files would be called “m.yaml”. Rename the codebook or the model."
      ])
  }
}
