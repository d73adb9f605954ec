import QualData
import Testing

@testable import Interchange

@Suite struct DocumentTableTests {
  private func table(_ rows: [[String]]) -> (lines: [String], notes: [String]) {
    var leftOut = LeftOut()
    let cells = rows.map { row in row.map { [DocumentText.Paragraph($0)] } }
    let lines = DocumentTable(cells).paragraphs(&leftOut).map(\.text)
    return (lines, leftOut.notes)
  }

  @Test func aColumnOfSpeakersMakesTurns() {
    let rows = [
      ["Time", "Speaker", "Text"], ["00:05", "INT", "How is it going?"],
      ["1:01:10", "P01:", "It goes well."],
    ]
    #expect(table(rows).lines == ["[0:00:05] INT: How is it going?", "[1:01:10] P01: It goes well."])
  }

  @Test func namesThatComeAgainAreSpeakers() {
    let rows = [
      ["Anna", "Is it going well?"], ["Bob", "It goes well."], ["Anna", "Good."], ["Bob", "Yes, it is."],
    ]
    #expect(table(rows).lines.first == "Anna: Is it going well?")
  }

  @Test func aCellWithoutANameGoesOnWithTheSpeaker() {
    let rows = [["INT", "How is it going?"], ["", "And why?"], ["P01", "It goes well."]]
    #expect(table(rows).lines == ["INT: How is it going?", "And why?", "P01: It goes well."])
  }

  @Test func otherColumnsAreCounted() {
    let rows = [["INT", "How is it going?", "nods"], ["P01", "It goes well.", ""]]
    #expect(table(rows).notes == ["1 cell beside turns was left out."])
  }

  @Test func anotherTableIsALineForEachRow() {
    #expect(table([["year", "euro"], ["2026", "1000"]]).lines == ["year\teuro", "2026\t1000"])
  }
}
