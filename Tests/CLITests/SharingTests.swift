import Foundation
import TestSupport
import Testing

@Suite struct SharingTests {
  /// A study with a store, and a copy of its folder.
  private func copies() throws -> (Study, TemporaryFolder) {
    let study = try Study()
    _ = try study.qualm("code", "--save", "--coder", "ann")
    let other = try TemporaryFolder()
    try FileManager.default.copyItem(at: study.folder, to: other.url.appendingPathComponent("copy"))
    return (study, other)
  }

  private func decide(_ verdict: String, on coding: String, in folder: URL) throws {
    try Data("coding,decision\n\(coding),\(verdict)\n".utf8)
      .write(to: folder.appendingPathComponent("decisions.csv"))
    let outcome = try Qualm.run(
      ["review", "--batch", "decisions.csv", "--coder", "ann"], in: folder)
    #expect(outcome.code == 0)
  }

  private func codings(_ folder: URL) throws -> [String] {
    try Qualm.run(["export", "--text", "shared"], in: folder)
      .errors.isEmpty
      ? []
      : String(
        contentsOf: folder.appendingPathComponent("shared/transcripts/b/coding.jsonl"), encoding: .utf8
      )
      .split(separator: "\n").map { String($0.dropFirst(8).prefix(32)) }
  }

  @Test func aStoreGoesThroughText() throws {
    let (study, _) = try copies()
    let exported = try study.qualm("export", "--text", "shared")
    #expect(exported.code == 0)
    #expect(exported.output.isEmpty)
    #expect(
      exported.errors == "Wrote 2 transcripts, 4 codings, 0 decisions and 0 memos to shared.\n")
    try FileManager.default.removeItem(at: study.folder.appendingPathComponent(".qualm"))
    let imported = try study.qualm("import", "--text", "shared", "--coder", "bert")
    #expect(imported.code == 0)
    #expect(imported.errors == "The store now holds 2 transcripts, 4 codings, 0 decisions and 0 memos.\n")
    let again = try study.qualm("import", "--text", "shared")
    #expect(again.code == 74)
    #expect(again.errors.contains(" holds work already; nothing was changed."))
  }

  @Test func workOfBothCopiesIsJoined() throws {
    let (study, other) = try copies()
    let copy = other.url.appendingPathComponent("copy")
    let ids = try codings(study.folder)
    try decide("accept", on: ids[0], in: study.folder)
    try decide("reject", on: ids[1], in: copy)
    let merged = try study.qualm("merge", copy.path, "--coder", "ann")
    #expect(merged.code == 0)
    #expect(merged.output == "what,key,conflict,records,ours,theirs\n")
    #expect(
      merged.errors
        == "Compared with the state after command 1, which both have.\n1 change taken, 0 conflicts.\n")
    // What is taken, and up to where.
    #expect(try study.qualm("undo", "--coder", "ann").output.contains(", merge, 2 changes, "))
  }

  @Test func aConflictIsListedAndSettledByChoice() throws {
    let (study, other) = try copies()
    let copy = other.url.appendingPathComponent("copy")
    let ids = try codings(study.folder)
    try decide("accept", on: ids[0], in: study.folder)
    try decide("reject", on: ids[0], in: copy)
    let merged = try study.qualm("merge", copy.path, "--format", "text")
    #expect(merged.code == 65)
    #expect(merged.output.contains("decision  \(ids[0]) ann 0  changed in both        1"))
    #expect(merged.errors.hasSuffix("Settle it with --ours or --theirs, or by hand.\n"))
    #expect(
      try study.qualm("merge", copy.path, "--theirs", "--dry-run").errors.contains("1 change would be taken"))
    #expect(try study.qualm("merge", copy.path, "--ours", "--coder", "ann").code == 0)
    // Settled, until it is taken back.
    #expect(
      try study.qualm("merge", copy.path, "--theirs").errors.contains("\n0 changes taken, 0 conflicts.\n"))
    #expect(try study.qualm("undo", "--coder", "ann").output.contains(", merge, 1 change, "))
    #expect(try study.qualm("merge", copy.path, "--theirs").code == 0)
    #expect(try study.qualm("merge", copy.path).code == 0)
  }

  @Test func textExportsAreJoinedOnABase() throws {
    let (study, other) = try copies()
    let copy = other.url.appendingPathComponent("copy")
    let ids = try codings(study.folder)
    _ = try study.qualm("export", "--text", "base")
    try decide("accept", on: ids[0], in: study.folder)
    try decide("reject", on: ids[1], in: copy)
    _ = try Qualm.run(["export", "--text", "shared"], in: copy)
    let merged = try study.qualm("merge", copy.path + "/shared", "--base", "base", "--json")
    #expect(merged.code == 0)
    #expect(merged.output == "[]\n")
    #expect(merged.errors.hasPrefix("Compared with the last common state in base.\n1 change taken"))
  }

  @Test func aFolderWithNothingToJoinIsNoInput() throws {
    let (study, _) = try copies()
    let outcome = try study.qualm("merge", "transcripts")
    #expect(outcome.code == 66)
    #expect(
      outcome.errors
        == "qualm: transcripts is neither a project with a store nor a folder that `qualm export --text` wrote. Name one "
        + "of these.\n")
  }

  @Test func oneSideIsPreferredOnly() throws {
    let outcome = try Study().qualm("merge", "x", "--ours", "--theirs")
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("Error: Give --ours or --theirs, not both.\n"))
  }
}
