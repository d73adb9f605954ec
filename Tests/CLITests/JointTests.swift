import Foundation
import TestSupport
import Testing

@Suite struct JointTests {
  @Test func theRulesAreStated() throws {
    let study = try Study()
    let table = try study.qualm("joint")
    #expect(
      table.errors.contains(
        "Convergence: silent without ratings or with fewer than 1 coded range; with 2 level cues"))
    #expect(
      table.errors.contains("Evidence cap, the highest level that the codings support: 1 by “nothing said”;"))
    for format in ["markdown", "html"] {
      let page = try study.qualm("joint", "--format", format).output
      #expect(
        page.contains("Convergence: silent without ratings")
          && page.contains("Evidence cap, the highest level"))
      #expect(page.contains("The funding ends in June"))
    }
  }

  @Test func aProjectSetsTheRules() throws {
    let study = try Study()
    try study.files.write(
      study.text("qualm.yaml") + """
        joint:
          convergence: {ranges: 3}
          evidence: [{kind: said, level: 4, ranges: 1}]

        """, to: "qualm.yaml")
    let outcome = try study.qualm("joint", "--layout", "side-by-side")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("silent,evidence below 3 coded ranges"))
    #expect(outcome.errors.contains("support: 4 by “said” (1 coded range)."))
  }

  @Test(arguments: [
    (
      "evidence: [{kind: a, level: 4, codes: [law]}]",
      "“joint” in qualm.yaml names the code “law”, which the project does not have."
    ),
    (
      "evidence: [{kind: a, level: 9}]",
      "“joint” in qualm.yaml names the level “9”, which the project does not have."
    ),
    (
      "asked: [I.3]",
      "“joint” in qualm.yaml names the indicator or domain “I.3”, which the project does not have."
    ),
  ])
  func whatTheProjectDoesNotHaveIsAnError(setting: String, message: String) throws {
    let study = try Study()
    try study.files.write(study.text("qualm.yaml") + "joint:\n  \(setting)\n", to: "qualm.yaml")
    let outcome = try study.qualm("joint")
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("qualm: \(message)"))
  }

  // MARK: Silence

  private func states(_ study: Study, _ arguments: String...) throws -> [String] {
    let outcome = try study.qualm(["joint", "--silence", "--format", "csv"] + arguments)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func theInterviewersQuestionsTellWhatWasAsked() throws {
    let study = try Study().with([
      "a.txt": "Interviewer: How is it funded?\n\nP01: I would not know.\n",
      "b.txt": "Interviewer: Well?\n\nP02: No.\n",
    ])
    #expect(
      try states(study) == [
        "I.1,Money,Brugge,en,not asked,0,1,0,1", "I.1,Money,Gent,en,\"asked, nothing said\",0,1,1,1",
        "I.2,People,Brugge,en,not coded yet,0,1,0,0", "I.2,People,Gent,en,not coded yet,0,1,0,0",
      ])
  }

  @Test func aTranscriptOrTheProjectSaysWhatWasAsked() throws {
    let study = try Study().with([
      "a.txt": "Interviewer: How is it funded?\n\nP01: I would not know.\n",
      "b.txt": "Interviewer: Well?\n\nP02: No.\n",
    ])
    try study.files.write("transcript,asked\na,none\n", to: "about.csv")
    try study.files.write(
      study.text("qualm.yaml") + "transcript-attributes: about.csv\njoint: {asked: all}\n", to: "qualm.yaml")
    #expect(
      try states(study).prefix(2) == [
        "I.1,Money,Brugge,en,\"asked, nothing said\",0,1,1,1", "I.1,Money,Gent,en,not asked,0,1,0,1",
      ])
    try study.files.write("transcript,asked\na,I.1; II\n", to: "about.csv")
    let outcome = try study.qualm("joint", "--silence")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("“II” in the column “asked” is neither an indicator nor a domain."))
  }

  @Test func forPeopleItIsAMap() throws {
    let output = try Study().qualm("joint", "--silence", "--format", "markdown").output
    #expect(output.contains("| indicator | label | Brugge, en | Gent, en |"))
    #expect(output.contains("| I.1 | Money | 1 | 1 |"))
    #expect(output.contains("| I.2 | People | ? | ? |"))
  }

  @Test func anAttributeThatNobodyHasIsAnError() throws {
    let outcome = try Study().qualm("joint", "--silence", "--by", "regio")
    #expect(outcome.code == 64)
    #expect(outcome.errors == "qualm: There is no attribute “regio”. Did you mean “region”?\n")
  }
}
