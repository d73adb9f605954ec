import ProjectStore
import QualData
import TestSupport
import Testing

@testable import Workbench

/// “P01: The funding ends. Our budget is small. We wait.” is transcript a.
@Suite struct CompareCodersTests {
  private let project: ReviewProject

  init() throws {
    project = try ReviewProject()
    try project.load([
      "ann": "a,funding,The funding ends.,\na,money,We wait.,a guess\na,budget,Our budget,\n",
      "bob": "a,funding,The funding ends.,\na,budget,Our budget is small.,\n",
    ])
  }

  private func request(_ change: (inout CompareCoders.Request) -> Void) -> CompareCoders.Request {
    var request = CompareCoders.Request()
    change(&request)
    return request
  }

  @Test func everyDifferenceIsListedWithWhatEachCoderSays() throws {
    #expect(
      try project.differences() == [
        "budget; excerpt; ann: accepted on “Our budget” | bob: accepted",
        "budget; excerpt; ann: accepted | bob: accepted on “Our budget is small.”",
        "money; omission; ann: accepted (a guess) | bob: not coded",
      ])
    let places = try project.differences(["transcript", "turn", "speaker", "excerpt", "decision"])
    #expect(places.last == "a; 1; P01; We wait.; ")
  }

  @Test func agreementsAndDifferencesAreCounted() throws {
    let result = try CompareCoders.run(.init(), in: project.project)
    // In order of the codebook: agreed, verdict, code, excerpt, omission, all differences.
    #expect(
      result.counts.lines == [
        "money; money; ann; bob; 0; 0; 0; 0; 1; 1", "funding; funding; ann; bob; 1; 0; 0; 0; 0; 0",
        "budget; budget; ann; bob; 0; 0; 0; 2; 0; 2",
      ])
    #expect(
      result.sentence
        == "2 coders differ about 3 codings, of which none is settled. `qualm review --disputed` settles them."
    )
  }

  @Test func filtersNarrow() throws {
    #expect(try project.differences(["code"], request { $0.codes = ["budget"] }) == ["budget", "budget"])
    #expect(try project.differences(["code"], request { $0.codes = ["money"] }).count == 3)
    #expect(try project.differences(["code"], request { $0.transcripts = ["b"] }).isEmpty)
    #expect(try project.differences(["code"], request { $0.speakers = ["P01"] }).count == 3)
    #expect(try project.differences(["code"], request { $0.attributes = ["region=Brugge"] }).isEmpty)
  }

  @Test func onlyNamedCodersAreCompared() throws {
    try project.load(["cem": "a,staff,We wait.,\n"])
    #expect(try project.differences().count == 5)
    let two = request { $0.coders = ["ann", "bob"] }
    #expect(try project.differences(["code"], two).count == 3)
    #expect(try CompareCoders.run(two, in: project.project).sentence.hasPrefix("2 coders differ about 3"))
    #expect(
      errors { _ = try project.differences([], request { $0.coders = ["ann", "bop"] }) } == [
        "There is no coder “bop”. Did you mean “bob”?"
      ])
  }

  @Test func oneCoderCannotBeCompared() throws {
    let alone = try ReviewProject()
    try alone.load(["ann": "a,staff,We wait.,\n"])
    #expect(errors { _ = try alone.differences() }.first?.hasPrefix("Only ann has coded or decided") == true)
  }

  @Test func theCodersOfTheStoreHaveTheAgreementOfTheirFiles() throws {
    let demo = try ReviewProject(ReviewProject.transcripts)
    let files = try [
      demo.write(
        "transcript,code,quote,note\na,funding,The funding ends.,\na,money,We wait.,\n", to: "ann.csv"),
      demo.write("transcript,code,quote,note\na,funding,The funding ends.,\n", to: "bob.csv"),
    ]
    _ = try LoadCodings.run(files, in: demo.project, coder: "dora", isDryRun: false)
    var request = MeasureAgreement.Request(.init([]))
    request.scopes = [.code]
    let stored = try MeasureAgreement.run([], request, in: demo.project, threads: 1)
    #expect(stored.table == (try MeasureAgreement.run(files, request, in: demo.project, threads: 1)).table)
    #expect(stored.table.rows.count > 2)
  }
}
