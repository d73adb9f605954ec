import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct ExcerptGroupsTests {
  private func list(_ request: ListExcerpts.Request, model: Bool = true) throws -> ListExcerpts.Result {
    let sample = try SampleProject(
      ["a.txt": "P10: Budget & funding.\nP9: Staff comes. Funding goes. We wait.\nP8: The budget."],
      settings: "participants: people.csv\n" + (model ? "model: model.yaml\n" : ""))
    try sample.files.write("participant,region\nP10,zone 10\nP9,zone 9\nP8,\n", to: "people.csv")
    try sample.files.write(SampleProject.model, to: "model.yaml")
    return try ListExcerpts.run(request, in: sample.open(), threads: 2)
  }

  @Test(arguments: [
    (
      "code",
      [
        "funding Budget & funding.", "funding Funding goes.", "budget Budget & funding.",
        "budget The budget.", "staff Staff comes.",
      ]
    ),
    (
      "indicator",
      ["I.1 Budget & funding.", "I.1 Funding goes.", " Budget & funding.", " Staff comes.", " The budget."]
    ),
    (
      "speaker",
      [
        "P10 Budget & funding.", "P10 Budget & funding.", "P9 Staff comes.", "P9 Funding goes.",
        "P8 The budget.",
      ]
    ),
    (
      "region",
      [
        "zone 9 Staff comes.", "zone 9 Funding goes.", "zone 10 Budget & funding.",
        "zone 10 Budget & funding.", " The budget.",
      ]
    ),
  ]) func tablesStandByGroup(grouping: String, rows: [String]) throws {
    let table = try list(.init(grouping: .init(grouping))).table
    #expect(table.keeping(["group", "excerpt"]).lines.map { $0.replacing("; ", with: " ") } == rows)
  }

  @Test func theContextIsTheSentenceBeforeAndAfterWithinTheTurn() throws {
    let table = try list(.init(codes: ["funding"])).table
    #expect(
      table.keeping(["before", "excerpt", "after"]).lines == [
        "; Budget & funding.; ", "Staff comes.; Funding goes.; We wait.",
      ])
  }

  @Test func anExcerptWithinASentenceHasTheRestOfIt() throws {
    let transcript = Transcript(
      id: "t", source: "t.txt", text: "One two. Three four five.",
      turns: [Turn(speaker: nil, range: TextRange(0, 25), contentRange: TextRange(0, 25))], speakers: [],
      language: "en")
    let coding = Coding(id: "x", transcript: "t", code: "c", range: TextRange(15, 19), words: 0..<1, turn: 0)
    let around = ExcerptContext(transcript).around(coding)
    #expect(around.before == "Three" && around.after == "five.")
  }

  @Test func pagesHaveHeadingsAndContext() throws {
    let result = try list(.init(codes: ["funding"], grouping: .attribute("region")))
    #expect(
      result.markdown(hasContext: true).contains(
        "## zone 9\n\n> \\[Staff comes.\\] **Funding** goes. \\[We wait.\\]\n"))
    #expect(!result.markdown(hasContext: false).contains("We wait."))
    let page = result.html(hasContext: true)
    #expect(page.contains("<h2 dir=\"auto\">zone 10</h2>"))
    #expect(page.contains("\">Budget &amp; <strong>funding</strong>.</blockquote>"))
    #expect(page.contains("<span class=\"context\">We wait.</span>"))
    #expect(page.contains("<figure id=\"\(result.excerpts[0].coding.id)\">"))
  }

  @Test func indicatorsNeedAModelAndAttributesAName() {
    #expect(
      errors { _ = try list(.init(grouping: .indicator), model: false) } == [
        "The project has no model. Name one with “model:” in qualm.yaml."
      ])
    #expect(
      errors { _ = try list(.init(grouping: .attribute("regoin"))) } == [
        "There is no attribute “regoin”. Did you mean “region”?"
      ])
  }

  @Test func oneCodersDecisionsCanBeListed() throws {
    let project = try ReviewProject()
    let desk = try project.desk("ann")
    _ = try desk.decide([ReviewDecision(desk.coding(0), .accept), ReviewDecision(desk.coding(1), .reject)])
    _ = try project.desk("bob").decide([ReviewDecision(desk.coding(0), .reject)])
    func excerpts(_ coder: String?, _ statuses: ExcerptStatus) throws -> [String] {
      try ListExcerpts.run(.init(statuses: statuses, coder: coder), in: project.project, threads: 1).excerpts
        .map(\.text)
    }
    #expect(try excerpts("ann", .suggestedAndAccepted) == ["The funding ends."])
    #expect(try excerpts("ann", .rejected) == ["Our budget is small."])
    #expect(try excerpts("bob", .rejected) == ["The funding ends."])
    #expect(try excerpts(nil, .disputed) == ["The funding ends."])
    #expect(try excerpts("auto", .suggested).count == 2)
    #expect(
      errors { _ = try excerpts("anne", .accepted) }.first?.hasPrefix("There is no coder “anne”.") == true)
  }
}
