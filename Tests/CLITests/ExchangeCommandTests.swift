import Foundation
import TestSupport
import Testing

@Suite struct ExchangeCommandTests {
  @Test func aProjectGoesToOtherToolsAndComesBack() throws {
    let study = try Study()
    _ = try study.qualm("code", "--save", "--coder", "ann")
    _ = try study.qualm("assign", "staff", "--quote", "the nurses", "--coder", "ann", "--memo", "Said low.")
    let exported = try study.qualm("export", "--refi-qda", "out.qdpx")
    #expect(exported.code == 0)
    #expect(
      exported.output
        == "what,count,why\nsuggested codings,4,Nobody has decided on them; --status suggested-and-accepted carries them.\n"
    )
    #expect(
      exported.errors == "Wrote 3 codes, 2 sources, 1 coding, 1 user, 2 cases, 1 note, 1 set to out.qdpx.\n")
    let made = try study.qualm("init", "back", "--from", "out.qdpx")
    #expect(made.code == 0)
    #expect(made.output == "what,count,why\n")
    #expect(
      made.errors == """
        Everything was carried.
        All ways of counting positions come to the same in these texts.
        The REFI-QDA project became the project in back: 2 transcripts, 3 codes, 1 coding and 1 memo of 1 coder.
        Next: `qualm excerpts --project back`, `qualm compare --project back`.

        """)
    let again = try study.qualm("export", "--project", "back", "--refi-qda", "again.qdpx")
    #expect(again.code == 0)
    #expect(
      try Data(contentsOf: study.folder.appendingPathComponent("out.qdpx"))
        == Data(contentsOf: study.folder.appendingPathComponent("again.qdpx")))
    let memos = try study.qualm("memos", "--project", "back")
    #expect(memos.output.contains(",ann,"))
    #expect(memos.output.contains(",Said low.,"))
    let matrix = try study.qualm("matrix", "code", "region", "--project", "back")
    #expect(matrix.code == 0)
    #expect(matrix.output.contains("staff"))
    #expect(try study.qualm("doctor", "--project", "back").code == 0)
  }

  @Test func aCodebookGoesOutAlone() throws {
    let study = try Study()
    let exported = try study.qualm("export", "--refi-qda", "book.qdc", "--format", "text")
    #expect(exported.code == 0)
    #expect(exported.output == "")
    #expect(exported.errors == "Everything was carried.\nWrote 3 codes and 1 set to book.qdc.\n")
    let made = try study.qualm("init", "--from", "book.qdc")
    #expect(made.code == 0)
    #expect(
      made.errors == """
        Everything was carried.
        The REFI-QDA codebook became the project in book: 3 codes.
        Next: `qualm import --project book FILES`, `qualm run --project book`.

        """)
    #expect(
      try String(contentsOf: study.folder.appendingPathComponent("book/codebook.yaml"), encoding: .utf8)
        .contains(
          "fund*"))
  }

  @Test func memosThatACodebookHasNoPlaceForAreCounted() throws {
    let study = try Study()
    _ = try study.qualm("code", "--save", "--coder", "ann")
    _ = try study.qualm("memo", "code:staff", "Nurses only?", "--coder", "ann")
    let exported = try study.qualm("export", "--refi-qda", "book.qdc")
    #expect(
      exported.output
        == "what,count,why\nmemos on codes and indicators,1,A codebook has no place for them; a project (.qdpx) does.\n"
    )
  }

  @Test func whatIsNoProjectIsAnError() throws {
    let study = try Study()
    let made = try study.qualm("init", "back", "--from", "people.csv")
    #expect(made.code == 65)
    #expect(
      made.errors == """
        people.csv: error: This is no project of another tool that can be read.
          REFI-QDA projects (.qdpx) and codebooks (.qdc), QualCoder's folders (.qda) and Taguette's projects (.sqlite3) can be.

        """)
    #expect(!FileManager.default.fileExists(atPath: study.folder.appendingPathComponent("back").path))
    #expect(try study.qualm("init", "back", "--from", "nowhere.qdpx").code == 66)
  }

  @Test(arguments: [
    (
      ["export"],
      "Say what to write: --text, --project-json, --web-annotation, --graphml, --iramuteq or --refi-qda."
    ),
    (
      ["init", "--from", "a.qdpx", "--codebook", "b.yaml"],
      "--from brings a codebook of its own; leave --codebook out."
    ),
  ])
  func aValueThatMakesNoSenseIsAUsageError(arguments: [String], message: String) throws {
    let outcome = try Study().qualm(arguments)
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("Error: \(message)\n"))
  }
}
