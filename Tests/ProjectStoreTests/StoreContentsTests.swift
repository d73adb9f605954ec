import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct StoreContentsTests {
  @Test func everyJournaledTableIsCarriedButThoseOfACopyAlone() throws {
    #expect(
      try StoreContents.empty().shapes.map(\.table)
        == JournaledTable.names.filter { !JournaledTable.ownToACopy.contains($0) })
    #expect(JournaledTable.ownToACopy.isSubset(of: JournaledTable.names))
  }

  @Test func aStoresOwnNumbersStandForWhatTheyMean() throws {
    let sample = try SampleStore()
    let contents = try sample.store.read { try $0.contents() }
    let transcript = contents.records(of: "transcript")[0]
    #expect(
      contents.shape("transcript").columns.map(\.name) == [
        "id", "digest", "source", "language", "codebook", "engine", "icu",
      ])
    #expect(contents.value("digest", of: transcript) == .text("d1"))
    #expect(contents.value("codebook", of: transcript) == .text("c1"))
    #expect(contents.texts["a"]?.turns == SampleStore.transcript.turns)
  }

  @Test func recordsAreInOrderOfTheirKeys() throws {
    let sample = try SampleStore()
    let codings = try sample.store.read { try $0.contents() }.records(of: "coding")
    #expect(codings.map { $0.values[2] } == [.text("funding"), .text("budget"), .text("staff")])
  }

  @Test func twoFormsOfALetterAreTwoTexts() {
    #expect(StoreValue.text("\u{E9}") != StoreValue.text("e\u{301}"))
    #expect(StoreValue.text("e\u{301}") < StoreValue.text("\u{E9}"))
  }

  @Test func aCodingHasOneAdjudicationWhoeverMadeIt() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted, by: "ann", adjudicating: true)
    let first = try sample.store.read { try $0.contents() }
    try sample.decide(1, .rejected, by: "bert", adjudicating: true)
    let second = try sample.store.read { try $0.contents() }
    #expect(first.records(of: "decision") != second.records(of: "decision"))
    #expect(
      first.records(of: "decision").map(first.key) == second.records(of: "decision").map(second.key))
  }
}
