import Foundation
import TestSupport
import Testing

@Suite struct ExplainTests {
  /// The study with a codebook that blocks in every way.
  private func study() throws -> Study {
    let study = try Study()
    try study.files.write(
      """
      codebook: study
      languages: [en]
      codes:
        - id: funding
          name: Money
          patterns:
            en:
              - pattern: fund*
                unless: [not yet]
                distance: 2
              - patient care
              - funding agency
        - id: staff
          patterns: {en: [staff OR nurse*]}

      """, to: "codebook.yaml")
    return try study.with([
      "a.txt":
        "Interviewer: Who funds it?\n\nP01: The funding agency is here. It is not yet funded, by any patient. "
        + "Care for the nurses!\n"
    ])
  }

  @Test func aTurnIsExplainedForPeople() throws {
    let outcome = try study().qualm("explain", "a", "--turn", "2", "--format", "text")
    #expect(outcome.code == 0)
    #expect(outcome.errors == "2 matches, 3 blocked.\n")
    #expect(
      outcome.output.replacing(/\([0-9a-f]{12}\)/, with: "(ID)") == """
        a, turn 2, P01 (participant), en
            The funding agency is here. It is not yet funded, by any patient. Care for the nurses!

        funding — Money
          match: “funding agency” by funding agency (line 12)
              codes the sentence “The funding agency is here.” (ID)
              looked for within the sentence
          blocked: “funding” by fund* (line 8)
              “funding agency” has the words, by funding agency (line 12)
          blocked: “funded” by fund* (line 8)
              unless “not yet” (line 9), next to it
          blocked: “patient. Care” by patient care (line 11)
              it would reach beyond the sentence “It is not yet funded, by any patient.”

        staff
          match: “nurses” by staff OR nurse* (line 14)
              codes the sentence “Care for the nurses!” (ID)
              looked for within the sentence

        """)
  }

  @Test func theTableHasTheReasons() throws {
    let rows = try rows(study().qualm("explain", "a", "--turn", "2", "--json").output)
    func values(_ name: String) -> [String] { rows.map { ($0[name] as? NSObject).map { "\($0)" } ?? "" } }
    #expect(values("outcome") == ["match", "blocked", "blocked", "blocked", "match"])
    #expect(values("reason") == ["<null>", "taken", "unless", "scope", "<null>"])
    #expect(values("by") == ["<null>", "funding agency", "not yet", "<null>", "<null>"])
    #expect(values("by_line") == ["<null>", "12", "9", "<null>", "<null>"])
    #expect(values("distance") == ["<null>", "<null>", "1", "<null>", "<null>"])
    #expect(values("line") == ["12", "8", "8", "11", "14"])
  }

  private func rows(_ output: String) throws -> [[String: Any]] {
    try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
  }

  @Test func anInterviewersTurnIsBlockedByRole() throws {
    let outcome = try study().qualm("explain", "a", "--turn", "1", "--format", "text")
    #expect(
      outcome.output == """
        a, turn 1, Interviewer (interviewer), en
            Who funds it?

        funding — Money
          blocked: “funds” by fund* (line 8)
              the pattern does not read interviewers' turns

        """)
  }

  @Test func aCodingIsFoundByTheBeginningOfItsId() throws {
    let study = try study()
    let id = try #require(
      study.qualm("code").output.split(separator: "\n").first { $0.contains(",staff,") }?.prefix(12))
    for arguments in [["a", "--coding", String(id)], ["--coding", String(id)]] {
      let rows = try rows(study.qualm(["explain"] + arguments + ["--json"]).output)
      #expect(rows.map { $0["matched"] as? String } == ["patient. Care", "nurses"])
      #expect((rows[1]["coding"] as? String)?.hasPrefix(id) == true)
    }
  }

  @Test func aQuoteShowsWhatTouchesIt() throws {
    let rows = try rows(study().qualm("explain", "a", "--quote", "is not yet funded", "--json").output)
    #expect(rows.map { $0["matched"] as? String } == ["funded"])
  }

  @Test func aTextOfOnesOwnNeedsACodebookOnly() throws {
    let study = try study()
    let folder = try TemporaryFolder()
    let outcome = try Qualm.run(
      [
        "explain", "--text", "Not yet, funded.", "--language", "en", "--codebook",
        study.folder.appendingPathComponent("codebook.yaml").path, "--format", "text",
      ], in: folder.url)
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
            Not yet, funded.

        funding — Money
          blocked: “funded” by fund* (line 8)
              unless “Not yet” (not yet) (line 9), next to it

        """)
  }

  /// A codebook with operators, `exclude-patterns` and several `unless`.
  private static let operators = """
    codebook: operators
    languages: [en]
    codes:
      - id: a
        patterns:
          en:
            - money NEAR/5 fund~
            - plan NOT pilot
            - data AND (share* BEFORE/2 openly)
            - pattern: invest*
              unless: [time, not yet]
        exclude-patterns:
          en: [investment bank*]

    """

  private func explained(_ text: String, _ more: String...) throws -> Qualm.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(Self.operators, to: "book.yaml")
    return try Qualm.run(
      ["explain", "--text", text, "--language", "en", "--codebook", "book.yaml"] + more, in: folder.url)
  }

  @Test func operatorsTellWhatEachSideFoundAndWhatIsMissing() throws {
    let output = try explained(
      "Money that we never asked for goes to the fund. A pilot plan. Our data, shared, not openly. Data.",
      "--format", "text"
    ).output
    #expect(
      output
        == """
            Money that we never asked for goes to the fund. A pilot plan. Our data, shared, not openly.
            Data.

        a
          blocked: money NEAR/5 fund~ (line 7)
              NEAR/5: “Money” was found, but “fund” (fund~) stands 9 words away and NEAR/5 allows 5
          blocked: plan NOT pilot (line 8)
              NOT: the sentence holds “plan”, but also “pilot”
          match: “data” by data AND (share* BEFORE/2 openly) (line 9)
              codes the sentence “Our data, shared, not openly.” (ID)
              looked for within the sentence
              AND: the sentence holds “data” and “shared, not openly” (share* BEFORE/2 openly)
              BEFORE/2: “shared” (share*), then “openly” 2 words on
          match: “shared, not openly” by data AND (share* BEFORE/2 openly) (line 9)
              codes the sentence “Our data, shared, not openly.” (ID)
              looked for within the sentence
              AND: the sentence holds “data” and “shared, not openly” (share* BEFORE/2 openly)
              BEFORE/2: “shared” (share*), then “openly” 2 words on
          blocked: “Data” by data AND (share* BEFORE/2 openly) (line 9)
              it would match within the turn, but not within the sentence “Data.”
              AND: the sentence holds “Data”, but nothing for share* BEFORE/2 openly

        """.replacing("(ID)", with: output.firstMatch(of: /\([0-9a-f]{12}\)/).map { String($0.0) } ?? "")
    )
  }

  @Test func everythingThatBlocksIsListed() throws {
    let output = try explained("Not yet time for an investment bank.", "--format", "text").output
    #expect(
      output == """
            Not yet time for an investment bank.

        a
          blocked: “investment” by invest* (line 10)
              unless “time” (line 11), 3 words away
              unless “Not yet” (not yet) (line 11), 4 words away
              the code excludes “investment bank”, by investment bank* (line 13)

        """)
  }

  @Test func theTableNamesWhatIsInTheWay() throws {
    func cells(_ text: String) throws -> [String] {
      try rows(explained(text, "--json").output).map { row in
        ["reason", "by", "by_pattern", "by_line", "distance"].map { "\(row[$0]!)" }.joined(separator: " ")
      }
    }
    #expect(try cells("A pilot plan.") == ["operator pilot pilot 8 <null>"])
    #expect(try cells("Money, and more of it for the fund.") == ["operator fund fund~ 7 7"])
    #expect(try cells("Our data.") == ["operator <null> share* BEFORE/2 openly 9 <null>"])
    #expect(try cells("An investment bank.") == ["exclude investment bank investment bank* 13 <null>"])
  }

  @Test func manyPatternsWithOneSideOnlyAreLeftOutUnlessTheirCodeIsNamed() throws {
    let folder = try TemporaryFolder()
    let patterns = (1...21).map { "        - no NEAR/3 word\($0)\n" }.joined()
    try folder.write(
      "codebook: b\nlanguages: [en]\ncodes:\n  - id: a\n    patterns:\n      en:\n" + patterns
        + "        - plan NOT no\n", to: "book.yaml")
    let arguments = [
      "explain", "--text", "No plan.", "--language", "en", "--codebook", "book.yaml", "--json",
    ]
    let outcome = try Qualm.run(arguments, in: folder.url)
    #expect(try rows(outcome.output).count == 1)
    #expect(
      outcome.errors == """
        0 matches, 1 blocked.
        21 patterns whose operators found one side only are left out; --code <id> shows them.

        """)
    #expect(try rows(Qualm.run(arguments + ["--code", "a"], in: folder.url).output).count == 22)
  }

  @Test func nothingFoundIsSaid() throws {
    let outcome = try study().qualm("explain", "--text", "Hello.", "--format", "text")
    #expect(outcome.output == "    Hello.\n\nNo pattern finds anything here.\n")
    #expect(outcome.errors == "0 matches, 0 blocked.\n")
  }

  @Test func onlyTheCodesAskedForAreShown() throws {
    let outcome = try study().qualm("explain", "a", "--turn", "2", "--code", "staff")
    #expect(outcome.errors == "1 match, 0 blocked.\n")
  }

  @Test(arguments: [
    (["b", "--turn", "1"], "There is no transcript “b”."),
    (["a", "--turn", "9"], "There is no turn 9 in “a”. Its turns are numbered from 1 to 2."),
    (
      ["a", "--quote", "No such words"],
      "The quote does not stand in any turn of “a”. Copy it from the transcript as it is."
    ),
    (["a", "--quote", "fund"], "The quote stands in 3 places of “a”. Quote more of the text around it."),
    (["--coding", "xyz"], "There is no coding “xyz”."),
    (["a", "--turn", "1", "--code", "fundin"], "There is no code “fundin”. Did you mean “funding”?"),
    (["--text", "Geld.", "--language", "nl"], "There is no language “nl”. There are en."),
  ])
  func whatIsNotThereIsAUsageError(arguments: [String], message: String) throws {
    let outcome = try study().qualm(["explain"] + arguments)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "qualm: \(message)\n")
  }
}
