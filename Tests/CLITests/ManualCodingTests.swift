import Foundation
import Testing

/// Coding by hand from the command line.
@Suite struct ManualCodingTests {
  private let study: Study

  init() throws {
    study = try Study()
    #expect(try study.qualm("code", "--save", "--coder", "ann").code == 0)
  }

  /// The id in the first row of a command's JSON.
  private func coding(_ json: String) throws -> String {
    String(try #require(json.firstMatch(of: /"coding": ?"([0-9a-f]{32})"/)).1)
  }

  @Test func aCodingIsAssignedCountedAndTakenAway() throws {
    let assigned = try study.qualm(
      "assign", "staff", "--quote", "The funding ends in June", "--memo", "hm", "--coder", "ann", "--json")
    #expect(assigned.code == 0)
    #expect(assigned.errors == "1 new. `qualm undo` takes this back.\n")
    let id = try coding(assigned.output)
    let accepted = try study.qualm("excerpts", "--status", "accepted", "--json").output
    #expect(try coding(accepted) == id)
    #expect(try study.qualm("memos", "--format", "csv").output.contains("coding:\(id),ann,"))
    let removed = try study.qualm("unassign", String(id.prefix(10)), "--coder", "ann", "--json")
    #expect(removed.code == 0)
    #expect(removed.errors == "1 removed. `qualm undo` takes this back.\n")
    #expect(try study.qualm("excerpts", "--status", "accepted", "--json").output == "[]\n")
    #expect(try study.qualm("undo", "--coder", "ann").output.contains(", unassign a coding, "))
    #expect(try study.qualm("excerpts", "--status", "accepted", "--json").output == accepted)
    #expect(try study.qualm("doctor").code == 0)
  }

  @Test func aCodeIsMadeInTheParticipantsWordsAndGoesIntoTheFile() throws {
    let assigned = try study.qualm(
      "assign", "--in-vivo", "--quote", "nobody has told", "--under", "staff", "--coder", "ann", "--format",
      "csv")
    #expect(assigned.code == 0)
    #expect(assigned.output.hasSuffix(",a,2,nobody-has-told,79,94,nobody has told\n"))
    #expect(assigned.errors == "1 new. `qualm undo` takes this back.\n")
    let matrix = { try study.qualm("matrix", "code", "transcript", "--format", "csv").output }
    let counted = try matrix()
    #expect(counted.contains("\nnobody-has-told,nobody has told,staff,1,0,1\n"))
    #expect(
      try study.qualm("excerpts", "--code", "nobody-has-told").errors.hasSuffix("1 excerpt.\n"))
    #expect(
      try study.qualm("codebook", "check").output.hasSuffix(
        "; 1 more code was made while coding (codebook export --made).\n"))
    #expect(
      try study.qualm("codebook", "show", "--format", "csv").output.contains(
        "\nnobody-has-told,nobody has told,staff,1,"))
    let items = try Qualm.shell("qualm codebook export --made >> codebook.yaml", in: study.folder)
    #expect(items.code == 0)
    #expect(
      try study.text("codebook.yaml").hasSuffix(
        "  - id: nobody-has-told\n    name: nobody has told\n    parent: staff\n"))
    #expect(try matrix() == counted)
    let none = try study.qualm("codebook", "export", "--made")
    #expect(none.output.isEmpty)
    #expect(none.errors == "No code was made while coding that the file does not have.\n")
    #expect(try study.qualm("codebook", "remove", "nobody-has-told").code == 0)
    #expect(try study.qualm("doctor").code == 0)
  }

  @Test func codesAreMadeChangedAndExportedBesideTheFile() throws {
    let before = try study.text("codebook.yaml")
    let added = try study.qualm(
      "codebook", "add", "trust", "--name", "Trust", "--under", "money", "--coder", "ann", "--format", "csv")
    #expect(added.output.hasPrefix("code,name,parent,coder,time,definition\ntrust,Trust,money,ann,20"))
    let changed = try study.qualm(
      "codebook", "change", "trust", "--definition", "In whom?", "--top", "--coder", "ann")
    #expect(changed.errors == "The code is as shown. `qualm undo` takes this back.\n")
    let whole = try study.qualm("codebook", "export").output
    #expect(whole.hasSuffix("  - id: trust\n    name: Trust\n    definition: In whom?\n"))
    #expect(try study.text("codebook.yaml") == before)
    #expect(try study.qualm("codebook", "add", "trust", "--name", "x").code == 64)
    #expect(
      try study.qualm("assign", "--quote", "x").errors.contains("Name a code, or make one with --in-vivo."))
    #expect(try study.qualm("assign", "staff", "--quote", "x", "--name", "y").code == 64)
  }

  @Test func memosAreChangedAndRemoved() throws {
    _ = try study.qualm("memo", "project", "First.", "--coder", "ann")
    let id = try #require(
      study.qualm("memos", "--json").output.firstMatch(of: /"memo": ?"([0-9a-f]{32})"/)
    ).1
    let changed = try study.qualm("change-memo", String(id.prefix(8)), "Second.", "--coder", "ann")
    #expect(changed.errors == "The memo was changed. `qualm undo` takes this back.\n")
    #expect(try study.qualm("memos", "--format", "csv").output.contains(",Second.,"))
    #expect(try study.qualm("remove-memo", String(id), "--coder", "bert").code == 65)
    let removed = try study.qualm("remove-memo", String(id), "--coder", "ann")
    #expect(removed.code == 0)
    #expect(removed.errors == "The memo was removed. `qualm undo` takes this back.\n")
    #expect(try study.qualm("memos", "--json").output == "[]\n")
  }

  @Test func aCodingByHandIsExplained() throws {
    let json = try study.qualm(
      "assign", "money", "--quote", "nobody has told the nurses", "--coder", "ann", "--json"
    ).output
    let explained = try study.qualm("explain", "--coding", String(coding(json).prefix(10)), "--json")
    #expect(explained.code == 0)
    #expect(explained.output.contains("\"nurses\""))
    #expect(explained.errors == "1 match, 0 blocked.\nann coded it by hand as money.\n")
  }

  @Test func aTurnOrBytesAreAssigned() throws {
    let turn = try study.qualm("assign", "staff", "--turn", "b:1", "--format", "csv")
    #expect(turn.output.hasSuffix(",b,1,staff,13,36,And how is it with you?\n"))
    let bytes = try study.qualm("assign", "staff", "--at", "b:13-16", "--format", "csv")
    #expect(bytes.code == 0)
    #expect(bytes.output.hasSuffix(",b,1,staff,13,16,And\n"))
  }

  @Test func codesAreRecodedAndMerged() throws {
    let recoded = try study.qualm(
      "recode", "funding", "money", "--attribute", "region=Gent", "--suggested", "--format", "csv", "--coder",
      "ann")
    #expect(recoded.code == 0)
    #expect(recoded.errors == "1 recoded. `qualm undo` takes this back.\n")
    #expect(recoded.output.contains(",a,2,money,"))
    let merged = try study.qualm("merge-codes", "money", "funding", "--into", "staff", "--coder", "ann")
    #expect(
      merged.errors
        == "1 recoded. 1 suggested and not yet reviewed stay; --suggested accepts them under the new code, too. "
        + "`qualm undo` takes this back.\n")
    #expect(
      try study.qualm("undo", "--coder", "ann").output.contains(", merge-codes money, funding into staff, "))
    #expect(try study.qualm("doctor").code == 0)
  }

  @Test func aCodingIsSplit() throws {
    let assigned = try study.qualm("assign", "staff", "--turn", "b:2", "--json")
    let split = try study.qualm(
      "split", try coding(assigned.output), "--before", "so the staff", "--format", "csv")
    #expect(split.code == 0)
    #expect(split.output.contains(",\"We were funded for two years,\"\nnew,"))
    #expect(split.output.hasSuffix(",so the staff stays here.\n"))
    #expect(split.errors == "1 new, 1 narrowed. `qualm undo` takes this back.\n")
  }

  @Test func whatCannotBeAssignedIsAUsageError() throws {
    let nowhere = try study.qualm("assign", "staff", "--quote", "gold")
    #expect(nowhere.code == 64)
    #expect(nowhere.output.isEmpty)
    #expect(
      nowhere.errors
        == "qualm: The quote does not stand in any turn. Copy it from the transcript as it is.\n")
    #expect(try study.qualm("assign", "staff", "--at", "b:5").code == 64)
    #expect(try study.qualm("unassign", "12").code == 64)
    #expect(try study.qualm("memo", "theme:x", "text").code == 64)
  }

  @Test(arguments: [
    ["assign", "staff", "--turn", "a:1"], ["unassign", "0000000000"], ["recode", "staff", "money"],
    ["merge-codes", "staff", "--into", "money"], ["split", "0000000000", "--sentence", "1"],
    ["memo", "project", "text"], ["memos"],
  ])
  func withoutAStoreNothingIsCodedByHand(arguments: [String]) throws {
    let study = try Study()
    let outcome = try study.qualm(arguments)
    #expect(outcome.code == 66)
    #expect(outcome.errors.hasSuffix(" has no store yet. Make it with `qualm code --save`.\n"))
    #expect(!study.exists(".qualm"))
  }
}
