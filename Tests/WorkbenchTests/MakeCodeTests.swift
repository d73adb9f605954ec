import Interchange
import ProjectStore
import QualData
import Testing

@testable import Workbench

/// Codes made while coding. The codebook's codes are money (funding, budget) and staff.
@Suite struct MakeCodeTests {
  private let review: ReviewProject

  init() throws { review = try ReviewProject() }

  private func assign(_ new: MakeCode.Request, _ quote: String = "We wait.") throws -> CodingChanges {
    try AssignCode.run(
      nil, making: new, at: .quote(quote, transcript: "a"), in: review.project, coder: "anna")
  }

  /// “id name parent” of the codes that the file does not have.
  private func made() throws -> [String] {
    let codebook = try review.project.codebook()
    let inFile = Set(codebook.fileCodebook.flattened.map(\.code.id))
    return codebook.codebook.flattened.filter { !inFile.contains($0.code.id) }
      .map { "\($0.code.id) “\($0.code.name.text())” \($0.parent ?? "-")" }
  }

  @Test func theWordsOfAParticipantBecomeACode() throws {
    let changes = try assign(.init())
    #expect(changes.table.rows.map { $0[4] } == [.text("we-wait")])
    #expect(try made() == ["we-wait “We wait.” -"])
    #expect(try review.project.store(coder: "anna").undo()?.verb == "assign a new code")
    #expect(try made() == [])
  }

  @Test func aCodeCanHaveAnotherNameIdPlaceAndDefinition() throws {
    _ = try assign(.init(id: "patience", name: "Waiting", under: "money", definition: "Waits for money."))
    #expect(try made() == ["patience “Waiting” money"])
    let code = try review.project.codebook().codebook.flattened.first { $0.code.id == "patience" }
    #expect(code?.code.definition.text() == "Waits for money.")
  }

