import Foundation
import TestSupport
import Testing

@Suite struct AgainstTests {
  private let counts =
    "against,scope,code,code_name,language,true_positives,false_positives,false_negatives,precision,recall,f1\n"
    + "codings.csv,code,funding,funding,en,1,0,0,1,1,1\ncodings.csv,code,staff,staff,en,0,1,0,0,,0\n"
    + "codings.csv,pooled,,,en,1,1,0,0.5,1,0.6666666666666666\n"

  @Test func theTableIsPrecisionRecallAndF1() throws {
    let outcome = try Study().qualm("codebook", "test", "--against", "codings.csv")
    #expect(outcome.code == 0)
    #expect(outcome.output == counts)
    #expect(
      outcome.errors
        == "codings.csv: 1 transcript; 1 sentences coded by both, 1 by the engine only, 0 by the person only.\n"
    )
  }

  @Test func errorsAreASecondTable() throws {
    let output = try Study().qualm("codebook", "test", "--against", "codings.csv", "--errors").output
    #expect(
      output == counts
        + "\nagainst,error,code,transcript,language,turn,speaker,start,end,line,matched,patterns,excerpt\n"
        + "codings.csv,false positive,staff,a,en,2,P01,49,106,,nurses,staff OR nurse*,"
        + "\"The funding ends in June, and nobody has told the nurses.\"\n")
  }

  @Test func asJSONBothTablesHaveTheirNames() throws {
    let output = try Study().qualm("codebook", "test", "--against", "codings.csv", "--errors", "--json")
      .output
    let tables = try #require(
      JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: [[String: Any]]])
    #expect(tables.mapValues(\.count) == ["codebook-test-against": 3, "codebook-test-errors": 1])
  }

  @Test func forPeopleBothAreAligned() throws {
    let output = try Study().qualm(
      "codebook", "test", "--against", "codings.csv", "--errors", "--format", "text"
    ).output
    #expect(output.hasPrefix("The engine against people, in sentences\n"))
    #expect(output.contains("\n\nSentences that only one of the two coded\n"))
  }

  @Test func aFileThatIsNotThereIsNoInput() throws {
    let outcome = try Study().qualm("codebook", "test", "--against", "coder.csv")
    #expect(outcome.code == 66)
    #expect(
      outcome.errors == "coder.csv: error: The file does not exist.\n  Check the name and the folder.\n")
  }

  @Test func aWrongQuoteIsShownWithItsLine() throws {
    let study = try Study()
    try study.files.write("transcript,code,quote\na,staff,no such words\n", to: "codings.csv")
    let outcome = try study.qualm("codebook", "test", "--against", "codings.csv")
    #expect(outcome.code == 65)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors
        == "codings.csv:2:9: error: The quote does not stand in any turn of “a”.\n  Copy it from the transcript as it is.\n"
    )
  }
}
