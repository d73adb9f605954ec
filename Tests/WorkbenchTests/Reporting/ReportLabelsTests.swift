import QualData
import CodingEngine
import Foundation
import Testing

@testable import Interchange
@testable import Workbench

@Suite struct ReportLabelsTests {
  @Test(arguments: ReportLabel.allCases, ReportLanguage.allCases)
  func everyLabelHasATextInEveryLanguage(label: ReportLabel, language: ReportLanguage) throws {
    let text = try #require(ReportLabels.table[label]?[language])
    #expect(!text.isEmpty)
    let english = try #require(ReportLabels.table[label]?[.en])
    #expect(Self.placeholders(text) == Self.placeholders(english))
  }

  @Test func theTablesHoldNothingThatIsNoLabel() {
    let data = [
      ReportLabels.general, ReportLabels.summary, ReportLabels.sections, ReportLabels.columns,
      ReportLabels.methods, ReportLabels.comparisons,
    ]
    let keys = data.flatMap { LabelTable.parsed($0).map(\.key) }
    #expect(keys.filter { ReportLabel(rawValue: $0) == nil } == [])
    #expect(Set(keys).count == keys.count)
  }

  /// `1 code|{n} codes` has its number in the form for several only, so forms are compared together.
  private static func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{[a-z]+\}/).map { String($0.output) })
  }

  @Test(arguments: [(ReportChecklist.gramms, 6), (.coreq, 32), (.srqr, 21)])
  func aChecklistHasAllItsItemsInEveryLanguage(checklist: ReportChecklist, count: Int) {
    let items = checklist.items
    #expect(items.count == count)
    #expect(Set(items.map(\.number)).count == count)
    for item in items {
      for language in ReportLanguage.allCases { #expect(item.texts[language]?.isEmpty == false) }
    }
  }

  @Test func whatQualmKnowsIsAskedForSomewhere() {
    let asked = Set(ReportChecklist.allCases.flatMap { $0.items.compactMap(\.fact) })
    #expect(asked == Set(ReportChecklist.Fact.allCases))
  }

  @Test func numbersAreWrittenAsInTheLanguage() {
    func written(_ language: ReportLanguage) -> [String] {
      let text = ReportText(language: language)
      return [
        text.integer(12345), text.number(2.5), text.number(-0.25), text.counted(.codes, 0),
        text.list(["a", "b", "c"]),
      ]
    }
    #expect(written(.en) == ["12,345", "2.5", "−0.25", "0 codes", "a, b and c"])
    #expect(written(.nl) == ["12.345", "2,5", "−0,25", "0 codes", "a, b en c"])
    #expect(
      written(.fr) == ["12\u{202F}345", "2,5", "−0,25", "0 code", "a, b et c"])
    #expect(written(.de) == ["12.345", "2,5", "−0,25", "0 Codes", "a, b und c"])
  }

  @Test func theScriptOfThePageIsTheOneThatMayRun() {
    let hexadecimal = Array(Digest.sha256(HTMLDocumentScript.text))
    let bytes = stride(from: 0, to: hexadecimal.count, by: 2).map {
      UInt8(String(hexadecimal[$0...$0 + 1]), radix: 16)!
    }
    #expect(HTMLDocumentScript.digest == "sha256-" + Data(bytes).base64EncodedString())
  }
}
