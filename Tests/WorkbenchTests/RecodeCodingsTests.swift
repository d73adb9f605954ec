import ProjectStore
import QualData
import Testing

@testable import Workbench

/// Codings of a: funding on “The funding ends.”, budget on “Our budget is small.”; of b: staff, and funding.
@Suite struct RecodeCodingsTests {
  private let review: ReviewProject
  private let desk: StoreDesk

  init() throws {
    review = try ReviewProject()
    desk = try review.desk()
  }

  private func recode(
    _ from: String..., to: String, transcripts: [String] = [], includesSuggested: Bool = false,
    coder: String = "anna"
  ) throws -> String {
    try RecodeCodings.run(
      RecodeCodings.Request(
        from: from, to: to, transcripts: transcripts, includesSuggested: includesSuggested),
      in: review.project, coder: coder
    ).sentence
  }

  /// “code status” of each coding, as anna sees it.
  private func codings() throws -> [String] {
    try desk.queue(ReviewFilter()).map { try desk.item($0.coding) }.map { "\($0.code.id) \($0.status)" }
  }

  @Test func acceptedCodingsGetTheOtherCode() throws {
    _ = try desk.decide([ReviewDecision(desk.coding(0), .accept, note: "clear")])
    #expect(
      try recode("funding", to: "staff")
        == "1 recoded. 1 suggested and not yet reviewed stay; --suggested accepts them under the new code, too. "
        + "`qualm undo` takes this back.")
    #expect(
      try codings() == ["staff accepted", "budget suggested", "staff suggested", "funding suggested"])
    let decision = try desk.item(desk.coding(0)).decisions.first
    #expect(decision?.note == "clear")
  }

  @Test func suggestionsAreRecodedOnRequestOnly() throws {
    #expect(
      try recode("funding", to: "staff").hasPrefix("No codings. 2 suggested and not yet reviewed stay;"))
    #expect(try recode("funding", to: "staff", includesSuggested: true).hasPrefix("2 recoded."))
    #expect(try codings() == ["staff accepted", "budget suggested", "staff suggested", "staff accepted"])
  }

  @Test func filtersNarrow() throws {
    #expect(
      try recode("funding", to: "staff", transcripts: ["b"], includesSuggested: true).hasPrefix("1 recoded."))
    #expect(try codings() == ["funding suggested", "budget suggested", "staff suggested", "staff accepted"])
  }

  @Test func rejectedCodingsStayRejected() throws {
    _ = try desk.decide([ReviewDecision(desk.coding(0), .reject)])
    _ = try recode("funding", to: "staff", includesSuggested: true)
    #expect(try codings() == ["funding rejected", "budget suggested", "staff suggested", "staff accepted"])
  }

  @Test func aCodingThatWasRecodedBeforeGoesWithItsNewCode() throws {
    _ = try desk.decide([ReviewDecision(desk.coding(0), .recode("budget"))])
    #expect(try recode("budget", to: "funding").hasPrefix("1 recoded."))
    #expect(
      try codings() == ["funding accepted", "budget suggested", "staff suggested", "funding suggested"])
  }

  @Test func otherCodersDecisionsStay() throws {
    _ = try desk.decide([ReviewDecision(desk.coding(0), .accept)])
    #expect(try recode("funding", to: "staff", coder: "bert").hasPrefix("No codings."))
    #expect(try codings()[0] == "funding accepted")
  }

  @Test func undoTakesAllOfItBack() throws {
    let before = try codings()
    _ = try recode("funding", to: "staff", includesSuggested: true)
    #expect(try review.project.store(coder: "anna").undo()?.verb == "recode funding to staff")
    #expect(try codings() == before)
  }

  @Test func namesThatAreNotThereAreErrors() {
    #expect(
      errors { _ = try recode("fundin", to: "staff") } == [
        "There is no code “fundin”. Did you mean “funding”?"
      ])
    #expect(
      errors { _ = try recode("funding", to: "stuff") } == ["There is no code “stuff”. Did you mean “staff”?"]
    )
    #expect(
      errors { _ = try recode("funding", to: "staff", transcripts: ["c"]) } == [
        "There is no transcript “c”."
      ])
  }

  @Test func mergingTakesMemosAlong() throws {
    for (code, coder) in [("funding", "anna"), ("funding", "bert")] {
      _ = try WriteMemo.run("why", on: "code:\(code)", in: review.project, coder: coder)
    }
    let changes = try MergeCodes.run(
      RecodeCodings.Request(from: ["funding", "budget"], to: "money", includesSuggested: true),
      in: review.project, coder: "anna")
    #expect(changes.sentence == "3 recoded. 1 memo moved along. `qualm undo` takes this back.")
    #expect(try codings() == ["money accepted", "money accepted", "staff suggested", "money accepted"])
    let memos = try ListMemos.run(on: nil, by: nil, in: review.project).rows.map { [$0[0], $0[1]] }
    #expect(memos.contains([.text("code:money"), .text("anna")]))
    #expect(memos.contains([.text("code:funding"), .text("bert")]))
  }
}
