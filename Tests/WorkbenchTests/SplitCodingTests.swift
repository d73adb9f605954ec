import ProjectStore
import QualData
import Testing

@testable import Workbench

/// “P01: The funding ends. Our budget is small. We wait.”, coded as a whole: [19, 66).
@Suite struct SplitCodingTests {
  private let review: ReviewProject
  private let coding: String

  init() throws {
    review = try ReviewProject()
    let changes = try AssignCode.run(
      "staff", at: .turn(transcript: "a", number: 1), in: review.project, coder: "anna")
    guard case .text(let id) = changes.table.rows[0][1] else { fatalError("the coding has no id") }
    coding = id
  }

  private func split(_ border: SplitCoding.Border, _ id: String? = nil) throws -> [Table.Cell] {
    try SplitCoding.run(id ?? coding, at: border, in: review.project, coder: "anna").table.rows.map { $0[7] }
  }

  /// “code lower–upper” of what anna accepted.
  private func accepted() throws -> [String] {
    let desk = try review.desk()
    return try desk.queue(ReviewFilter()).map { try desk.item($0.coding) }.filter { $0.status == .accepted }
      .map { "\($0.code.id) \($0.range.lower)-\($0.range.upper)" }
  }

  @Test func aCodingIsSplitAfterASentence() throws {
    #expect(
      try split(.afterSentence(2)) == [.text("The funding ends. Our budget is small."), .text("We wait.")])
    #expect(try accepted().sorted() == ["staff 19-57", "staff 58-66"])
  }

  @Test func aCodingIsSplitBeforeWords() throws {
    #expect(
      try split(.before("budget is")) == [
        .text("The funding ends. Our"), .text("budget is small. We wait."),
      ])
  }

  @Test func aCodingIsSplitAtAByte() throws {
    #expect(
      try split(.byte(36)) == [.text("The funding ends."), .text("Our budget is small. We wait.")])
  }

  @Test func aSuggestionIsAcceptedByItsSplit() throws {
    let suggestion = try review.project.store().read {
      try $0.codings(of: "a").first { $0.code == "funding" }
    }
    #expect(
      try split(.before("ends"), #require(suggestion).id.description) == [
        .text("The funding"), .text("ends."),
      ])
    #expect(try accepted().sorted() == ["funding 19-30", "funding 31-36", "staff 19-66"])
  }

  @Test func undoMakesOneOfTwo() throws {
    _ = try split(.afterSentence(1))
    #expect(try review.project.store(coder: "anna").undo()?.verb == "split a coding")
    #expect(try accepted() == ["staff 19-66"])
  }

  @Test(arguments: [
    (
      SplitCoding.Border.byte(19),
      "“19” is no place for a coding: the coding is on bytes 19-66; give one between them."
    ),
    (.afterSentence(3), "“sentence 3” is no place for a coding: the coding has 3 sentences; give 1 to 2."),
    (
      .before("gold"),
      "“gold” is no place for a coding: the coding has these words 0 times; give words that it has once."
    ),
  ])
  func aBorderThatIsNotInTheCodingIsAnError(border: SplitCoding.Border, message: String) {
    #expect(errors { _ = try split(border) } == [message])
  }
}
