import Foundation
import Interchange
import QualData
import Testing

@Suite struct JSONTableExporterTests {
  @Test func oneObjectForEachRowKeysInOrderOfTheColumns() {
    #expect(
      JSONTableExporter().export(sampleTable) == #"""
        [
          {"code": "a, \"b\"", "patients": 12, "rate": 0.1},
          {"code": "two\nlines", "patients": 0, "rate": 66.66666666666667},
          {"code": "基因 gène", "patients": null, "rate": 3}
        ]

        """#)
  }

  @Test func anEmptyTableIsAnEmptyArray() {
    #expect(JSONTableExporter().export(Table(name: "t", title: "", columns: [])) == "[]\n")
  }

  @Test func everyCharacterReadsBackTheSame() throws {
    let text = String(String.UnicodeScalarView((0...0x2030).compactMap(Unicode.Scalar.init))) + "👍🏽"
    let table = Table(name: "t", title: "", columns: [Table.Column("c", .text, "")], rows: [[.text(text)]])
    let data = Data(JSONTableExporter().export(table).utf8)
    let read = try JSONDecoder().decode([[String: String]].self, from: data)
    #expect(Array(read[0]["c"]?.utf8 ?? "".utf8) == Array(text.utf8))
  }

  @Test func whatIsNoNumberIsNull() {
    let table = Table(
      name: "t", title: "", columns: [Table.Column("c", .number, "")], rows: [[.number(.infinity)]])
    #expect(JSONTableExporter().export(table) == "[\n  {\"c\": null}\n]\n")
  }
}
