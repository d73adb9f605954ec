import GRDB
import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct UndoRedoTests {
  @Test func undoTakesTheLastCommandBackAsAWhole() throws {
    let sample = try SampleStore()
    let before = try sample.contents()
    try sample.store.write(verb: "review") { writer in
      for number in 1...3 {
        try writer.decide(Decision(coding: SampleStore.id(number), coder: "ann", verdict: .rejected))
      }
    }
    let undone = try sample.store.undo()
    #expect(undone?.verb == "review")
    #expect(try sample.contents() == before)
  }

  @Test func redoMakesItAgain() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    let after = try sample.contents()
    try sample.store.undo()
    #expect(try sample.store.redo()?.verb == "review")
    #expect(try sample.contents() == after)
  }

  @Test func undoWorksInAnotherProcess() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    #expect(try sample.opened().undo()?.verb == "review")
    #expect(try sample.status(1) == .suggested)
  }

  @Test func undoGoesOnToTheFirstCommandAndThenThereIsNone() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    try sample.decide(2, .accepted)
    #expect(try sample.store.undo()?.id == 3)
    #expect(try sample.store.undo()?.id == 2)
    #expect(try sample.store.undo()?.id == 1)
    #expect(try sample.store.undo() == nil)
    #expect(try sample.contents() == [])
  }

  @Test func newWorkEndsRedo() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    try sample.store.undo()
    try sample.decide(2, .accepted)
    #expect(try sample.store.redo() == nil)
  }

  @Test func undoTakesBackTheCodersOwnCommandsOnly() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    let bert = try sample.opened(by: "bert")
    #expect(try bert.undo() == nil)
    try bert.write(verb: "review") {
      try $0.decide(Decision(coding: SampleStore.id(1), coder: "bert", verdict: .rejected))
    }
    try sample.store.undo()
    #expect(try sample.store.read { try $0.decisions(on: SampleStore.id(1)) }.map(\.coder) == ["bert"])
  }

  @Test func undoRefusesWhatSomebodyChangedSince() throws {
    let sample = try SampleStore()
    try sample.store.write(verb: "memo") {
      try $0.write(Memo(id: "m", subject: .project, text: "first", coder: "ann"))
    }
    try sample.opened(by: "bert").write(verb: "memo") {
      try $0.write(Memo(id: "m", subject: .project, text: "second", coder: "ann"))
    }
    let before = try sample.contents()
    let error = StoreError.changedSince(action: "undo", command: 2, verb: "memo", table: "memo", key: "m")
    #expect(throws: error) { try sample.store.undo() }
    #expect(try sample.contents() == before)
    #expect(
      error.description
        == "Cannot undo command 2 (memo): the memo m has been changed since. Nothing was changed; `qualm log` shows by whom."
    )
  }

  @Test func undoDoesNotTakeAwayWhatOthersDecidedOn() throws {
    let sample = try SampleStore()
    try sample.opened(by: "bert").write(verb: "review") {
      try $0.decide(Decision(coding: SampleStore.id(1), coder: "bert", verdict: .rejected))
    }
    let before = try sample.contents()
    #expect(throws: StoreError.inUse) { try sample.store.undo() }
    #expect(try sample.contents() == before)
    try sample.decide(2, .accepted)
    #expect(try sample.store.undo()?.verb == "review")
  }

  @Test func theLogTellsWhatIsUndone() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    try sample.store.undo()
    let log = try sample.store.read { try $0.commands() }
    #expect(log.map(\.verb) == ["undo 2: review", "review", "code"])
    #expect(log.map(\.isUndone) == [false, true, false])
    #expect(log.map(\.target) == [2, nil, nil])
  }

  /// Random commands of one coder; undoing all gives the tables of the start, redoing all those of the end.
  @Test(arguments: 1...8) func allCanBeUndoneAndRedone(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let sample = try SampleStore(coded: false)
    var states = [try sample.contents()]
    for _ in 0..<30 {
      try sample.store.write(verb: "random") { try RandomWork.command($0, &random) }
      // A command can leave all as it was, and still be one to undo: it made something and took it away.
      if try sample.store.read({ try $0.commands().count }) == states.count {
        states.append(try sample.contents())
      }
    }
    for state in states.dropLast().reversed() {
      try #require(try sample.store.undo() != nil)
      #expect(try sample.contents() == state)
    }
    #expect(try sample.store.undo() == nil)
    for state in states.dropFirst() {
      try #require(try sample.store.redo() != nil)
      #expect(try sample.contents() == state)
    }
    #expect(try sample.store.redo() == nil)
  }
}
