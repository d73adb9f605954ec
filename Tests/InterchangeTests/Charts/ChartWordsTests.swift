import Interchange
import Measures
import Testing

@Suite struct ChartWordsTests {
  @Test(arguments: ChartWord.allCases, ReportLanguage.allCases)
  func everyWordHasATextInEveryLanguage(word: ChartWord, language: ReportLanguage) throws {
    let text = try #require(ChartWords.table[word]?[language])
    #expect(!text.isEmpty)
    func names(_ text: String) -> Set<String> {
      Set(text.matches(of: /\{[a-z]+\}/).map { String($0.output) })
    }
    #expect(names(text) == names(try #require(ChartWords.table[word]?[.en])))
  }

  @Test func numbersHaveTheDecimalMarkOfTheLanguage() {
    #expect(ChartWords.english.number(-2.5) == "−2.5")
    #expect(ChartWords(.fr).number(-2.5) == "−2,5")
    #expect(ChartWords(.de).fixed(2) == "2,00")
  }

  @Test(arguments: UndefinedAgreement.allCases)
  func reasonsAreToldInTheLanguage(reason: UndefinedAgreement) {
    #expect(ChartWords.english.reason(reason.rawValue) == reason.rawValue)
    #expect(ChartWords(.nl).reason(reason.rawValue) != reason.rawValue)
  }

  @Test func whatSilenceMeansIsTold() {
    let chart = SilenceChart(
      title: "T", rows: [.init(id: "I.1")],
      columns: [.init(group: "all", language: "en"), .init(group: "lab", language: "fr")],
      cells: [[.init(.said, codings: 3), .init(.askedNothingSaid)]], words: ChartWords(.nl))
    #expect(
      chart.description.hasSuffix(
        "gezegd 1, nog niet gecodeerd 0, gevraagd, niets gezegd 1, niet gevraagd 0."))
    // The table is for programs: it says what `qualm joint --silence` says.
    #expect(
      chart.table.rows[1] == [
        .text("I.1"), .text(""), .text("lab"), .text("fr"), .text("asked, nothing said"), .integer(0),
      ])
  }
}
