import Foundation
import TestSupport
import Testing

/// Outputs are made again from their lock, and differences named.
@Suite struct VerifyTests {
  @Test func aRunIsMadeAgainByteForByte() throws {
    let study = try Study()
    _ = try study.qualm("run", "--xlsx", "--report")
    let outcome = try study.qualm("verify")
    #expect(outcome.code == 0)
    #expect(
      outcome.output
        == "25 outputs made again from 7 inputs: the same, byte for byte.\n")
  }

  @Test func theSameInputsGiveTheSameLockWithoutATime() throws {
    let study = try Study()
    _ = try study.qualm("run", "--threads", "1")
    let lock = try study.text("qualm-output/qualm.lock")
    _ = try study.qualm("run", "--threads", "4")
    #expect(try study.text("qualm-output/qualm.lock") == lock)
    #expect(lock.contains("\"path\" : \"transcripts/a.txt\""))
    #expect(lock.contains("\"icu\" : \""))
    #expect(!lock.contains(/\d{4}-\d\d-\d\d/))
  }

  @Test func aChangedInputIsNamedBeforeWhatItChanged() throws {
    let study = try Study()
    _ = try study.qualm("run")
    try study.files.write(
      "Interviewer: And how is it with you?\n\nP02: We were funded for two years.\n", to: "transcripts/b.txt")
    let outcome = try study.qualm("verify")
    #expect(outcome.code == 65)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "Changed since: transcripts/b.txt (transcript).")
    #expect(
      lines.contains(
        "matrices/code-by-transcript.csv, row 4, column “b”: expected “1”, found “0”."))
  }

  @Test func anEditedOutputIsNamedWithThePlace() throws {
    let study = try Study()
    _ = try study.qualm("run")
    let path = "qualm-output/transcripts.csv"
    try study.files.write(
      try study.text(path).replacing("a,transcripts/a.txt", with: "z,transcripts/a.txt"), to: path)
    let outcome = try study.qualm("verify")
    #expect(outcome.code == 65)
    #expect(
      outcome.output == """
        transcripts.csv was edited after it was written.
        transcripts.csv, row 2, column “transcript”: expected “z”, found “a”.

        """)
  }

  @Test func differencesAreATableToo() throws {
    let study = try Study()
    _ = try study.qualm("run")
    try FileManager.default.removeItem(at: study.folder.appendingPathComponent("qualm-output/joint.md"))
    let outcome = try study.qualm("verify", "--format", "csv")
    #expect(outcome.code == 65)
    #expect(outcome.output == "finding,file,place,expected,found\noutput missing,joint.md,,,\n")
  }

  @Test func aNewTranscriptAndOneThatIsGoneAreNamed() throws {
    let study = try Study()
    _ = try study.qualm("run")
    try FileManager.default.moveItem(
      at: study.folder.appendingPathComponent("transcripts/b.txt"),
      to: study.folder.appendingPathComponent("transcripts/c.txt"))
    let lines = try study.qualm("verify").output.split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(2) == [
        "Not there any more: transcripts/b.txt (transcript).", "New since: transcripts/c.txt (transcript).",
      ])
  }

  @Test func aReportHasALockOfItsOwnWhereItIsWanted() throws {
    let study = try Study()
    _ = try study.qualm("report", "--output", "report.html", "--bootstrap", "0")
    #expect(!study.exists("report.html.lock"))
    _ = try study.qualm("report", "--output", "report.html", "--bootstrap", "0", "--lock")
    let outcome = try study.qualm("verify", "report.html.lock")
    #expect(outcome.code == 0)
    #expect(outcome.output == "1 output made again from 7 inputs: the same, byte for byte.\n")
  }

  @Test func aReportIsMadeAgainFromAnyFolder() throws {
    let study = try Study()
    try FileManager.default.createDirectory(
      at: study.folder.appendingPathComponent("out"), withIntermediateDirectories: false)
    let outcome = try study.qualm(
      "report", "--output", "out/report.html", "--bootstrap", "0", "--lock", "--codings", "codings.csv",
      "--codings",
      "second.csv", "--against", "ratings.csv")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let verified = try Qualm.run(
      ["verify", "report.html.lock", "--project", ".."], in: study.folder.appendingPathComponent("out"))
    #expect(verified.code == 0, "\(verified.errors)")
    #expect(verified.output == "1 output made again from 10 inputs: the same, byte for byte.\n")
  }

  @Test func withoutALockThereIsNothingToMakeAgain() throws {
    let outcome = try Study().qualm("verify")
    #expect(outcome.code == 66)
    #expect(
      outcome.errors
        == "qualm: There is no lock qualm-output. `qualm run` writes one into its folder, `qualm report --lock` one beside the report.\n"
    )
  }

  @Test func aLockOfSomethingElseIsNone() throws {
    let study = try Study()
    try study.files.write("{}", to: "qualm-output/qualm.lock")
    let outcome = try study.qualm("verify")
    #expect(outcome.code == 65)
    #expect(
      outcome.errors
        == "qualm: qualm-output/qualm.lock cannot be read as a lock: it is not what Qualm writes. Make the outputs again.\n"
    )
    try study.files.write("{\"format\": 99}", to: "qualm-output/qualm.lock")
    #expect(try study.qualm("verify").errors.contains("a newer Qualm wrote it. Make the outputs again."))
  }
}
