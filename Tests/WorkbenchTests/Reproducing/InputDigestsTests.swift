import TestSupport
import Testing

@testable import Workbench

@Suite struct InputDigestsTests {
  @Test func aModelThatProjectAndCodebookNameIsOneInput() throws {
    let sample = try SampleProject(
      codebook: SampleProject.codebook.replacing("languages:", with: "model: model.yaml\nlanguages:"),
      settings: "model: ./model.yaml\n")
    try sample.files.write(SampleProject.model, to: "model.yaml")
    let project = try sample.open()
    let inputs = try InputDigests.make(project, project.sources(), nil, threads: 1)
    #expect(inputs.map(\.role) == ["project", "codebook", "model", "transcript"])
  }
}
