import Foundation
import Testing

/// Which codes go together, as the command prints it.
@Suite struct RelationTests {
  private func study() throws -> Study {
    try Study().with([
      "a.txt":
        "Interviewer: Who pays?\n\nP01: The funding ends. The staff leaves.\n\nInterviewer: And then?\n\n"
        + "P01: The nurses are here.\n"
    ])
  }

  @Test func codesByCodesWithinATurn() throws {
    #expect(
      try study().qualm("cooccurrence", "--within", "turn").output == """
        code,name,funding,staff
        funding,funding,1,1
        staff,staff,1,2

        """)
  }

  @Test func pairsWithJaccard() throws {
    let study = try study()
    #expect(
      try study.qualm("cooccurrence", "--within", "turn", "--show", "pairs").output
        == "code,other,count,other_count,both,jaccard\nfunding,staff,1,2,1,0.5\n")
    #expect(
      try study.qualm("cooccurrence", "--within", "words:3", "--show", "pairs").output
        == "code,other,count,other_count,both,jaccard\nfunding,staff,2,3,2,0.6666666666666666\n")
    for unit in ["coding", "sentence", "words:2"] {
      #expect(
        try study.qualm("cooccurrence", "--within", unit, "--show", "pairs").output
          == "code,other,count,other_count,both,jaccard\n")
    }
  }

  @Test func sequencesPassOverTheInterviewer() throws {
    #expect(
      try study().qualm("sequences").output == """
        code,next,count,next_count,observed,expected,adjusted_residual
        funding,staff,1,1,1,1,
        staff,staff,1,1,1,1,

        """)
  }

  @Test(arguments: ["word:3", "words:0", "words:x", "paragraph"])
  func anUnknownUnitIsAUsageError(unit: String) throws {
    let outcome = try study().qualm("cooccurrence", "--within", unit)
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("Error: The value '\(unit)' is invalid for '--within <unit>'"))
  }

  @Test func wordsThatNoCodeCoversAreSuggested() throws {
    let study = try Study().with([
      "a.txt": "P01: The the the the of of of registry grew. The funding ends.\n",
      "b.txt": "P01: The the the the of of of registry fell. The funding ends.\n",
    ])
    let outcome = try study.qualm("suggest", "--min", "2", "--format", "markdown")
    #expect(
      outcome.output.split(separator: "\n").dropFirst(3) == [
        "| en | of | 6 | 0 | 2 | 3.45 | 2.00 | a | 1 | The the the the of of of registry grew. |",
        "| en | registry | 2 | 0 | 2 | 1.15 | 0.42 | a | 1 | The the the the of of of registry grew. |",
      ])
  }
}
