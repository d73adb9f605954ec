import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct SuggestionTests {
  private func code(_ sample: SampleStore, _ codings: [StoredCoding]) throws -> SuggestionChanges {
    try sample.store.write(verb: "code") { try $0.code(codings) }
  }

  @Test func firstCodingIsAllNew() throws {
    let sample = try SampleStore(coded: false)
    let changes = try sample.store.write(verb: "code") { writer in
      try writer.put(SampleStore.transcript, digest: "d1")
      return try writer.code([SampleStore.funding, SampleStore.staff])
    }
    #expect(changes == SuggestionChanges(new: 2))
  }

  @Test func codingTheSameAgainWritesNothing() throws {
    let sample = try SampleStore()
    let changes = try code(sample, [SampleStore.funding, SampleStore.budget, SampleStore.staff])
    #expect(changes == SuggestionChanges(kept: 3))
    #expect(try sample.store.read { try $0.commands() }.count == 1)
  }

  @Test func otherPatternsForTheSameWordsAreToldAndCanBeTakenBack() throws {
    let sample = try SampleStore()
    var funding = SampleStore.funding
    funding.patterns = ["funding"]
    let changes = try code(sample, [funding, SampleStore.budget, SampleStore.staff])
    #expect(changes == SuggestionChanges(kept: 3, foundOtherwise: 1))
    try sample.store.undo()
    #expect(try sample.store.read { try $0.coding(SampleStore.id(1)) }?.patterns == ["fund*"])
  }

  @Test func whatIsNoLongerSuggestedIsMarkedAndKeepsItsDecision() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    #expect(try code(sample, [SampleStore.staff]) == SuggestionChanges(kept: 1, gone: 1, decidedAndGone: 1))
    let funding = try sample.store.read { try $0.coding(SampleStore.id(1)) }
    #expect(funding?.isCurrent == false)
    #expect(try sample.status(1) == .accepted)
    #expect(try sample.store.read { try $0.queue() }.map(\.coding) == [SampleStore.id(3)])
  }

  @Test func whatIsSuggestedAgainIsBackWithItsDecision() throws {
    let sample = try SampleStore()
    try sample.decide(1, .rejected)
    _ = try code(sample, [])
    #expect(try code(sample, [SampleStore.funding]) == SuggestionChanges(backAgain: 1))
    #expect(try sample.status(1) == .rejected)
  }

  @Test func aSuggestionIsKnownByCodeAndRange() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    try sample.store.write(verb: "import") {
      try $0.move(SampleStore.id(1), to: TextRange(0, 22), turn: 0)
    }
    var moved = SampleStore.funding
    moved.id = SampleStore.id(77)
    moved.range = TextRange(0, 22)
    #expect(try code(sample, [moved, SampleStore.budget, SampleStore.staff]) == SuggestionChanges(kept: 3))
    #expect(try sample.status(1) == .accepted)
  }

  @Test func aNewSuggestionWithATakenIdGetsTheNextOne() throws {
    let sample = try SampleStore()
    try sample.store.write(verb: "import") {
      try $0.move(SampleStore.id(3), to: TextRange(50, 52), turn: 1)
    }
    #expect(try code(sample, [SampleStore.staff]) == SuggestionChanges(new: 1, gone: 3))
    #expect(try sample.store.read { try $0.queue() }.map(\.coding) == [SampleStore.id(4)])
  }

  @Test func aPersonsCodingStaysWhateverTheEngineSays() throws {
    let sample = try SampleStore()
    try sample.store.write(verb: "assign") {
      try $0.add(
        StoredCoding(
          id: SampleStore.id(9), transcript: "a", code: "staff", range: TextRange(5, 22), turn: 0,
          coder: "bert"))
    }
    #expect(try code(sample, []).gone == 3)
    #expect(try sample.store.read { try $0.queue() }.map(\.coding) == [SampleStore.id(9)])
  }

  @Test func anotherTextWithoutWorkReplacesTheStoredOne() throws {
    let sample = try SampleStore()
    let other = SampleStore.transcript.with(
      text: SampleStore.transcript.text.replacing("staff", with: "STAFF"))
    let change = try sample.store.write(verb: "code") { try $0.put(other, digest: "d2") }
    #expect(change == .replaced)
    #expect(try sample.store.read { try $0.transcript("a") } == other)
    #expect(try sample.store.read { try $0.codings(of: "a") } == [])
    try sample.store.undo()
    #expect(try sample.store.read { try $0.transcript("a") } == SampleStore.transcript)
    #expect(try sample.store.read { try $0.codings(of: "a") }.count == 3)
  }

  @Test func anotherTextWithWorkIsNotTaken() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    let other = SampleStore.transcript.with(
      text: SampleStore.transcript.text.replacing("staff", with: "STAFF"))
    #expect(try sample.store.write(verb: "code") { try $0.put(other, digest: "d2") } == .differs)
    #expect(try sample.store.read { try $0.transcript("a") } == SampleStore.transcript)
  }

  @Test func otherTurnsOfTheSameTextKeepTheCodings() throws {
    let sample = try SampleStore()
    try sample.decide(3, .accepted)
    var other = SampleStore.transcript
    other.turns = [
      Turn(speaker: 0, range: TextRange(0, 66), contentRange: TextRange(5, 66))
    ]
    #expect(try sample.store.write(verb: "code") { try $0.put(other, digest: "d1") } == .same)
    #expect(try sample.store.read { try $0.coding(SampleStore.id(3)) }?.turn == 0)
    #expect(try sample.store.read { try $0.transcript("a") } == other)
  }
}
