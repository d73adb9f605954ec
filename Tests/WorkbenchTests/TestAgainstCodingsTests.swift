import Foundation
import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct TestAgainstCodingsTests {
  private static let book = """
    codebook: b
    languages: [en]
    codes:
      - {id: funding, patterns: {en: [fund*]}}
      - {id: staff, patterns: {en: [staff OR nurse*]}}
      - {id: trust, patterns: {en: [trust*]}}
      - {id: law, patterns: {en: [law*]}}
    """
  private static let said =
    "P01: The funding ends in June. Nobody pays for staff. We found a nurse. A fundamental question stays. "
    + "Nobody knows.\n"
  private static let coded =
    "transcript,code,quote\na,funding,The funding ends in June. Nobody pays\na,staff,a nurse\na,trust,Nobody knows.\n"

  private func run(
    _ files: [String], _ transcripts: [String: String] = ["a.txt": said]
  ) throws -> TestAgainstCodings.Result {
    let sample = try SampleProject(transcripts, codebook: Self.book)
    let paths = try files.enumerated().map { try sample.files.write($1, to: "coder-\($0 + 1).csv").path }
    let project = try sample.open()
    return try TestAgainstCodings.run(paths, project.codebook(), in: project, threads: 2)
  }

  /// `folder/coder-1.csv:2:3: …` without the folder.
  private func problems(_ files: String..., transcripts: [String: String] = ["a.txt": said]) -> [String] {
    errors { _ = try run(files, transcripts) }.map {
      $0.replacing(/^.*\/coder-/, with: "coder-")
    }
  }

  private func line(_ row: [Table.Cell]) -> String {
    let cells = row.map { cell in
      switch cell {
      case .number(let number): String(format: "%.2f", number)
      case .integer(let number): String(number)
      case .text(let text): text
      case .missing: "–"
      }
    }
    return "| \(([cells[1], cells[2]] + cells[5...]).joined(separator: " | ")) |"
  }

  @Test func theWorkedExampleStandsOnTheStatisticsPage() throws {
    let page = try String(contentsOf: Repository.file("docs/statistics.md"), encoding: .utf8)
    #expect(page.contains("> " + Self.said.dropFirst(5)))
    let rows = try run([Self.coded]).table.rows
    #expect(rows.count == 4)
    for row in rows { #expect(page.contains("\n\(line(row))\n"), "\(line(row))") }
  }

  @Test func falseHitsAndMissesAreListedWithTheirPlace() throws {
    let rows = try run([Self.coded]).errors.rows
    #expect(
      rows.map { $0[1...] } == [
        [
          .text("false negative"), .text("funding"), .text("a"), .text("en"), .integer(1), .text("P01"),
          .integer(31), .integer(53), .integer(2), .text(""), .text(""), .text("Nobody pays for staff."),
        ],
        [
          .text("false positive"), .text("funding"), .text("a"), .text("en"), .integer(1), .text("P01"),
          .integer(72), .integer(101), .missing, .text("fundamental"), .text("fund*"),
          .text("A fundamental question stays."),
        ],
        [
          .text("false positive"), .text("staff"), .text("a"), .text("en"), .integer(1), .text("P01"),
          .integer(31), .integer(53), .missing, .text("staff"), .text("staff OR nurse*"),
          .text("Nobody pays for staff."),
        ],
        [
          .text("false negative"), .text("trust"), .text("a"), .text("en"), .integer(1), .text("P01"),
          .integer(102), .integer(115), .integer(4), .text(""), .text(""), .text("Nobody knows."),
        ],
      ])
  }

  @Test func transcriptsThatThePersonDidNotCodeDoNotCount() throws {
    let result = try run([Self.coded], ["a.txt": Self.said, "b.txt": "P01: We trust the funding.\n"])
    #expect(
      try result.table.rows == run([Self.coded]).table.rows.map { [result.table.rows[0][0]] + $0[1...] })
  }

  @Test func everyFileHasRowsOfItsOwn() throws {
    let rows = try run([Self.coded, "transcript,code,quote\na,law,Nobody knows\n"]).table.rows
    #expect(rows[0][0] != rows[rows.count - 1][0])
    #expect(rows.map { $0[2] }.suffix(4) == [.text("funding"), .text("staff"), .text("law"), .text("")])
    #expect(
      rows.last.map { $0[5...] } == [
        .integer(0), .integer(4), .integer(1), .number(0), .number(0), .number(0),
      ])
  }

  @Test func aSentenceCodedTwiceCountsOnce() throws {
    let twice = Self.coded + "a,staff,We found\n"
    #expect(try run([twice]).table.rows.map { $0[5...] } == run([Self.coded]).table.rows.map { $0[5...] })
  }

  @Test func languagesAreCountedApartAndTogether() throws {
    let rows = try run(
      ["transcript,code,quote\na,funding,The funding ends\nb,funding,Het geld is op\n"],
      [
        "a.txt": "P01: The funding ends in June, they say, and nobody has told the nurses about it.\n",
        "b.txt": "P02: Het geld is op en niemand heeft het aan de mensen gezegd die hier werken.\n",
      ]
    ).table.rows.filter { $0[2] == .text("funding") }
    #expect(rows.map { $0[4] } == [.text("en"), .text("nl"), .text("all")])
    #expect(rows.map { $0[9] } == [.number(1), .number(0), .number(0.5)])
  }

  @Test func everythingWrongIsSaidAtOnce() {
    #expect(
      problems(
        "transcript,code,quote\na,fundin,The funding\na,staff,No such words\na,staff,Nobody\nb,law,x\n") == [
          "coder-1.csv:2:3: error: The codebook has no code “fundin”.\n  Did you mean “funding”?",
          "coder-1.csv:3:9: error: The quote does not stand in any turn of “a”.\n  Copy it from the transcript as it is.",
          "coder-1.csv:4:9: error: The quote stands in 2 places of “a”.\n  Quote more of the text around it.",
          "coder-1.csv:5:1: error: The project has no transcript “b”.\n  Use the ids that `qualm import --dry-run` shows.",
        ])
  }

  @Test(arguments: ["coder-1", "coder-2"]) func everyQuoteOfTheDemoIsFound(name: String) throws {
    let demo = try DemoCorpus.shared.get()
    let person = try HumanCodings(Repository.file("corpora/genomics-belgium/codings/\(name).csv").path)
    var problems = person.unknownCodes(demo.codebook.codebook.flattened.map(\.code.id))
    for document in demo.documents { _ = person.located(in: document.transcript, &problems) }
    #expect(problems == [])
    #expect(person.transcripts.count == 4)
  }
}
