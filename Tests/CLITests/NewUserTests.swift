import Foundation
import TestSupport
import Testing

/// From nothing to results, as the commands themselves say it.
@Suite struct NewUserTests {
  private let files: TemporaryFolder
  private var folder: URL { files.url }

  init() throws {
    files = try TemporaryFolder()
    for name in ["genomics-belgium.yaml", "b1mg-mlm.yaml"] {
      try files.write(
        [UInt8](Data(contentsOf: Repository.file("codebooks/\(name)"))), to: "codebooks/\(name)")
    }
    for name in ["nl-04-beleidsmaker.csv", "en-02-diagnostics-industry.vtt"] {
      let file = Repository.file("corpora/genomics-belgium/interviews/\(name)")
      try files.write([UInt8](Data(contentsOf: file)), to: "recordings/\(name)")
    }
  }

  private func qualm(_ line: String) throws -> Qualm.Outcome { try Qualm.shell("qualm " + line, in: folder) }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  private let initialise =
    "init study --codebook codebooks/genomics-belgium.yaml --model codebooks/b1mg-mlm.yaml"

  @Test func initSaysWhatItWroteAndWhatComesNext() throws {
    let outcome = try qualm(initialise)
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        study/b1mg-mlm.yaml
        study/genomics-belgium.yaml
        study/qualm.yaml
        study/transcripts/

        """)
    #expect(
      outcome.errors
        == "Next: `qualm import --project study FILES`, or put transcripts into study/transcripts; then "
        + "`qualm run --project study`.\n")
  }

  @Test func whatInitSaysWorks() throws {
    _ = try qualm(initialise)
    let imported = try qualm("import --project study recordings/*")
    #expect(imported.code == 0)
    #expect(imported.errors.hasSuffix("2 files copied into the project.\n"))
    let run = try qualm("run --project study")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("2 transcripts (en, nl), "))
    // Everything that it says to look at is there.
    let named = run.output.split(separator: "\n").compactMap { $0.split(separator: " ").last }
      .filter { $0.hasPrefix("study/qualm-output/") }
    #expect(named.count == 7)
    for path in named { #expect(exists(String(path))) }
    #expect(exists("study/qualm-output/README.md"))
  }

  @Test func initHereNamesNoFolder() throws {
    let outcome = try Qualm.shell("mkdir here; cd here; qualm init", in: folder)
    #expect(outcome.output == "codebook.yaml\nqualm.yaml\ntranscripts/\n")
    #expect(
      outcome.errors
        == "Next: `qualm import FILES`, or put transcripts into transcripts; then `qualm run`.\n")
  }

  @Test func initChangesNothingThatExists() throws {
    _ = try qualm(initialise)
    let again = try qualm(initialise)
    #expect(again.code == 74)
    #expect(
      again.errors
        == "qualm: \(folder.appendingPathComponent("study/b1mg-mlm.yaml").path) exists already; nothing was changed.\n"
    )
  }

  @Test func aLookBeforeTheImportNeedsNoProject() throws {
    let outcome = try qualm("import --dry-run recordings/nl-04-beleidsmaker.csv")
    #expect(outcome.code == 0)
    #expect(outcome.output.split(separator: "\n").count == 3)
    #expect(!exists("transcripts"))
  }

  @Test func aLookDoesNotHideABrokenProject() throws {
    try files.write("- broken\n", to: "qualm.yaml")
    let outcome = try qualm("import --dry-run recordings/nl-04-beleidsmaker.csv")
    #expect(outcome.code == 65)
    #expect(outcome.errors.hasPrefix("qualm.yaml:1:1: error: "))
  }

  @Test func aFileThatIsNotThereIsNoInput() throws {
    _ = try qualm(initialise)
    let outcome = try qualm("import --project study nowhere.txt")
    #expect(outcome.code == 66)
    #expect(
      outcome.errors
        == "nowhere.txt: error: The file does not exist.\n  Check the name and the folder.\n"
        + "0 files copied into the project, 1 refused.\n")
  }

  @Test func aRunReplacesItsOwnFolder() throws {
    _ = try qualm(initialise)
    _ = try qualm("import --project study recordings/*")
    let first = try qualm("run --project study")
    #expect(try qualm("run --project study").output == first.output)
  }

  @Test func aRunPrintsItsSummaryAsJSON() throws {
    _ = try qualm(initialise)
    _ = try qualm("import --project study recordings/*")
    let outcome = try qualm("run --project study --json")
    let rows = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["domain"] as? String } == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"])
  }
}
