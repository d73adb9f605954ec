import Foundation
import TestSupport
import Testing

/// Pseudonyms from the command line.
@Suite struct PseudonymiseTests {
  private let study: Study
  private let secret = ["QUALM_PASSPHRASE": "correct horse battery"]

  init() throws {
    study = try Study().with([
      "a.txt":
        "Interviewer: Who pays?\n\nAnna Peeters: The funding of Anna ends. Call 0475 12 34 56.\n\nInterviewer: And?\n\nAnna Peeters: Nothing.\n",
      "b.txt": "Interviewer: And you?\n\nP02: We were funded. Anna's staff stays.\n",
    ])
  }

  @Test func findListAndCopy() throws {
    let found = try study.qualm("pseudonymise", "--find", "--list", "names.csv")
    #expect(found.code == 0)
    #expect(found.output.isEmpty)
    #expect(
      found.errors.hasPrefix(
        "names.csv has 3 rows; 0 wait for your decision.\nThe list holds names: keep it as private as the transcripts.\n"
      ))
    #expect(
      try study.text("names.csv") == """
        kind,text,count,first,context,replacement,decision,reason
        person,Anna Peeters,2,a:2,Interviewer: Who pays? Anna Peeters: The funding of Anna ends. Call 0475,[PERSON 1],yes,speaker
        person,Anna,2,a:2,pays? Anna Peeters: The funding of Anna ends. Call 0475 12 34 56.,[PERSON 1],yes,part of a name
        phone,0475 12 34 56,1,a:2,The funding of Anna ends. Call 0475 12 34 56. Interviewer: And? Anna Peeters:,[PHONE 1],yes,form

        """)
    let copied = try study.qualm(
      "pseudonymise", "--list", "names.csv", "--output", "copy", "--key", "study.key", environment: secret)
    #expect(copied.code == 0)
    #expect(
      copied.errors.hasPrefix(
        """
        5 pieces of 2 transcripts replaced by 2 pseudonyms.
        Keep study.key and its passphrase apart from copy: without them nothing can be put back.

        """))
    let coded = try study.qualm("code", "--project", "copy", "--format", "csv")
    #expect(coded.code == 0)
    #expect(coded.output.contains("The funding of [PERSON 1] ends."))

    // A name that is typed into the copy later does not leave it.
    _ = try study.qualm("code", "--save", "--project", "copy", "--coder", "ann")
    _ = try study.qualm("memo", "project", "Ask anna again.", "--project", "copy", "--coder", "ann")
    let memos = try study.qualm("memos", "--project", "copy", "--format", "csv")
    #expect(memos.code == 65)
    #expect(memos.output.isEmpty)
    #expect(
      memos.errors
        == "qualm: Standard output would hold the name behind [PERSON 1] in line 2; it was not written. Take the name out of "
        + "what the project holds, or give --allow-names.\n")
    let export = try study.qualm("export", "--text", "shared", "--project", "copy")
    #expect(export.code == 65)
    #expect(
      export.errors
        == "qualm: memo.jsonl would hold the name behind [PERSON 1] in line 1; it was not written. Take the name out of what "
        + "the project holds, or give --allow-names.\n")
    #expect(!study.exists("shared"))
    let workbook = try study.qualm("memos", "--project", "copy", "--output", "memos.xlsx")
    #expect(workbook.code == 65)
    #expect(!study.exists("memos.xlsx"))
    let allowed = try study.qualm("memos", "--project", "copy", "--format", "csv", "--allow-names")
    #expect(allowed.code == 0)
    #expect(allowed.output.contains("Ask anna again."))

    let wrong = try study.qualm(
      "pseudonymise", "--reverse", "--project", "copy", "--key", "study.key", "--output", "back",
      environment: ["QUALM_PASSPHRASE": "wrong"])
    #expect(wrong.code == 65)
    #expect(
      wrong.errors
        == "qualm: study.key: The passphrase is wrong, or the key was changed since it was written.\n")
    #expect(!study.exists("back"))
    try study.files.write("correct horse battery\n", to: "secret.txt")
    let restored = try study.qualm(
      "pseudonymise", "--reverse", "--project", "copy", "--key", "study.key", "--output", "back",
      "--passphrase-file",
      "secret.txt", "--coder", "ann")
    #expect(restored.code == 0)
    #expect(restored.errors.hasPrefix("2 transcripts restored in back.\n"))
    let back = try study.qualm("code", "--project", "back", "--format", "csv")
    #expect(back.output.contains("The funding of Anna ends."))
  }

  @Test func theListItselfGuardsTheProject() throws {
    _ = try study.qualm("pseudonymise", "--find", "--list", "names.csv")
    let settings = try study.text("qualm.yaml")
    try study.files.write(settings + "pseudonyms: names.csv\n", to: "qualm.yaml")
    let run = try study.qualm("run", "--output", "out")
    #expect(run.code == 65)
    #expect(
      run.errors.contains(
        "qualm: codings.csv would hold the name behind [PERSON 1] in line 2; it was not written."))
    #expect(!study.exists("out"))
    for name in ["e.docx", "e.xlsx", "e.csv"] {
      let outcome = try study.qualm("excerpts", "--output", name)
      #expect(outcome.code == 65, "\(name): \(outcome.errors)")
      #expect(!study.exists(name))
    }
    // What holds no name leaves.
    #expect(try study.qualm("matrix", "code", "transcript", "--format", "csv").code == 0)
    // Files that come in are not results.
    try study.files.write("P02: Anna paid.\n", to: "new/c.txt")
    #expect(try study.qualm("import", "new/c.txt", "--allow-names").code == 0)
    #expect(study.exists("transcripts/c.txt"))
    let names = study.folder.appendingPathComponent("names.csv")
    try FileManager.default.removeItem(at: names)
    let missing = try study.qualm("run", "--output", "out")
    #expect(missing.code == 66)
    #expect(missing.errors.hasPrefix("names.csv: error: The file does not exist.\n"))
  }

  @Test func undecidedRowsAreErrors() throws {
    try study.files.write("kind,text,replacement,decision\nperson,Anna,[PERSON 1],\n", to: "names.csv")
    let outcome = try study.qualm(
      "pseudonymise", "--list", "names.csv", "--output", "copy", "--key", "study.key", environment: secret)
    #expect(outcome.code == 65)
    #expect(
      outcome.errors == """
        names.csv:2:1: error: 1 row has no decision; this is the first.
          Write yes, no or as written in the column “decision”, or say with --undecided what they mean.

        """)
  }

  @Test func thePassphraseIsNeededAndNotShort() throws {
    try study.files.write("kind,text,replacement,decision\nperson,Anna,[PERSON 1],yes\n", to: "names.csv")
    let arguments = [
      "pseudonymise", "--list", "names.csv", "--output", "copy", "--key", "study.key", "--undecided", "no",
    ]
    let none = try Qualm.run(arguments + ["--passphrase-file", "nothing.txt"], in: study.folder)
    #expect(none.code == 64)
    #expect(none.errors == "qualm: nothing.txt cannot be read as the file of a passphrase.\n")
    let short = try Qualm.run(arguments, in: study.folder, environment: ["QUALM_PASSPHRASE": "horse"])
    #expect(short.code == 64)
    #expect(
      short.errors
        == "qualm: The passphrase has fewer than 12 characters. Take four words or more that nobody would put together.\n"
    )
    #expect(!study.exists("copy") && !study.exists("study.key"))
  }

  @Test func theKeyLiesElsewhere() throws {
    try study.files.write("kind,text,replacement,decision\nperson,Anna,[PERSON 1],yes\n", to: "names.csv")
    let inside = try study.qualm(
      "pseudonymise", "--list", "names.csv", "--output", "copy", "--key", "copy/study.key",
      environment: secret)
    #expect(inside.code == 64)
    #expect(
      inside.errors
        == "qualm: The key copy/study.key would lie in the folder that it opens. Name a file elsewhere with --key.\n"
    )
  }

  @Test func aKeyIsAKey() throws {
    try study.files.write("no key", to: "study.key")
    let outcome = try study.qualm(
      "pseudonymise", "--reverse", "--key", "study.key", "--output", "back", environment: secret)
    #expect(outcome.code == 65)
    #expect(
      outcome.errors
        == "qualm: study.key: This is no key that `qualm pseudonymise` wrote, or it is damaged.\n")
  }

  // MARK: The passphrase prompt

  private func asking() throws -> (terminal: PseudoTerminal, settings: String) {
    _ = try study.qualm("pseudonymise", "--find", "--list", "names.csv")
    let terminal = try PseudoTerminal(
      Qualm.binary, ["pseudonymise", "--list", "names.csv", "--output", "copy", "--key", "study.key"],
      in: study.folder)
    let settings = terminal.settings
    try terminal.wait(for: "Passphrase:")
    return (terminal, settings)
  }

  @Test func controlCAtThePassphraseGivesTheTerminalBack() throws {
    let (terminal, settings) = try asking()
    #expect(terminal.settings != settings)
    terminal.send("correct ho\u{3}")
    #expect(try terminal.end() == 64)
    #expect(terminal.settings == settings)
    #expect(terminal.screen.text.contains("No passphrase was given; nothing was done."))
    #expect(!terminal.screen.text.contains("correct"))
    #expect(!FileManager.default.fileExists(atPath: study.folder.appendingPathComponent("copy").path))
  }

  @Test func aPassphraseIsAskedForTwiceAndNeverShown() throws {
    let (terminal, settings) = try asking()
    terminal.send("correct horse battery\n")
    try terminal.wait(for: "The same again:")
    terminal.send("correct horse battery\n")
    #expect(try terminal.end() == 0)
    #expect(terminal.settings == settings)
    #expect(!terminal.screen.text.contains("battery"))
    #expect(FileManager.default.fileExists(atPath: study.folder.appendingPathComponent("study.key").path))
  }
}
