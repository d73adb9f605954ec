import ProjectStore
import QualData
import Testing

@testable import Workbench

@Suite struct AssignCodeTests {
  private let review: ReviewProject

  init() throws { review = try ReviewProject() }

  private func assign(
    _ code: String, _ quote: String, _ coder: String = "anna", memo: String = ""
  ) throws
    -> CodingChanges
  {
    try AssignCode.run(
      code, at: .quote(quote, transcript: "a"), memo: memo, in: review.project, coder: coder)
  }

  /// “code coder” of the codings of a.
  private func codings() throws -> [String] {
    try review.project.store().read { try $0.codings(of: "a").map { "\($0.code) \($0.coder)" } }
  }

  @Test func aCodingByHandIsOfItsCoderAndAccepted() throws {
    let changes = try assign("staff", "We wait.", memo: "sighs")
    #expect(
      changes.table.rows[0].dropFirst(2) == [
        .text("a"), .integer(1), .text("staff"), .integer(58), .integer(66), .text("We wait."),
      ])
    #expect(changes.sentence == "1 new. `qualm undo` takes this back.")
    #expect(try codings() == ["funding auto", "budget auto", "staff anna"])
    let store = try review.project.store()
    let id = try #require(try store.read { try $0.codings(of: "a").last?.id })
    #expect(try store.read { try $0.decisions(on: id).map(\.verdict) } == [.accepted])
    #expect(try store.read { try $0.memos(on: .coding(id)).map(\.text) } == ["sighs"])
  }

  @Test func whatIsCodedAlreadyStaysAsItIs() throws {
    _ = try assign("staff", "We wait.")
    #expect(try assign("staff", "We wait.").sentence == "1 as it was. Nothing changed.")
    #expect(
      try assign("staff", "We wait.", memo: "sighs").sentence
        == "1 as it was. The memo was written. `qualm undo` takes this back.")
    #expect(try assign("staff", "We wait.", "bert").sentence.hasPrefix("1 new."))
  }

  @Test func aSuggestionWithTheSameCodeOnTheSameWordsIsAccepted() throws {
    #expect(try assign("funding", "The funding ends.").sentence.hasPrefix("1 accepted."))
    #expect(try codings() == ["funding auto", "budget auto"])
    #expect(try review.desk().item(review.desk().coding(0)).status == .accepted)
  }

  @Test func undoTakesTheCodingAndItsMemoBack() throws {
    _ = try assign("staff", "We wait.", memo: "sighs")
    let store = try review.project.store(coder: "anna")
    #expect(try store.undo()?.verb == "assign staff")
    #expect(try codings() == ["funding auto", "budget auto"])
    #expect(try store.read { try $0.memos() }.isEmpty)
  }

  @Test func aCodeThatTheCodebookDoesNotHaveIsAnError() {
    #expect(
      errors { _ = try assign("stuff", "We wait.") } == ["There is no code “stuff”. Did you mean “staff”?"])
  }

  @Test func codingAgainKeepsCodingsByHand() throws {
    _ = try assign("staff", "We wait.")
    _ = try SaveCodings.run(review.project, coder: "anna", threads: 1) { _, _ in }
    #expect(try codings() == ["funding auto", "budget auto", "staff anna"])
  }
}
