import Foundation
import ProjectStore
import QualData
import TestSupport
import Testing

@testable import Workbench

/// Copies of a project that are joined again and again. Both are worked on by anna, so that what both decide on one coding
/// conflicts.
@Suite struct MergeBaseTests {
  private let here: Project
  private let there: Project
  private let files: TemporaryFolder

  init() throws {
    let review = try ReviewProject()
    files = try TemporaryFolder()
    here = try Self.copy(review.project, to: files.url.appendingPathComponent("here"))
    there = try Self.copy(review.project, to: files.url.appendingPathComponent("there"))
  }

  private static func copy(_ project: Project, to folder: URL) throws -> Project {
    try FileManager.default.copyItem(at: project.folder, to: folder)
    return try Project.open(folder.path)
  }

  private func desk(_ project: Project) throws -> StoreDesk {
    StoreDesk(
      try project.store(coder: "anna"), try project.codebook(), settings: project.settings, isBlind: false)
  }

  /// Accepts or rejects the nth coding.
  private func decide(_ number: Int, _ action: ReviewDecision.Action, in project: Project) throws {
    let desk = try desk(project)
    _ = try desk.decide([ReviewDecision(desk.coding(number), action)])
  }

  private func statuses(_ project: Project) throws -> [CodingStatus] {
    try desk(project).queue(ReviewFilter()).map(\.status)
  }

  @discardableResult
  private func merge(
    _ other: Project, into project: Project, _ preference: MergeProject.Preference? = nil
  ) throws -> MergeProject.Result {
    try MergeProject.run(
      other.folder.path, base: nil, project: project, coder: "anna", preference: preference, isDryRun: false)
  }

  @Test func whatACopyTookOverAndChangedSinceIsTaken() throws {
    try decide(0, .accept, in: here)
    #expect(
      try merge(here, into: there).base == "Compared with the state after command 1, which both have.")
    try decide(0, .reject, in: there)
    let back = try merge(there, into: here)
    #expect(
      back.base == "Compared with the state after command 2 of this copy, which the other one took over.")
    #expect(back.conflicts.rows.isEmpty)
    #expect(try statuses(here)[0] == .rejected)
    try decide(0, .accept, in: here)
    let again = try merge(here, into: there)
    #expect(again.conflicts.rows.isEmpty)
    #expect(
      again.base == "Compared with the state after command 3 of this copy, which the other one took over.")
    #expect(try statuses(there) == statuses(here))
  }

  @Test func theOtherCopysStateThatWasTakenOverIsTheBase() throws {
    try decide(0, .accept, in: there)
    try merge(there, into: here)
    try decide(0, .reject, in: here)
    let result = try merge(there, into: here)
    #expect(
      result.base == "Compared with the state after command 2 of the other copy, which was taken over here.")
    #expect(result.changes == 0)
    #expect(try statuses(here)[0] == .rejected)
  }

  @Test func copiesThatTookOverEachOtherAtOnceHaveWhatBothHadAsTheirBase() throws {
    try decide(0, .accept, in: here)
    try decide(1, .accept, in: there)
    let sent = try Self.copy(here, to: files.url.appendingPathComponent("sent"))
    try merge(there, into: here)
    try merge(sent, into: there)
    try decide(1, .reject, in: here)
    try decide(0, .reopen, in: there)
    let result = try merge(there, into: here)
    #expect(
      result.base
        == "Compared with what both had when each took over the other: command 2 here and 2 there.")
    #expect(result.conflicts.rows.isEmpty)
    // The decision that was taken back there does not come back.
    #expect(try statuses(here).prefix(2) == [.suggested, .rejected])
  }

  @Test func aMergeThatLeftConflictsIsNoCommonState() throws {
    try decide(0, .accept, in: here)
    try decide(0, .reject, in: there)
    #expect(try merge(there, into: here).conflicts.rows.count == 1)
    #expect(try merge(there, into: here).conflicts.rows.count == 1)
    try merge(there, into: here, .ours)
    #expect(try merge(there, into: here).conflicts.rows.count == 0)
    #expect(try statuses(here)[0] == .accepted)
    // What was settled here holds there, too.
    #expect(try merge(here, into: there).conflicts.rows.isEmpty)
    #expect(try statuses(there)[0] == .accepted)
  }

  @Test func aMergeThatIsTakenBackIsNoCommonState() throws {
    try decide(0, .accept, in: there)
    try merge(there, into: here)
    #expect(try here.store(coder: "anna").undo()?.verb == "merge")
    #expect(try statuses(here)[0] == .suggested)
    let result = try merge(there, into: here)
    #expect(result.base == "Compared with the state after command 1, which both have.")
    #expect(try statuses(here)[0] == .accepted)
    #expect(try CheckStore.run(here, backup: false).isSound)
  }

  @Test func whatAThirdCopyTookOverCounts() throws {
    let third = try Self.copy(here, to: files.url.appendingPathComponent("third"))
    try decide(0, .accept, in: here)
    try merge(here, into: third)
    try merge(third, into: there)
    try decide(0, .reject, in: there)
    let result = try merge(there, into: here)
    #expect(result.conflicts.rows.isEmpty)
    #expect(try statuses(here)[0] == .rejected)
  }
}
