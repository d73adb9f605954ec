import QualData
import Testing

@testable import ProjectStore

@Suite struct MadeCodeTests {
  private let sample: SampleStore

  init() throws { sample = try SampleStore() }

  private func make(_ id: String, under parent: String? = nil, in store: ProjectStore? = nil) throws {
    let store = store ?? sample.store
    try store.write(verb: "codebook add") {
      try $0.keep(MadeCode(id: id, parent: parent, name: "Name of \(id)", coder: store.coder))
    }
  }

  private func ids(_ store: ProjectStore? = nil) throws -> [String] {
    try (store ?? sample.store).read { try $0.madeCodes().map(\.id) }
  }

  @Test func aMadeCodeIsKeptChangedAndTakenBack() throws {
    try make("pays", under: "funding")
    #expect(
      try sample.store.read { try $0.madeCodes() } == [
        MadeCode(
          id: "pays", parent: "funding", name: "Name of pays", coder: "ann", madeAt: "2026-01-31T12:00:00Z")
      ])
    try sample.store.write(verb: "codebook change") {
      try $0.keep(MadeCode(id: "pays", name: "Nobody pays", coder: "ann"))
    }
    #expect(try sample.store.read { try $0.madeCodes().map(\.name) } == ["Nobody pays"])
    try sample.store.undo()
    try sample.store.undo()
    #expect(try ids() == [])
    try sample.store.redo()
    #expect(try ids() == ["pays"])
    #expect(try sample.store.check { _ in "d1" }.compactMap(\.problem) == [])
  }

  @Test func undoDoesNotTakeACodeFromOthersWhoUseIt() throws {
    try make("pays")
    let bert = try sample.opened(by: "bert")
    try bert.write(verb: "review") {
      try $0.decide(Decision(coding: SampleStore.id(1), coder: "bert", verdict: .accepted, code: "pays"))
    }
    #expect(throws: StoreError.inUse) { try sample.store.undo() }
    #expect(try ids() == ["pays"])
    try bert.undo()
    try sample.store.undo()
    #expect(try ids() == [])
  }

  @Test func anotherCopysCodesAreTakenOver() throws {
    let copies = try TwoCopies()
    try make("pays", in: copies.theirs)
    _ = try copies.merge()
    #expect(try ids(copies.ours.store) == ["pays"])
  }

  @Test func aCodeThatTheOtherCopyGaveUpStaysWhileItIsUsedHere() throws {
    let copies = try TwoCopies { try self.make("pays", in: $0.store) }
    try copies.ours.decide(1, .accepted, code: "pays")
    try copies.theirs.write(verb: "codebook remove") { try $0.remove(code: "pays") }
    _ = try copies.merge()
    #expect(try ids(copies.ours.store) == ["pays"])
  }

  @Test func aCodeThatTheOtherCopyGaveUpGoesWhereNothingHasIt() throws {
    let copies = try TwoCopies { try self.make("pays", in: $0.store) }
    try copies.theirs.write(verb: "codebook remove") { try $0.remove(code: "pays") }
    _ = try copies.merge()
    #expect(try ids(copies.ours.store) == [])
  }
}
