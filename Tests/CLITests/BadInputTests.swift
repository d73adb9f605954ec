import Foundation
import TestSupport
import Testing

/// Bad input, each with its own clear error, to the letter.
@Suite struct BadTranscriptTests {
  /// What is said of one bad transcript beside a good one, which is coded all the same.
  private func said(of name: String, _ bytes: [UInt8], good: Bool = true) throws -> String {
    var transcripts = [name: bytes]
    if good { transcripts["good.txt"] = Array("P01: The funding ends here, so we all have to stop.\n".utf8) }
    let outcome = try Study().with(transcripts).qualm("code")
    #expect(outcome.code == 65)
    #expect(outcome.output.contains(",good,en,"))
    let first = "1 coding in 1 transcript of 10 words.\n"
    #expect(outcome.errors.hasPrefix(first))
    return String(outcome.errors.dropFirst(first.count))
  }

  @Test func aBinaryCodebook() throws {
    let study = try Study()
    try study.files.write(Array("%PDF-1.7".utf8), to: "codebook.yaml")
    #expect(
      try study.qualm("codebook", "check").errors == """
        codebook.yaml: error: This is a PDF document, not a text file.
          Name the file of the codebook: YAML, which is plain text in UTF-8.

        """)
    try study.files.write([0x61, 0, 0x62], to: "codebook.yaml")
    #expect(
      try study.qualm("codebook", "check").errors == """
        codebook.yaml: error: This is not a text file: byte 2 is NUL.
          Name the file of the codebook: YAML, which is plain text in UTF-8.

        """)
  }

  @Test func aCodebookWithNothingInIt() throws {
    let study = try Study()
    try study.files.write("", to: "codebook.yaml")
    #expect(
      try study.qualm("codebook", "check").errors == """
        codebook.yaml: error: The file is empty.
          Begin it with “codebook: NAME” and “codes:”, and below that “- id: CODE” for each code.

        """)
    try study.files.write("codebook: b\n", to: "codebook.yaml")
    #expect(
      try study.qualm("codebook", "check").errors == """
        codebook.yaml:1:1: error: A codebook needs the key “codes”.
          1 | codebook: b
            | ^~~~~~~~
          Write “codes:”, and below it “- id: CODE” for each code.

        """)
  }

  @Test func anEmptyFile() throws {
    #expect(try said(of: "a.txt", []) == "transcripts/a.txt: error: The file is empty.\n")
  }

  @Test func aFileOfWhiteSpace() throws {
    #expect(
      try said(of: "a.txt", Array(" \n\t\n".utf8))
        == "transcripts/a.txt: error: The file holds nothing but white space.\n")
  }

  @Test func aPicture() throws {
    #expect(
      try said(of: "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]) == """
        transcripts/a.png: error: This is a PNG picture, not a text file.
          Save the transcript as plain text in UTF-8.

        """)
  }

  @Test func aDamagedWordDocument() throws {
    #expect(
      try said(of: "a.docx", [0x50, 0x4B, 3, 4, 20, 0] + Array("word/document.xml".utf8)) == """
        transcripts/a.docx: error: The file is a damaged zip archive (Not a zip archive): it ends at byte 23.
          Open it in the program it came from and save it again.

        """)
  }

  @Test func invalidUTF8WithTheByte() throws {
    #expect(
      try said(of: "a.txt", Array("P01: caf".utf8) + [0xC3] + Array(" and été, café, déjà.".utf8)) == """
        transcripts/a.txt: error: The file looks like UTF-8, but byte 9 is not valid UTF-8.
          Open it in the program it came from and save it as UTF-8 again.

        """)
  }

  @Test func twoFilesWithOneName() throws {
    #expect(
      try said(of: "x/good.md", Array("**P01:** Other.".utf8)) == """
        transcripts/x/good.md: error: This file and transcripts/good.txt would both be the transcript “good”; this one was left out.
          Rename one of the two.

        """)
  }

  @Test func aTranscriptWithoutSpeakersIsCodedWithAWarning() throws {
    let outcome = try Study().with(["a.txt": "The funding ends in June and nobody here was told.\n"]).qualm(
      "code")
    #expect(outcome.code == 0)
    #expect(outcome.output.split(separator: "\n").count == 2)
    #expect(
      outcome.errors == """
        1 coding in 1 transcript of 10 words.
        transcripts/a.txt: warning: No speaker labels were found in “a”; every paragraph is read as a turn of an unknown speaker, which codes as a participant's.
          Start each turn with a label and a colon, such as “P01: …”.

        """)
  }

  @Test func aHundredMegabytesOfNothing() throws {
    let study = try Study().with(["a.txt": "P01: The funding ends. "])
    let path = study.folder.appendingPathComponent("transcripts/a.txt").path
    #expect(truncate(path, 100 << 20) == 0)
    let outcome = try study.qualm("code")
    #expect(outcome.code == 65)
    #expect(
      outcome.errors == """
        0 codings in 0 transcripts of 0 words.
        transcripts/a.txt: error: This is not a text file: byte 24 is NUL.
          Save the transcript as plain text in UTF-8.

        """)
  }

  @Test func aFileTooLargeToRead() throws {
    let study = try Study().with(["a.txt": "P01: The funding ends. "])
    #expect(truncate(study.folder.appendingPathComponent("transcripts/a.txt").path, 600 << 20) == 0)
    let outcome = try study.qualm("code")
    #expect(outcome.code == 65)
    #expect(
      outcome.errors == """
        0 codings in 0 transcripts of 0 words.
        transcripts/a.txt: error: The file has 629,145,600 bytes; at most 536,870,912 are read.
          Split it into smaller files.

        """)
  }

  @Test func aVeryLongLineIsCodedInBoundedMemory() throws {
    #if DEBUG
      let count = 400  // 4 MB: an unoptimised build needs half a minute for 100.
    #else
      let count = 10_000
    #endif
    let block = String(repeating: "We talk and talk about it. ", count: 370) + "The funding ends. "
    let study = try Study().with(["a.txt": "P01: " + String(repeating: block, count: count) + "\n"])
    let outcome = try Qualm.shell("ulimit -v 4000000; qualm code --output codings.csv", in: study.folder)
    #expect(outcome.code == 0)
    #expect(try study.text("codings.csv").split(separator: "\n").count == count + 1)
  }
}

@Suite struct BadProjectTests {
  /// What a command says, and the exit code.
  private func said(
    _ code: Int32, _ arguments: String..., change: (Study) throws -> Void = { _ in }
  ) throws -> String {
    let study = try Study()
    try change(study)
    let outcome = try study.qualm(arguments)
    #expect(outcome.code == code)
    #expect(outcome.output.isEmpty)
    return outcome.errors.replacing(study.folder.path, with: "FOLDER")
  }

  @Test func noProject() throws {
    let folder = try TemporaryFolder()
    let outcome = try Qualm.run(["run"], in: folder.url)
    #expect(outcome.code == 66)
    #expect(
      outcome.errors
        == "qualm: There is no qualm.yaml in . or in a folder above it. Make a project with `qualm init`, "
        + "or name one with --project.\n")
  }

  @Test func aProjectFolderThatIsNotThere() throws {
    #expect(try said(66, "run", "--project", "typo") == "qualm: There is no folder typo.\n")
  }

  @Test func noTranscripts() throws {
    #expect(
      try said(66, "run") {
        try FileManager.default.removeItem(at: $0.folder.appendingPathComponent("transcripts"))
      }
        == """
        qualm.yaml: error: No transcript was found under “transcripts”.
          Put transcripts there, or change “transcripts:” in qualm.yaml.

        """)
  }

  @Test func aCodebookThatIsNotThere() throws {
    let text = "codebook.yaml: error: The file does not exist.\n  Check the name and the folder.\n"
    #expect(
      try said(66, "code") {
        try FileManager.default.removeItem(at: $0.folder.appendingPathComponent("codebook.yaml"))
      }
        == text)
    #expect(
      try said(66, "codebook", "check", "book.yaml") == text.replacing("codebook.yaml", with: "book.yaml"))
  }

  @Test func aCodebookThatIsAList() throws {
    #expect(
      try said(65, "code") { try $0.files.write("- id: funding\n", to: "codebook.yaml") } == """
        codebook.yaml:1:1: error: A codebook is a mapping with the keys codebook, languages and codes; this file is a list.
          1 | - id: funding
            | ^

        """)
  }

  @Test func anIndicatorThatDoesNotExist() throws {
    #expect(
      try said(65, "codebook", "check") {
        try $0.files.write($0.text("codebook.yaml").replacing("[I.1]", with: "[I.9]"), to: "codebook.yaml")
      } == """
        codebook.yaml:7:22: error: The model “m” has no indicator “I.9”.
          7 |         indicators: [I.9]
            |                      ^~~
          Did you mean “I.1”?

        """)
  }

  @Test func aPatternThatIsNone() throws {
    #expect(
      try said(65, "codebook", "check") {
        try $0.files.write(
          $0.text("codebook.yaml").replacing("[fund*]", with: "[(fund*]"), to: "codebook.yaml")
      } == """
        codebook.yaml:8:25: error: This parenthesis is never closed.
          8 |         patterns: {en: [(fund*]}
            |                         ^
          Add “)” after the last alternative.

        """)
  }

  @Test func aPatternOnTheCommandLineThatIsNone() throws {
    #expect(
      try said(65, "kwic", "nurse* OR (staff") == """
        pattern:1:11: error: This parenthesis is never closed.
          1 | nurse* OR (staff
            |           ^
          Add “)” after the last alternative.

        """)
  }

  @Test func anExampleThatIsNotCoded() throws {
    let study = try Study()
    try study.files.write(
      study.text("codebook.yaml").replacing("The funding ends.", with: "No money."), to: "codebook.yaml")
    let outcome = try study.qualm("codebook", "test")
    #expect(outcome.code == 65)
    #expect(
      outcome.errors == """
        codebook.yaml:9:25: error: This example of “funding” is not coded by any of its en patterns: No money.
          Add a pattern, or change the example.
        1 of 2 examples and near misses do not behave.

        """)
  }

  @Test func aMistypedCode() throws {
    #expect(
      try said(64, "excerpts", "--code", "fundin")
        == "qualm: There is no code “fundin”. Did you mean “funding”?\n")
    #expect(
      try said(64, "kwic", "--code", "fundin")
        == "qualm: There is no code “fundin”. Did you mean “funding”?\n")
  }

  @Test func aMistypedColumn() throws {
    #expect(
      try said(64, "matrix", "code", "regin")
        == "qualm: There is no row, column or attribute “regin”. Did you mean “region”?\n")
    #expect(
      try said(64, "matrix", "code", "hospital")
        == "qualm: There is no row, column or attribute “hospital”. There are code, indicator, domain, transcript, "
        + "speaker, region.\n")
  }

  @Test func aRoundThatNobodyRatedIn() throws {
    #expect(try said(64, "joint", "--round", "2") == "qualm: There is no round “2”. There are 1.\n")
  }

  @Test func aFilterWithoutAValue() throws {
    #expect(
      try said(64, "excerpts", "--attribute", "region")
        == "qualm: The attribute filter “region” has no “=”. Write it as name=value, such as region=Brussels.\n"
    )
  }

  // MARK: Writing

  @Test func anOutputFolderThatIsNotOurs() throws {
    #expect(
      try said(74, "run", "--output", "transcripts")
        == "qualm: FOLDER/transcripts exists and was not written by `qualm run`, which replaces its folder as a whole; nothing "
        + "was changed. Move it elsewhere, or name another folder with --output.\n")
  }

  @Test func anOutputBelowAFile() throws {
    #expect(
      try said(74, "run", "--output", "qualm.yaml/out")
        == "qualm: FOLDER/qualm.yaml/out could not be written: a file stands where a folder is needed.\n")
    #expect(
      try said(74, "score", "--output", "qualm.yaml/out.csv")
        == "qualm: FOLDER/qualm.yaml/out.csv could not be written: a file stands where a folder is needed.\n")
  }

  @Test(arguments: [["score"], ["code"], ["codebook", "show"], ["excerpts", "--format", "html"]])
  func aFileInAFolderThatIsNotThere(command: [String]) throws {
    let study = try Study()
    let outcome = try study.qualm(command + ["--output", "no/such/out.csv"])
    #expect(outcome.code == 74)
    #expect(
      outcome.errors.replacing(study.folder.resolvingSymlinksInPath().path, with: "FOLDER")
        .hasSuffix(
          "qualm: out.csv was not written: there is no folder FOLDER/no/such. Make it first, or correct the name.\n"
        ))
    #expect(!study.exists("no"))
  }

  @Test func theFolderOfARunIsMade() throws {
    let study = try Study()
    #expect(try study.qualm("run", "--output", "new/out").code == 0)
    #expect(study.exists("new/out/README.md"))
  }

  @Test func anOutputFolderThatMayNotBeWritten() throws {
    guard getuid() != 0 else { return }
    #expect(
      try said(74, "run", "--output", "locked/out") {
        try FileManager.default.createDirectory(
          at: $0.folder.appendingPathComponent("locked"), withIntermediateDirectories: false,
          attributes: [.posixPermissions: 0o500])
      } == "qualm: FOLDER/locked/out could not be written: you have no permission.\n")
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: ["code", "score", "run"])
  func aFullDisk(command: String) throws {
    let outcome = try Qualm.shell("qualm \(command) > /dev/full", in: Study().folderKept)
    #expect(outcome.code == 74)
    #expect(outcome.errors.hasSuffix("qualm: Standard output could not be written: the disk is full.\n"))
  }

  @Test func aReaderThatStopsReadingEndsItQuietly() throws {
    let folder = try TemporaryFolder()
    // Half a megabyte: more than a pipe holds.
    let demo = Repository.file("corpora/genomics-belgium").path
    let outcome = try Qualm.shell(
      "qualm code --project '\(demo)' | head -1 | cut -c1-6; echo ${PIPESTATUS[0]}", in: folder.url)
    #expect(outcome.output == "coding\n141\n")
    #expect(outcome.errors.isEmpty)
  }
}

@Suite struct BadRatingsTests {
  private func said(_ rows: String...) throws -> String {
    let study = try Study(
      ratings: "respondent,group,round,indicator,level\n" + rows.map { $0 + "\n" }.joined())
    let outcome = try study.qualm("score")
    #expect(outcome.code == 65)
    #expect(outcome.output.isEmpty)
    return outcome.errors
  }

  private let scale =
    "  Levels are whole numbers from 1 to 5; leave the cell empty for a missing answer.\n"

  @Test(arguments: [
    ("0", "is below the lowest level, 1"), ("6", "is above the highest level, 5"),
    ("3.5", "is not a whole number"),
    ("three", "is not a number"),
  ])
  func aRatingThatIsNoLevel(value: String, reason: String) throws {
    #expect(
      try said("R1,lab,1,I.1,\(value)")
        .hasPrefix("ratings.csv:2:14: error: The rating “\(value)” \(reason).\n"))
    #expect(try said("R1,lab,1,I.1,\(value)").hasSuffix(scale))
  }

  @Test func aMissingAnswerIsNoError() throws {
    let study = try Study(ratings: "respondent,indicator,level\nR1,I.1,n/a\nR2,I.1,4\n")
    let outcome = try study.qualm("score")
    #expect(outcome.code == 0)
    #expect(outcome.output.split(separator: "\n")[1].hasPrefix("indicator,I.1,Money,1,1,4,4,4,"))
  }

  @Test func aRespondentWhoRatedTwice() throws {
    #expect(
      try said("R1,lab,1,I.1,2", "R1,lab,1,I.1,3")
        .hasPrefix(
          "ratings.csv:3:10: error: The respondent “R1” has already rated “I.1” in line 2 of round “1”.\n"))
  }

  @Test func anIndicatorThatTheModelDoesNotHave() throws {
    #expect(
      try said("R1,lab,1,I.7,2").hasPrefix("ratings.csv:2:10: error: The model has no indicator “I.7”.\n"))
  }

  @Test func everythingWrongIsSaidAtOnce() throws {
    let errors = try said("R1,lab,1,I.1,0", ",lab,1,I.1,3", "R3,lab,1,I.1,6")
    #expect(errors.split(separator: "\n").count { $0.contains("error:") } == 3)
  }
}
