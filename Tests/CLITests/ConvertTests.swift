import Foundation
import TestSupport
import Testing

@Suite struct ConvertTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("MONEY\n\tFUND* (1)\n\tBUDGET (2)\n", to: "policy.cat")
  }

  private func convert(_ arguments: String...) throws -> Qualm.Outcome {
    try Qualm.run(["codebook", "convert"] + arguments, in: folder.url)
  }

  @Test func theCodebookGoesToStandardOutputAndNotesToStandardError() throws {
    let outcome = try convert("policy.cat", "--language", "en")
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        codebook: policy
        about: Converted from a WordStat dictionary, policy.cat.
        languages: [en]
        codes:
          - id: money
            name: MONEY
            patterns:
              en:
                - FUND*
                - BUDGET

        """)
    #expect(
      outcome.errors == """
        policy.cat:3:9: warning: The weight 2 of “BUDGET” is not carried: every match counts once.
          3 | \tBUDGET (2)
            | \t       ^~~
        1 code with 2 patterns; 1 note on what was not carried.

        """)
  }

  @Test func theCodebookPassesItsOwnCheck() throws {
    #expect(try convert("policy.cat", "--output", "codebook.yaml").output.isEmpty)
    let check = try Qualm.run(["codebook", "check", "codebook.yaml"], in: folder.url)
    #expect(check.code == 0)
    #expect(check.output == "codebook.yaml: 1 code, 2 patterns.\n")
  }

  @Test func aLanguageThatISONamesNotIsAUsageError() throws {
    let outcome = try convert("policy.cat", "--language", "zz")
    #expect(outcome.code == 64)
    #expect(
      outcome.errors.hasPrefix(
        "Error: “zz” is not the code of a language (ISO 639). Use one such as en, nl, fr or de.\n"))
  }

  @Test func aFormatCanBeGiven() throws {
    try folder.write("A\n\tb\n", to: "words.txt")
    #expect(try convert("words.txt").code == 65)
    #expect(try convert("words.txt", "--from", "wordstat").code == 0)
    let unknown = try convert("words.txt", "--from", "wordstta")
    #expect(unknown.code == 64)
    #expect(unknown.errors == "qualm: There is no dictionary format “wordstta”. Did you mean “wordstat”?\n")
  }

  @Test func whatIsWrongDecidesTheExitCode() throws {
    #expect(try convert("missing.dic").code == 66)
    #expect(try convert("policy.cat", "--output", "policy.cat/x.yaml").code == 74)
    #expect(try convert("policy.cat", "--language", "English").code == 64)
    #expect(try convert().code == 64)
    try folder.write([0x50, 0x4B, 3, 4, 20, 0], to: "a.dicx")
    #expect(try convert("a.dicx").code == 65)
  }
}
