import Testing

/// A corrected transcript, as a researcher takes it over.
@Suite struct UpdateTests {
  private let study: Study

  init() throws {
    study = try Study()
    _ = try study.qualm("code", "--save", "--coder", "ann")
    try study.files.write(
      "Interviewer: Welcome to this talk.\n\nInterviewer: Who pays for this in the end?\n\n"
        + "P01: The funding ends in July, and nobody has told the nurses.\n",
      to: "corrected/a.txt")
  }

  @Test func aDryRunTellsWhatWouldHappen() throws {
    let outcome = try study.qualm(
      "import", "--update", "--dry-run", "corrected/a.txt", "--coder", "ann", "--json")
    #expect(outcome.code == 0)
    #expect(
      outcome.output.contains(
        #"{"transcript": "a", "exact": 0, "moved": 0, "fuzzy": 2, "lost": 0, "found_again": 0}"#))
    #expect(outcome.output.contains(#""after": "The funding ends in July, and nobody has told the nurses.""#))
    #expect(
      outcome.errors == """
        1 transcript corrected, 0 without a change of text: 0 exact, 0 moved, 2 fuzzy, 0 lost.
        Nothing was changed.

        """)
    #expect(try study.text("transcripts/a.txt").contains("June"))
  }

  @Test func afterwardsTheEngineFindsItsSuggestionsWhereTheyWentTo() throws {
    _ = try study.qualm("import", "--update", "corrected/a.txt", "--coder", "ann")
    #expect(try study.text("transcripts/a.txt").contains("July"))
    let coded = try study.qualm("code", "--save", "--coder", "ann")
    #expect(coded.output.contains("new,0\nkept,4\n"))
    let undone = try study.qualm("undo", "--coder", "ann")
    #expect(undone.code == 0)
  }

  @Test func withoutUpdateACorrectedFileIsRefused() throws {
    let outcome = try study.qualm("import", "corrected/a.txt")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("take a corrected version over with `qualm import --update`"))
  }

  @Test func filesAreNeededWithoutUpdate() throws {
    let outcome = try study.qualm("import")
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("Name the transcript files."))
  }
}
