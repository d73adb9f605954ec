import QualData
import Testing

@testable import Workbench

@Suite struct CompareWordsTests {
  private let people = """
    participant,group
    P01,lab
    P02,lab
    P03,clinic
    P04,payer
    P05,

    """

  private func result(
    _ group: String, against: String? = nil, _ texts: [String: String], minimum: Int = 1,
    settings: String = "language: en\n"
  ) throws -> CompareWords.Result {
    let project = try SampleProject(texts, settings: "participants: people.csv\n" + settings)
    try project.files.write(people, to: "people.csv")
    var request = try CompareWords.Request(group: group)
    request.against = against
    request.minimum = minimum
    return try withExtendedLifetime(project) { try CompareWords.run(request, in: project.open(), threads: 2) }
  }

  /// By word: count, reference count.
  private func counts(_ result: CompareWords.Result) -> [String: [Table.Cell]] {
    Dictionary(
      uniqueKeysWithValues: result.table.rows.map { row in
        guard case .text(let word) = row[1] else { return ("", []) }
        return (word, Array(row[2...3]))
      })
  }

  private let texts = [
    "a.txt":
      "Interviewer: lab lab lab?\n\nP01: sample sample and more\n\nP03: patient and more\n\nP02: sample",
    "b.txt": "P04: budget and sample\n\nP05: sample sample sample",
  ]

  @Test func aGroupIsComparedWithAllWhoHaveAnotherValue() throws {
    let found = counts(try result("group=lab", texts))
    #expect(found == ["more": [.integer(1), .integer(1)], "sample": [.integer(3), .integer(1)]])
  }

  @Test func aGroupMayBeComparedWithOneOther() throws {
    let found = counts(try result("group=lab", against: "clinic", texts))
    #expect(found["sample"] == [.integer(3), .integer(0)])
    #expect(found["patient"] == nil)
  }

  @Test func underusedWordsAreTestedButNotListed() throws {
    let found = try result("group=lab", texts)
    #expect(found.table.title.contains("; 5 words tested"))
  }

  @Test func rareWordsAreNotTested() throws {
    #expect(try result("group=lab", texts, minimum: 4).table.rows.count == 1)
    #expect(try result("group=lab", texts, minimum: 5).table.rows.isEmpty)
  }

  @Test func aLanguageOfOneGroupOnlyIsLeftOutAndNamed() throws {
    let texts = [
      "a.txt": "---\nlanguage: en\n---\nP01: we need more\n\nP03: we have that",
      "b.txt": "---\nlanguage: nl\n---\nP04: wij hebben dat",
    ]
    let found = try result("group=lab", texts, settings: "")
    #expect(found.languagesLeftOut == ["nl"])
    #expect(found.table.rows.allSatisfy { $0[0] == .text("en") })
  }

  @Test func namesThatAreNotThereAreErrors() {
    #expect(
      errors { _ = try result("grup=lab", texts) } == ["There is no attribute “grup”. Did you mean “group”?"])
    #expect(
      errors { _ = try result("group=labs", texts) } == [
        "There is no value of group “labs”. Did you mean “lab”?"
      ])
    #expect(
      errors { _ = try result("lab", texts) } == [
        "The attribute filter “lab” has no “=”. Write it as name=value, such as region=Brussels."
      ])
  }

  @Test func aGroupAgainstItselfIsAnError() {
    #expect(
      errors { _ = try result("group=lab", against: "lab", ["a.txt": "P01: x\n\nP02: y"]) } == [
        "group=lab cannot be compared with itself. Name another value with --against, or leave it out to compare with "
          + "all others."
      ])
  }
}