  @Test(arguments: [
    ("Nobody pays us.", "nobody-pays-us"), ("L'été, à coût réel", "l-ete-a-cout-reel"),
    ("the software comes out of the lab's own envelope", "the-software-comes-out-of-the-lab-s-own"),
    ("资金", ""), ("ABC", "abc"),
  ]) func anIdIsMadeOfTheName(name: String, id: String) { #expect(MakeCode.id(of: name) == id) }

  @Test(arguments: [
    (
      MakeCode.Request(id: "staff"),
      "Nothing was changed for the code “staff”: there is a code with this id already. Use it, or give the new one "
        + "another id."
    ),
    (
      MakeCode.Request(id: "no staff"),
      "Nothing was changed for the code “no staff”: an id holds only letters (a–z, A–Z), digits, “-”, “_” and “.”. "
        + "Write “no-staff”."
    ),
    (
      MakeCode.Request(name: "资金"),
      "Nothing was changed for the code “资金”: no id can be made of its name; give one."
    ),
    (MakeCode.Request(under: "stuff"), "There is no code “stuff”. Did you mean “staff”?"),
    (
      MakeCode.Request(name: String(repeating: "long ", count: 30)),
      "Nothing was changed for the code “long long long long long long …”: its name would have 149 characters, more "
        + "than 120. Quote fewer words, or give a name with --name."
    ),
  ])
  func whatCannotBeACodeIsAnError(request: MakeCode.Request, message: String) throws {
    #expect(errors { _ = try assign(request) } == [message])
    #expect(try made() == [])
  }

  @Test func aMadeCodeCountsAsOneOfTheCodebook() throws {
    _ = try assign(.init(under: "money"))
    let table = try BuildMatrix.run(
      .init(rows: "code", columns: "transcript"), in: review.project, threads: 1, progress: { _, _ in }
    ).table
    let row = table.rows.first { $0[0] == .text("we-wait") }
    #expect(row?.prefix(4) == [.text("we-wait"), .text("We wait."), .text("money"), .integer(1)])
    #expect(try review.desk("bert").codes.contains { $0.id == "we-wait" })
    _ = try AssignCode.run(
      "we-wait", at: .quote("No staff here.", transcript: "b"), in: review.project, coder: "bert")
  }

  @Test func aMadeCodeIsChangedAndRemoved() throws {
    _ = try MakeCode.run(.init(id: "top", name: "Top"), in: review.project, coder: "anna")
    _ = try MakeCode.run(.init(id: "sub", name: "Sub", under: "top"), in: review.project, coder: "anna")
    func change(_ id: String, under: String? = nil, isTop: Bool = false) throws {
      _ = try ChangeMadeCode.run(
        id, name: nil, under: under, isTop: isTop, definition: nil, in: review.project, coder: "anna")
    }
    #expect(
      errors { try change("top", under: "sub") } == [
        "Nothing was changed for the code “top”: it would come to stand below itself."
      ])
    #expect(
      errors { try ChangeMadeCode.remove("top", in: review.project, coder: "anna") } == [
        "Nothing was changed for the code “top”: codings, decisions, memos or other codes have it. Recode or merge it "
          + "first."
      ])
    #expect(
      errors { try change("staff", isTop: true) }.first?.hasPrefix(
        "Nothing was changed for the code “staff”: it stands in ") == true)
    try change("sub", isTop: true)
    try ChangeMadeCode.remove("top", in: review.project, coder: "anna")
    #expect(try made() == ["sub “Sub” -"])
  }

  @Test func codesThatJoinedCopiesPutBelowEachOtherStandAtTheTop() {
    var codebook = Codebook(id: "c", codes: [Code(id: "money")])
    codebook.add([
      MadeCode(id: "a", parent: "b", name: "A", coder: "anna"),
      MadeCode(id: "b", parent: "a", name: "B", coder: "bert"),
      MadeCode(id: "c", parent: "gone", name: "C", coder: "bert"),
      MadeCode(id: "d", parent: "c", name: "D", coder: "bert"),
      MadeCode(id: "money", name: "Money, once more", coder: "bert"),
    ])
    #expect(
      codebook.flattened.map { "\($0.code.id) \($0.parent ?? "-")" } == [
        "money -", "a -", "b -", "c -", "d c",
      ])
    #expect(codebook.codes[0].name == LocalizedText("money"))
  }

  // MARK: Into the file

  @Test func theWholeCodebookIsReadBackAsItIs() throws {
    _ = try assign(.init(under: "money", definition: "Waits."))
    let yaml = try ExportCodebook.whole(review.project)
    let read = try CodebookFile.read(text: yaml, file: "c.yaml", model: nil).codebook
    #expect(read.flattened.map(\.code.id) == ["money", "funding", "budget", "we-wait", "staff"])
  }

  @Test func madeCodesAreWrittenAsItemsForTheFile() throws {
    _ = try assign(.init(under: "money"))
    _ = try MakeCode.run(.init(id: "on", name: "Yes: no", definition: "x"), in: review.project, coder: "anna")
    #expect(
      try ExportCodebook.made(review.project) == """
          - id: we-wait
            name: We wait.
            parent: money
          - id: "on"
            name: "Yes: no"
            definition: x

        """)
  }

  @Test func onceTheFileHasACodeTheFilesCounts() throws {
    _ = try assign(.init(under: "money"))
    try review.appendToCodebook("  - {id: we-wait, name: Waiting}\n")
    #expect(try made() == [])
    #expect(
      try review.project.codebook().codebook.flattened.first { $0.code.id == "we-wait" }?.code.name
        == LocalizedText("Waiting"))
    try ChangeMadeCode.remove("we-wait", in: review.project, coder: "anna")
  }

  // MARK: In the review

  @Test func aReviewMakesACodeAndTakesItBackInOneStep() throws {
    let desk = try review.desk()
    let first = try desk.coding(0)
    _ = try desk.decide([ReviewDecision(first, .recodeToNew("Nobody knows"))])
    #expect(desk.codes.last?.id == "nobody-knows")
    #expect(try desk.item(first).code.name == "Nobody knows")
    #expect(try desk.queue(ReviewFilter(typed: "code=nobody-knows")).map(\.coding) == [first])
    _ = try desk.undo()
    #expect(desk.codes.last?.id == "staff")
    #expect(try desk.item(first).code.id == "funding")
    _ = try desk.redo()
    #expect(desk.codes.last?.id == "nobody-knows")
  }
}
