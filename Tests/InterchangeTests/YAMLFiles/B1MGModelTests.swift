import Foundation
import QualData
import TestSupport
import Testing

@testable import Interchange

/// The model in `codebooks/` is whole.
@Suite struct B1MGModelTests {
  let model: MaturityModel

  init() throws {
    let url = Repository.file("codebooks/b1mg-mlm.yaml")
    model = try ModelFile.read(text: String(contentsOf: url, encoding: .utf8), file: "b1mg-mlm.yaml")
  }

  private let languages: Set = ["en", "nl", "fr", "de"]

  @Test func hasEightDomainsLabelledInFourLanguages() {
    #expect(model.domains.map(\.id) == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"])
    #expect(model.domains.allSatisfy { Set($0.label.texts.keys) == languages })
  }

  @Test func has49IndicatorsLabelledInFourLanguages() {
    #expect(model.domains.map(\.indicators.count) == [3, 5, 11, 3, 7, 5, 6, 9])
    #expect(model.indicators.count == 49)
    #expect(model.indicators.allSatisfy { Set($0.label.texts.keys) == languages })
  }

  @Test func numbersIndicatorsWithinTheirDomain() {
    for domain in model.domains {
      #expect(domain.indicators.map(\.id) == (1...domain.indicators.count).map { "\(domain.id).\($0)" })
    }
  }

  @Test func describesEachOfFiveLevelsOfEveryIndicator() {
    #expect(model.levels == 1...5)
    #expect(model.indicators.allSatisfy { Set($0.descriptors.keys) == [1, 2, 3, 4, 5] })
  }

  @Test func namesTheLevelsInFourLanguages() {
    #expect(model.scale.allSatisfy { Set($0.name.texts.keys) == languages })
  }

  @Test func saysWhatItIsAndWhereItComesFrom() {
    #expect(model.id == "b1mg-mlm")
    #expect(model.version == "Round 2")
    #expect(model.sources.count == 3)
    #expect(model.note.text().contains("unofficial"))
    #expect(model.indicators.allSatisfy { !$0.statement.isEmpty && !$0.subdomain.isEmpty })
  }
}
