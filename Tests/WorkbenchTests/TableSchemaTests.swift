import Foundation
import Interchange
import QualData
import TestSupport
import Testing

@testable import Workbench

/// The published schemas of tables as JSON and NDJSON are those of the tables.
@Suite struct TableSchemaTests {
  private func excerpts(_ grouping: ListExcerpts.Grouping?) throws -> Table {
    let review = try ReviewProject()
    return try ListExcerpts.run(.init(grouping: grouping), in: review.project, threads: 1).table
  }

  @Test func theirColumnsAreThoseOfTheTables() throws {
    for (name, columns) in [
      ("codings", CodingRows.columns), ("excerpts", try excerpts(.code).columns),
    ] {
      let data = try Data(contentsOf: Repository.file("docs/schemas/\(name).schema.json"))
      let root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
      let row = try #require((root["$defs"] as? [String: [String: Any]])?["row"])
      let properties = try #require(row["properties"] as? [String: [String: Any]])
      #expect(Set(properties.keys) == Set(columns.map(\.name)))
      for column in columns {
        #expect(properties[column.name]?["type"] as? String == column.kind.rawValue)
        #expect(properties[column.name]?["description"] as? String == column.description)
      }
    }
  }

  @Test(arguments: [nil, ListExcerpts.Grouping.code]) func excerptsAreAsTheirSchemaSays(
    grouping: ListExcerpts.Grouping?
  ) throws {
    let table = try excerpts(grouping)
    let check = try SchemaCheck("docs/schemas/excerpts.schema.json")
    #expect(table.rows.count == 4)
    #expect(try check.problems(JSONTableExporter().export(table)) == [])
    for line in NDJSONTableExporter().export(table).split(separator: "\n") {
      #expect(try check.problems(String(line), definition: "row") == [])
    }
  }

  @Test func codingsAreAsTheirSchemaSays() throws {
    let check = try SchemaCheck("docs/schemas/codings.schema.json")
    let names = CodingRows.columns.map(\.name)
    let json = JSONTableExporter().export(try excerpts(nil).keeping(names))
    #expect(try check.problems(json) == [])
    #expect(
      try check.problems(json.replacingOccurrences(of: "\"turn\": 1", with: "\"turn\": \"1\"")).first
        == "/0/turn: type")
  }

  @Test func everyTableIsAsTheCommonSchemaSays() throws {
    let check = try SchemaCheck("docs/schemas/table.schema.json")
    let table = Table(
      name: "t", title: "", columns: [.init("a", .text, ""), .init("b", .number, "")],
      rows: [[.text("x"), .number(0.5)], [.missing, .missing]])
    #expect(try check.problems(JSONTableExporter().export(table)) == [])
    #expect(try check.problems(#"[{"a": []}]"#) == ["/0/a: type"])
  }
}
