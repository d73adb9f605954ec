import ProjectStore
import QualData
import Testing

@testable import Workbench

@Suite struct WriteMemoTests {
  private let review: ReviewProject

  init() throws { review = try ReviewProject() }

  private func write(_ target: String, _ coder: String = "anna") throws {
    _ = try WriteMemo.run("a thought", on: target, in: review.project, coder: coder)
  }

  private func listed(_ target: String? = nil, by coder: String? = nil) throws -> [Table.Cell] {
    try ListMemos.run(on: target, by: coder, in: review.project).rows.map { $0[0] }
  }

  @Test func aMemoCanBeOnAnything() throws {
    let coding = "coding:\(try review.desk().coding(0))"
    let targets = ["project", "transcript:a", "turn:a:1", "code:staff", coding, "case:P01"]
    for target in targets {
      try write(target)
      #expect(try listed(target) == [.text(target)])
    }
    #expect(try listed().count == targets.count)
  }

  @Test func aMemoCanBeOnAnIndicator() throws {
    let sample = try SampleProject(settings: "model: model.yaml\n")
    try sample.files.write(SampleProject.model, to: "model.yaml")
    let project = try sample.open()
    _ = try SaveCodings.run(project, coder: "anna", threads: 1) { _, _ in }
    let memo = try WriteMemo.run("See the minutes.", on: "indicator:I.2", in: project, coder: "anna")
    #expect(memo.rows[0][0] == .text("indicator:I.2"))
    #expect(memo.rows[0][3] == .text("See the minutes."))
  }

  @Test func theMemosOfOneCoderAreListed() throws {
    try write("project")
    try write("code:staff", "bert")
    #expect(try listed(by: "bert") == [.text("code:staff")])
  }

  @Test func undoTakesAMemoBack() throws {
    try write("case:P01")
    #expect(try review.project.store(coder: "anna").undo()?.verb == "memo on case")
    #expect(try listed().isEmpty)
  }

  @Test func aMemoIsChangedAndRemovedByItsWriter() throws {
    try write("project")
    let store = try review.project.store(coder: "anna")
    func text() throws -> [String] { try store.read { try $0.memos().map(\.text) } }
    let id = try store.read { try $0.memos()[0].id }
    let short = String(id.prefix(8))
    #expect(
      errors { _ = try ChangeMemo.remove(short, in: review.project, coder: "bert") } == [
        "The memo \(short) is anna's, so it stays as it is. Write one of your own with `qualm memo`."
      ])
    let changed = try ChangeMemo.run(short, to: "a second thought", in: review.project, coder: "anna")
    #expect(changed.rows[0][3] == .text("a second thought"))
    #expect(try text() == ["a second thought"])
    _ = try ChangeMemo.remove(id, in: review.project, coder: "anna")
    #expect(try text() == [])
    try store.undo()
    try store.undo()
    #expect(try text() == ["a thought"])
  }

  @Test(arguments: ["abc", "ffffffff"]) func anIdThatNamesNoMemoIsAnError(id: String) {
    #expect(
      errors { _ = try ChangeMemo.remove(id, in: review.project, coder: "anna") } == [
        "There is no memo “\(id)”. `qualm memos --json` lists them with their ids; give 8 digits or more."
      ])
  }

  @Test(arguments: [
    ("code:stuff", "There is no code “stuff”. Did you mean “staff”?"),
    ("case:P03", "There is no case “P03”. Did you mean “P01”?"),
    ("turn:a:9", "There is no turn 9 in “a”. Its turns are numbered from 1 to 1."),
    (
      "coding:ffff",
      "“ffff” is too short for the id of a coding. Give 8 digits or more, as `qualm code --json` shows them."
    ),
    (
      "theme:x",
      "“theme:x” is nothing that a memo can be on. Write project, transcript:ID, turn:TRANSCRIPT:NUMBER, code:ID, "
        + "coding:ID, case:ID or indicator:ID."
    ),
  ])
  func aTargetThatIsNotThereIsAnError(target: String, message: String) {
    #expect(errors { try write(target) } == [message])
  }
}
