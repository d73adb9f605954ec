import QualData
import Testing

@testable import Workbench

@Suite struct ReviewBatchTests {
  private let project: ReviewProject
  private let desk: StoreDesk

  init() throws {
    project = try ReviewProject()
    desk = try project.desk()
  }

  private func run(_ rows: String, isDryRun: Bool = false) throws -> ReviewBatch.Result {
    var text = rows
    for number in 0..<4 { text = text.replacing("<\(number)>", with: "\(try desk.coding(number))") }
    return try ReviewBatch.run(project.write(text, to: "decisions.csv"), on: desk, isDryRun: isDryRun)
  }

  @Test func decisionsOfAFileAreKeptAsOneStep() throws {
    let result = try run(
      "coding,decision,code,note\n<0>,accept,,\n<1>,reject,,off topic\n<2>,recode,funding,\n<3>,,,\n")
    #expect(result.sentence == "1 accepted, 1 rejected, 1 recoded, 1 as they were.")
    #expect(try desk.queue(ReviewFilter()).map(\.status) == [.accepted, .rejected, .accepted, .suggested])
    #expect(try desk.item(desk.coding(2)).code.id == "funding")
    #expect(try desk.item(desk.coding(1)).decisions.map(\.note) == ["off topic"])
    _ = try desk.undo()
    #expect(try desk.queue(ReviewFilter()).allSatisfy { $0.status == .suggested })
  }

  @Test func anExportWithItsStatusesChangedWillDo() throws {
    let result = try run(
      "coding,transcript,code,status\n<0>,a,funding,accepted\n<1>,a,staff,accepted\n<2>,b,staff,suggested\n")
    #expect(result.sentence == "1 accepted, 0 rejected, 1 recoded, 1 as they were.")
    // Given again it changes nothing.
    #expect(
      try run("coding,code,status\n<0>,funding,accepted\n<1>,staff,accepted\n").sentence
        == "0 accepted, 0 rejected, 0 recoded, 2 as they were.")
  }

  @Test func aDryRunKeepsNothing() throws {
    let result = try run("coding,decision\n<0>,accept\n", isDryRun: true)
    #expect(result.accepted == 1)
    #expect(try desk.queue(ReviewFilter(typed: "status=accepted")).isEmpty)
  }

  @Test func everyMistakeIsListedAndNothingKept() throws {
    let path = try project.write("", to: "decisions.csv")
    #expect(
      errors { _ = try run("coding,decision,code\n<0>,accept,\nffff,reject,\n<1>,recode,stuff\n") } == [
        "\(path):3:1: error: The project has no coding “ffff”.\n"
          + "  Use the ids in the column “coding” of `qualm code`.",
        "\(path):4:41: error: The codebook has no code “stuff”.\n  Did you mean “staff”?",
      ])
    #expect(try desk.queue(ReviewFilter(typed: "status=accepted")).isEmpty)
  }

  @Test(arguments: [
    ("coding,verdict\nx,accept\n", "error: The table has no column “decision”."),
    ("id,decision\nx,accept\n", "error: The table has no column “coding”."),
    ("coding,decision\n", "error: The file has no decisions."),
    ("coding,decision\n<0>,maybe\n", ":2:34: error: “maybe” is no decision."),
    ("coding,decision\n,accept\n", ":2:1: error: The row names no coding."),
    ("coding,decision\n<0>,accept\n<0>,reject\n", ":3:1: error: The coding is decided in line 2 already."),
    ("coding,decision\n<0>,recode\n", ":2:34: error: The row recodes to no code."),
  ]) func aBadFileIsRefused(rows: String, message: String) {
    let found = errors { _ = try run(rows) }
    #expect(found.count == 1 && found[0].contains(message), "\(found)")
  }
}
