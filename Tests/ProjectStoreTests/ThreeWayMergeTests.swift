import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct ThreeWayMergeTests {
  @Test func whatOnlyOneCopyChangedIsTaken() throws {
    let copies = try TwoCopies()
    try copies.ours.decide(1, .accepted)
    try copies.decideThere(2, .rejected)
    let merge = try copies.merge()
    #expect(merge.conflicts == [])
    #expect(try copies.ours.status(1) == .accepted)
    #expect(try copies.ours.status(2) == .rejected)
  }

  @Test func whatBothChangedDifferentlyStaysOursAndIsListed() throws {
    let copies = try TwoCopies()
    try copies.ours.decide(1, .accepted)
    try copies.decideThere(1, .rejected, by: "ann")
    let merge = try copies.merge()
    #expect(merge.conflicts.map(\.key.description) == ["\(SampleStore.id(1)) ann 0"])
    #expect(try copies.ours.status(1) == .accepted)
  }

  @Test func theirsIsTakenWhereThatIsAskedFor() throws {
    let copies = try TwoCopies()
    try copies.ours.decide(1, .accepted)
    try copies.decideThere(1, .rejected, by: "ann")
    #expect(try copies.merge(prefersTheirs: true).conflicts.count == 1)
    #expect(try copies.ours.status(1) == .rejected)
    #expect(try copies.merge().conflicts == [])
  }

  @Test func theSameDecisionAtAnotherTimeIsNoConflict() throws {
    let copies = try TwoCopies()
    try copies.ours.decide(1, .accepted)
    try copies.decideThere(1, .accepted, by: "ann")
    let merge = try copies.merge()
    #expect(merge.conflicts == [])
    #expect(merge.changes == [])
  }

  @Test func twoAdjudicationsOfOneCodingConflict() throws {
    let copies = try TwoCopies()
    try copies.ours.decide(1, .accepted, adjudicating: true)
    try copies.theirs.write(verb: "review") {
      try $0.decide(
        Decision(coding: SampleStore.id(1), coder: "bert", verdict: .rejected, isAdjudication: true))
    }
    #expect(try copies.merge().conflicts.count == 1)
    _ = try copies.merge(prefersTheirs: true)
    #expect(try copies.ours.status(1) == .rejected)
  }

  @Test func aCodingRemovedThereAndDecidedHereStays() throws {
    let copies = try TwoCopies()
    try copies.ours.decide(1, .accepted)
    try copies.theirs.write(verb: "unassign") { try $0.remove(coding: SampleStore.id(1)) }
    let conflict = try copies.merge().conflicts
    #expect(conflict.map(\.key.table) == ["coding"])
    #expect(conflict.first?.records == 2)
    #expect(try copies.ours.status(1) == .accepted)
  }

  @Test func aCodingRemovedThereAndUntouchedHereGoes() throws {
    let copies = try TwoCopies { try $0.decide(1, .accepted) }
    try copies.theirs.write(verb: "unassign") { try $0.remove(coding: SampleStore.id(1)) }
    #expect(try copies.merge().conflicts == [])
    #expect(try copies.ours.status(1) == nil)
  }

  @Test func aTextCorrectedThereIsTakenWithItsCodings() throws {
    let copies = try TwoCopies()
    try copies.correctThere()
    #expect(try copies.merge().conflicts == [])
    #expect(try copies.ourContents() == copies.theirContents())
  }

  @Test func aTextCorrectedThereAndWorkHereConflictAsAWhole() throws {
    let copies = try TwoCopies()
    try copies.ours.decide(1, .accepted)
    let before = try copies.ourContents()
    try copies.correctThere()
    let conflicts = try copies.merge().conflicts
    #expect(conflicts.map(\.key.table) == ["transcript"])
    #expect(conflicts.first?.isText == true)
    #expect(try copies.ourContents() == before)
  }

  @Test func withoutABaseOnlyDifferencesConflict() throws {
    let copies = try TwoCopies()
    try copies.ours.decide(1, .accepted)
    try copies.decideThere(1, .rejected, by: "ann")
    try copies.decideThere(2, .rejected)
    let merge = ThreeWayMerge(
      base: try .empty(), ours: try copies.ourContents(), theirs: try copies.theirContents())
    #expect(merge.conflicts.count == 1)
    #expect(merge.changes.map(\.table) == ["decision"])
  }

  @Test func undoTakesAMergeBack() throws {
    let copies = try TwoCopies()
    try copies.ours.decide(1, .accepted)
    try copies.decideThere(2, .rejected)
    let before = try copies.ourContents()
    _ = try copies.merge()
    try copies.ours.store.undo()
    #expect(try copies.ourContents() == before)
  }

  /// Random work on both sides, checked record by record against a rule that knows nothing of units.
  @Test(arguments: 1...25) func everyChangeThatTheOtherCopyDidNotTouchIsThere(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let copies = try TwoCopies { sample in
      for _ in 0..<4 { try sample.store.write(verb: "work") { try RandomWork.command($0, &random) } }
    }
    for _ in 0..<5 {
      try copies.ours.store.write(verb: "work") { try RandomWork.command($0, &random) }
      try copies.theirs.write(verb: "work") { try RandomWork.command($0, &random) }
    }
    let (ours, theirs, base) = (try copies.ourContents(), try copies.theirContents(), copies.base)
    let merge = try copies.merge()
    let merged = try copies.ourContents()
    let conflicting = Set(merge.conflicts.map(\.key))
    let units = Set(merge.conflicts.filter { $0.ours == nil || $0.theirs == nil }.map(\.key))
    let subjects = RecordUnits.subjects([theirs, base, ours])
    for key in Set(ours.records.keys).union(theirs.records.keys).union(base.records.keys) {
      let coding = subjects[key]?.coding.map { RecordKey(table: "coding", values: [$0]) }
      if conflicting.contains(key) || coding.map(units.contains) == true {
        #expect(merged.records[key] == ours.records[key])
      } else if ours.records[key] == base.records[key] {
        #expect(merged.records[key] == theirs.records[key])
      } else if theirs.records[key] == base.records[key] {
        #expect(merged.records[key] == ours.records[key])
      }
    }
    #expect(try copies.ours.store.check { _ in "d1" }.compactMap(\.problem) == [])
    #expect(try copies.merge().changes == [])
    #expect(try copies.ourContents() == merged)
    _ = try copies.merge(prefersTheirs: true)
    #expect(try copies.ours.store.check { _ in "d1" }.compactMap(\.problem) == [])
    #expect(try copies.merge().conflicts == [])
  }
}

extension TwoCopies {
  /// Puts three letters before everything, there.
  fileprivate func correctThere() throws {
    var transcript = SampleStore.transcript.with(text: "Oh " + SampleStore.transcript.text)
    for index in transcript.turns.indices {
      let (range, content) = (transcript.turns[index].range, transcript.turns[index].contentRange)
      transcript.turns[index].range = TextRange(range.lower + 3, range.upper + 3)
      transcript.turns[index].contentRange = TextRange(content.lower + 3, content.upper + 3)
    }
    try theirs.write(verb: "import --update") { writer in
      try writer.replaceText(with: transcript, digest: "d2")
      for coding in try writer.codings(of: "a") {
        try writer.move(
          coding.id, to: TextRange(coding.range.lower + 3, coding.range.upper + 3), turn: coding.turn)
      }
    }
  }
}
