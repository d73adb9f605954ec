import ProjectStore
import QualData
import Testing

@testable import Workbench

@Suite struct UnassignCodingsTests {
  private let review: ReviewProject

  init() throws { review = try ReviewProject() }

  /// Codes “We wait.” as staff.
  private func assigned(_ coder: String = "anna") throws -> String {
    let changes = try AssignCode.run(
      "staff", at: .quote("We wait.", transcript: nil), memo: "sighs", in: review.project, coder: coder)
    guard case .text(let id) = changes.table.rows[0][1] else { return "" }
    return id
  }

  private func unassign(_ ids: [String]) throws -> String {
    try UnassignCodings.run(ids, in: review.project, coder: "anna").sentence
  }

  @Test func aCodingOfOnesOwnIsRemovedWithItsMemos() throws {
    let id = try assigned()
    #expect(try unassign([String(id.prefix(8))]) == "1 removed. `qualm undo` takes this back.")
    let store = try review.project.store(coder: "anna")
    #expect(try store.read { try $0.coding(CodingID(id)!) } == nil)
    #expect(try store.read { try $0.memos() }.isEmpty)
    #expect(try store.undo()?.verb == "unassign a coding")
    #expect(try store.read { try $0.memos().map(\.text) } == ["sighs"])
  }

  @Test func aSuggestionIsRejected() throws {
    let id = try review.desk().coding(0).description
    #expect(try unassign([id, id]) == "1 rejected. `qualm undo` takes this back.")
    #expect(try unassign([id]) == "1 as it was. Nothing changed.")
    #expect(try review.desk().item(review.desk().coding(0)).status == .rejected)
  }

  @Test func aCodingOfSomebodyElseIsRejectedAndStays() throws {
    let id = try assigned("bert")
    #expect(try unassign([id]).hasPrefix("1 rejected."))
    #expect(try review.project.store().read { try $0.coding(CodingID(id)!) }?.coder == "bert")
  }

  @Test func aCodingWithOtherPeoplesWorkOnItStays() throws {
    let id = try assigned()
    _ = try review.desk("bert").decide([ReviewDecision(CodingID(id)!, .reject)])
    #expect(
      errors { _ = try unassign([id]) } == [
        "The coding \(id) has decisions, flags or memos of bert, so it stays; nothing was changed. Reject it in "
          + "`qualm review` instead."
      ])
  }

  @Test func allAreTakenAwayOrNone() throws {
    let id = try assigned()
    #expect(
      errors { _ = try unassign([id, "00000000"]) } == ["There is no coding in the store “00000000”."])
    #expect(try review.project.store().read { try $0.coding(CodingID(id)!) } != nil)
  }

  @Test func anIdHasEightDigits() {
    #expect(
      errors { _ = try unassign(["1234567"]) } == [
        "“1234567” is too short for the id of a coding. Give 8 digits or more, as `qualm code --json` shows them."
      ])
  }
}
