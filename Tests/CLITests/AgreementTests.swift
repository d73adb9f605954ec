import Foundation
import TestSupport
import Testing

@Suite struct AgreementTests {
  private func study() throws -> Study {
    let study = try Study()
    try study.files.write("unit,Ann,Bob,Cem\na,1,1,2\nb,2,2,2\nc,3,3,\nd,1,2,1\n", to: "table.csv")
    return study
  }

  @Test func codersAreComparedCodeByCode() throws {
    let outcome = try study().qualm(
      "agreement", "codings.csv", "second.csv", "--by", "code", "--coefficient", "percent", "--coefficient",
      "cohen-kappa", "--bootstrap", "0", "--format", "text")
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n").map { $0.replacing(/\ +$/, with: "") }
    #expect(
      lines == [
        "Agreement of codings and second on sentences of 1 transcript; 95 % intervals: from standard errors",
        "code     text   coefficient  estimate  lower  upper  observed  expected  units  coded_by_all  coded_by_some  coded_by_none  undefined",
        "funding  all    percent          1.00   1.00   1.00      1.00         –      2             1              0              1",
        "funding  all    cohen-kappa      1.00   1.00   1.00      1.00      0.50      2             1              0              1",
        "funding  coded  percent          1.00      –      –      1.00         –      1             1              0              0",
        "funding  coded  cohen-kappa         –      –      –         –         –      1             1              0              0  one category only",
        "staff    all    percent          0.50   0.00   1.00      0.50         –      2             0              1              1",
        "staff    all    cohen-kappa      0.00   0.00   0.00      0.50      0.50      2             0              1              1",
        "staff    coded  percent          0.00      –      –      0.00         –      1             0              1              0",
        "staff    coded  cohen-kappa      0.00      –      –      0.00      0.00      1             0              1              0",
      ])
    #expect(outcome.errors.hasPrefix("1 of 2 transcripts have codings by two coders or more."))
  }

  @Test func aTableOfUnitsIsEnough() throws {
    let outcome = try study().qualm(
      "agreement", "--table", "table.csv", "--level", "ordinal", "--coefficient", "alpha", "--coefficient",
      "jaccard",
      "--seed", "7", "--cells", "--format", "text")
    #expect(outcome.code == 0)
    #expect(
      outcome.output.contains(
        "Agreement of Ann, Bob and Cem on 4 units; 95 % intervals: percentile of 1000 resamples of units, seed 7\n"
      ))
    #expect(outcome.output.contains("for one category against the rest only"))
    #expect(outcome.output.contains("\n\nHow often two coders gave a unit which two categories\n"))
    #expect(outcome.errors == "4 units, 4 coded by two coders or more.\n")
  }

  @Test func aPrecisionAsksForANumberOfUnits() throws {
    func output(_ more: String...) throws -> String {
      try study().qualm(
        ["agreement", "--table", "table.csv", "--coefficient", "percent", "--format", "text"] + more
      ).output
    }
    #expect(try output("--precision", "0.1").contains(/suggested_units/))
    #expect(try !output().contains("suggested_units"))
  }

  @Test func oneSeedGivesTheSameBytes() throws {
    let study = try study()
    func output(_ more: String...) throws -> String {
      try study.qualm(["agreement", "--table", "table.csv", "--interval", "bca"] + more).output
    }
    #expect(try output() == output("--seed", "1"))
    #expect(try output() != output("--seed", "2"))
  }

  @Test func differencesAreASecondTable() throws {
    let output = try study().qualm(
      "agreement", "codings.csv", "second.csv", "--coefficient", "dice", "--differences", "--json"
    ).output
    let tables = try #require(
      JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: [[String: Any]]])
    #expect(tables.mapValues(\.count) == ["agreement": 2, "agreement-differences": 1])
  }

  @Test func whatCanBeComputedIsExplainedWithoutAProject() throws {
    let folder = try TemporaryFolder()
    let outcome = try Qualm.run(["agreement", "--explain"], in: folder.url)
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("coefficient,title,coders,formula,source\npercent,Percent agreement,"))
    #expect(outcome.output.contains("\nu-alpha,"))
  }

  @Test func aCoderThatIsNotThereIsAUsageError() throws {
    let outcome = try study().qualm("agreement", "--table", "table.csv", "--reference", "Bobb")
    #expect(outcome.code == 64)
    #expect(outcome.errors == "qualm: There is no coder “Bobb”. Did you mean “Bob”?\n")
  }

  @Test func aTableThatIsNotThereIsNoInput() throws {
    #expect(try study().qualm("agreement", "--table", "none.csv").code == 66)
  }
}
