import Foundation
import QualData
import TestSupport
import Testing

@testable import Interchange
@testable import Workbench

@Suite struct ProjectTests {
  @Test func aProjectIsFoundInItsFolder() throws {
    let sample = try SampleProject()
    let project = try Project.open(sample.folder.path)
    #expect(project.settings.name == "sample")
    #expect(project.folder.path == sample.folder.path)
  }

  @Test func aProjectIsFoundFromAFolderInsideIt() throws {
    let sample = try SampleProject()
    let project = try Project.open(sample.folder.appendingPathComponent("transcripts").path)
    #expect(project.folder.path == sample.folder.path)
  }

  @Test func aProjectIsFoundByItsFile() throws {
    let sample = try SampleProject()
    let project = try Project.open(sample.folder.appendingPathComponent("qualm.yaml").path)
    #expect(project.folder.path == sample.folder.path)
  }

  @Test func aFolderWithoutAProjectIsSaid() throws {
    let folder = try TemporaryFolder()
    #expect(
      errors { _ = try Project.open(folder.url.path) } == [
        "There is no qualm.yaml in \(folder.url.path) or in a folder above it. Make a project with `qualm init`, "
          + "or name one with --project."
      ])
  }

  @Test func aFolderThatIsNotThereIsNotLookedForAbove() throws {
    let sample = try SampleProject()
    let path = sample.folder.appendingPathComponent("typo").path
    #expect(errors { _ = try Project.open(path) } == ["There is no folder \(path)."])
  }

  @Test func importsGoToTheFirstFolderOfTranscripts() throws {
    let files = try TemporaryFolder()
    try files.write("project: p\ntranscripts: [a.txt, '*.vtt', talks]\n", to: "qualm.yaml")
    #expect(try Project.open(files.url.path).importFolder == "talks")
  }

  @Test func withoutACodebookThereIsNothingToCodeWith() throws {
    let files = try TemporaryFolder()
    try files.write("project: p\ntranscripts: t\n", to: "qualm.yaml")
    #expect(
      errors { _ = try Project.open(files.url.path).codebook() } == [
        "The project has no codebook. Name one with “codebook:” in qualm.yaml."
      ])
  }

  @Test func aCodebookThatIsNotThereIsSaid() throws {
    let files = try TemporaryFolder()
    try files.write("project: p\ntranscripts: t\ncodebook: book.yaml\n", to: "qualm.yaml")
    #expect(
      errors { _ = try Project.open(files.url.path).codebook() } == [
        "book.yaml: error: The file does not exist.\n  Check the name and the folder."
      ])
  }
}

@Suite struct ProjectFileTests {
  private func read(_ text: String) throws -> ProjectSettings {
    try ProjectFile.read(text: text, file: "qualm.yaml")
  }

  @Test func everyKeyIsRead() throws {
    let settings = try read(
      """
      project: p
      title: {en: A study, nl: Een studie}
      language: nl
      transcripts: [a, b/*.vtt]
      transcript-attributes: t.csv
      participants: p.csv
      ratings: [r1.csv, r2.csv]
      codebook: c.yaml
      model: m.yaml
      group: region
      """)
    #expect(
      settings
        == ProjectSettings(
          name: "p", title: LocalizedText(["en": "A study", "nl": "Een studie"]), language: "nl",
          transcripts: ["a", "b/*.vtt"], transcriptAttributes: "t.csv", participants: "p.csv",
          ratings: ["r1.csv", "r2.csv"], codebook: "c.yaml", model: "m.yaml", group: "region"))
  }

  @Test func oneFileNeedsNoList() throws {
    let settings = try read("project: p\ntranscripts: a\nratings: r.csv\n")
    #expect(settings.transcripts == ["a"])
    #expect(settings.ratings == ["r.csv"])
  }

  @Test func aMistypedKeyIsSaidWithItsPlace() {
    #expect(
      errors { _ = try read("project: p\ntranscripts: a\ncodbook: c.yaml\n") } == [
        """
        qualm.yaml:3:1: error: A project file has no key “codbook”.
          3 | codbook: c.yaml
            | ^~~~~~~
          Did you mean “codebook”?
        """
      ])
  }

  @Test func whatIsMissingIsSaid() {
    #expect(
      errors { _ = try read("project: p\n") } == [
        """
        qualm.yaml:1:1: error: A project file needs the key “transcripts”.
          1 | project: p
            | ^~~~~~~
        """
      ])
  }

  @Test func aLanguageIsACode() {
    #expect(
      errors { _ = try read("project: p\ntranscripts: a\nlanguage: Dutch\n") } == [
        """
        qualm.yaml:3:11: error: “Dutch” is not a language code.
          3 | language: Dutch
            |           ^~~~~
          Use two letters such as en, nl, fr or de.
        """
      ])
  }

  @Test func aListIsNoProjectFile() {
    #expect(
      errors { _ = try read("- project\n") } == [
        """
        qualm.yaml:1:1: error: A project file is a mapping with the keys project, transcripts and codebook; this file is a list.
          1 | - project
            | ^
        """
      ])
  }

  @Test func anEmptyFileIsNoProjectFile() {
    #expect(
      errors { _ = try read("# nothing\n") } == [
        "qualm.yaml: error: A project file is a mapping with the keys project, transcripts and codebook; this file is "
          + "empty."
      ])
  }

  @Test func theDocumentedExampleIsReadAndEveryKeyIsDocumented() throws {
    let page = try String(contentsOf: Repository.file("docs/project.md"), encoding: .utf8)
    let example = try #require(page.firstMatch(of: /(?s)```yaml\n(.*?)```/)).1
    #expect(try read(String(example)).ratings == ["ratings-2025.csv", "ratings-2026.csv"])
    for key in ProjectFile.keys { #expect(page.contains("\n| `\(key)` | "), "\(key)") }
  }
}
