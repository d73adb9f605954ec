import Foundation
import TestSupport
import Testing

/// The project's store from the command line.
@Suite struct StoreTests {
  @Test func codingAgainTellsOfOtherPatternsAndOfAnotherCodebook() throws {
    let study = try Study()
    #expect(try study.qualm("code", "--save", "--coder", "ann").code == 0)
    let codebook = study.folder.appendingPathComponent("codebook.yaml")
    let text = try String(contentsOf: codebook, encoding: .utf8)
    func saved(_ text: String) throws -> String {
      try text.write(to: codebook, atomically: true, encoding: .utf8)
      return try study.qualm("code", "--save", "--coder", "ann").errors
    }
    #expect(
      try saved(text.replacing("fund*", with: "fund* OR fundrais*"))
        == "4 codings in 2 transcripts are in the store. Other patterns than before found 2 of them. "
        + "`qualm undo` takes this back.\n")
    #expect(
      try saved("# Another version.\n" + text.replacing("fund*", with: "fund* OR fundrais*"))
        == "4 codings in 2 transcripts are in the store. `qualm undo` takes this back.\n")
    #expect(try study.qualm("undo", "--coder", "ann").output.hasPrefix("Undone: command 3, code --save, "))
  }

  @Test func codingsAreSavedTakenBackAndMadeAgain() throws {
    let study = try Study()
    let saved = try study.qualm("code", "--save", "--coder", "ann")
    #expect(saved.code == 0)
    #expect(saved.output == "change,codings\nnew,4\nkept,0\nback again,0\ngone,0\ndecided and gone,0\n")
    #expect(saved.errors == "4 codings in 2 transcripts are in the store. `qualm undo` takes this back.\n")
    let again = try study.qualm("code", "--save", "--coder", "ann")
    #expect(again.errors == "4 codings in 2 transcripts are in the store. Nothing changed.\n")
    let other = try study.qualm("undo", "--coder", "bert")
    #expect(other.code == 0)
    #expect(other.errors == "There is nothing to undo for bert.\n")
    let undone = try study.qualm("undo", environment: ["QUALM_CODER": "ann"])
    #expect(undone.output.hasPrefix("Undone: command 1, code --save, "))
    let redone = try study.qualm("redo", "--coder", "ann")
    #expect(redone.output.hasPrefix("Made again: command 1, code --save, "))
    let log = try study.qualm("log")
    let lines = log.output.split(separator: "\n")
    #expect(lines[0] == "command,time,coder,what,changes,undone")
    #expect(lines.count == 4)
    #expect(lines[1].contains(",ann,redo 1: code --save,"))
    #expect(try study.qualm("log", "--by", "bert").output == "command,time,coder,what,changes,undone\n")
    let changes = try study.qualm("log", "--changes", "1", "--json")
    #expect(changes.code == 0)
    #expect(!changes.output.contains("nobody has told"))
  }

  @Test(arguments: ["log", "undo", "redo", "doctor"]) func withoutAStoreThereIsNoInput(command: String) throws
  {
    let study = try Study()
    let outcome = try study.qualm(command)
    #expect(outcome.code == 66)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasSuffix(" has no store yet. Make it with `qualm code --save`.\n"))
    #expect(!study.exists(".qualm"))
  }

  @Test func theDoctorFindsNothingWrongAndMakesABackup() throws {
    let study = try Study()
    _ = try study.qualm("code", "--save")
    let outcome = try study.qualm("doctor", "--backup", "--format", "csv")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("check,result\nthe file is whole,ok\n"))
    #expect(outcome.output.contains("\nbackup\n.qualm/backups/4-20"))
    #expect(outcome.errors == "Nothing is wrong with the store.\n")
  }

  @Test func theDoctorSaysHowToGoBackToABackup() throws {
    let study = try Study()
    _ = try study.qualm("code", "--save")
    _ = try study.qualm("doctor", "--backup")
    try study.files.write(
      "This was overwritten by mistake, with a text of some length.", to: ".qualm/project.sqlite")
    let outcome = try study.qualm("doctor")
    #expect(outcome.code == 65)
    #expect(outcome.output.contains("is no project store of Qualm"))
    #expect(outcome.errors.contains("  cp .qualm/backups/4-"))
    #expect(try study.qualm("run").code == 65)
  }

  @Test func statusesNarrowWhatCounts() throws {
    let study = try Study()
    _ = try study.qualm("code", "--save")
    #expect(try study.qualm("excerpts", "--status", "accepted", "--json").output == "[]\n")
    let matrix = try study.qualm("matrix", "code", "transcript", "--status", "accepted", "--format", "text")
    #expect(matrix.output.split(separator: "\n").first?.hasSuffix("; accepted codings.") == true)
    #expect(try study.qualm("joint", "--status", "suggested").code == 0)
  }

  @Test func aNameThatCannotBeACoderIsAUsageError() throws {
    let study = try Study()
    let outcome = try study.qualm("code", "--save", "--coder", "auto")
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("qualm: “auto” cannot be the name of a coder."))
    #expect(!study.exists(".qualm"))
  }

  @Test func onAReadOnlyDiskTheStoreIsReadAndStaysAsItWas() throws {
    let study = try Study()
    _ = try study.qualm("code", "--save", "--coder", "ann")
    // A read-only mount of the folder, where this user may make one.
    let line = """
      unshare --mount bash -c 'mount --bind . . && mount -o remount,ro,bind . && cd "$PWD" &&
        "$0" matrix code transcript --format csv && "$0" undo --coder ann' '\(Qualm.binary.path)'
      """
    guard try Qualm.shell("unshare --mount true", in: study.folder).code == 0 else { return }
    let outcome = try Qualm.shell(line, in: study.folder)
    #expect(outcome.code == 74)
    #expect(outcome.output.hasPrefix("code,name,parent,a,b,total\n"))
    #expect(
      outcome.errors.hasSuffix(
        "project.sqlite cannot be changed: you have no permission, or the disk is read-only. Nothing was changed.\n"
      ))
    #expect(try study.qualm("undo", "--coder", "ann").output.hasPrefix("Undone: command 1"))
  }

  @Test func onAFullDiskTheStoreIsReadAndStaysAsItWas() throws {
    let study = try Study()
    _ = try study.qualm("code", "--save", "--coder", "ann")
    guard try Qualm.shell("unshare --mount true", in: study.folder).code == 0 else { return }
    // A small disk of its own, where this user may make one, filled to the last byte.
    let line = """
      unshare --mount bash -c 'mkdir small && mount -t tmpfs -o size=2m none small && cp -r *.yaml *.csv transcripts .qualm small &&
        cd small && before=$(sha256sum .qualm/project.sqlite) && { cat /dev/zero > fill; } 2>/dev/null
        "$0" matrix code transcript --format csv && "$0" doctor && "$0" assign staff --quote "nobody has told" --coder ann
        echo "exit code $?"; [ "$before" = "$(sha256sum .qualm/project.sqlite)" ] && echo same
        rm fill && "$0" undo --coder ann && "$0" doctor' '\(Qualm.binary.path)'
      """
    let outcome = try Qualm.shell(line, in: study.folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("code,name,parent,a,b,total\n"))
    #expect(outcome.output.contains("\nexit code 74\nsame\nUndone: command 1"))
    #expect(
      outcome.errors.contains(
        "project.sqlite could not be written: the disk is full. Nothing was changed; make room and try again.\n"
      ))
  }
}
