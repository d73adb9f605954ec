import Foundation
import ProjectStore
import TestSupport
import Testing

@testable import Workbench

@Suite struct JSONExportTests {
  /// An export of a sample project.
  private struct Export {
    let review: ReviewProject
    let files: TemporaryFolder
    var path: String { files.url.appendingPathComponent("project.json").path }

    init() throws {
      review = try ReviewProject()
      files = try TemporaryFolder()
      _ = try ExportJSON.run(review.project, to: path)
    }

    var text: String { get throws { try String(contentsOfFile: path, encoding: .utf8) } }

    func changed(_ old: String, _ new: String) throws {
      let before = try text
      let changed = before.replacingOccurrences(of: old, with: new)
      try #require(changed != before)
      try files.write(changed, to: "project.json")
    }
  }

  private func problems(_ export: Export) -> [String] {
    errors { _ = try JSONExportReader.read(export.path) }.map {
      $0.replacingOccurrences(of: export.path, with: "project.json")
    }
  }

  @Test func everyRecordHasALineOfItsOwn() throws {
    let lines = try Export().text.split(separator: "\n")
    #expect(lines[0] == #"{"format": "qualm project", "version": 1,"#)
    #expect(lines.count(where: { $0.hasPrefix(#"{"id": ""#) && $0.contains(#""code": "#) }) == 4)
    #expect(lines.last == "}")
  }

  @Test func layoutAndOrderOfKeysDoNotCount() throws {
    let export = try Export()
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: export.path)))
    let other = try JSONSerialization.data(withJSONObject: value, options: [.prettyPrinted, .sortedKeys])
    let before = try JSONExportReader.read(export.path).contents
    try export.files.write(Array(other), to: "project.json")
    #expect(try JSONExportReader.read(export.path).contents == before)
  }

  @Test func theSchemaHasTheTablesAndColumnsOfTheStore() throws {
    let data = try Data(contentsOf: Repository.file("docs/schemas/project.schema.json"))
    let root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let definitions = try #require(root["$defs"] as? [String: [String: Any]])
    let shapes = try StoreContents.empty().shapes + [TextLayout.codebook, TextLayout.turn]
    let properties = try #require(root["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(shapes.map(\.table) + ["format", "version"]).subtracting(["turn"]))
    for shape in shapes {
      let definition = try #require(definitions[shape.table])
      let texts = ["codebook": ["text"], "transcript": ["text", "turns"]][shape.table] ?? []
      let columns = try #require(definition["properties"] as? [String: [String: Any]])
      #expect(Set(columns.keys) == Set(shape.columns.map(\.name) + texts))
      #expect(Set(definition["required"] as? [String] ?? []) == Set(shape.columns.map(\.name) + texts))
      #expect(definition["additionalProperties"] as? Bool == false)
      for column in shape.columns {
        let kind = ["text": "string", "integer": "integer", "real": "number"][column.kind.rawValue]!
        let types = columns[column.name]?["type"]
        #expect(
          (types as? [String] ?? [types as? String ?? ""]) == (column.isOptional ? [kind, "null"] : [kind]),
          "\(shape.table).\(column.name)")
      }
    }
  }

  @Test func theSchemaRefusesWhatTheReaderRefuses() throws {
    let check = try SchemaCheck("docs/schemas/project.schema.json")
    let text = try Export().text
    #expect(try check.problems(text) == [])
    #expect(
      try check.problems(text.replacingOccurrences(of: "qualm project", with: "other")) == ["/format: const"])
    #expect(
      try check.problems(text.replacingOccurrences(of: "\"flag\": [", with: "\"flag\": [{}")).contains(
        "/flag/0: no coding"))
  }

  @Test func damagedJSONIsAnError() throws {
    let export = try Export()
    try export.changed("\"version\": 1,", "\"version\": 1")
    #expect(
      problems(export) == [
        "project.json: error: The JSON is damaged.\n  Export the file again from the program it came from."
      ])
  }

  @Test func anotherFormatIsAnError() throws {
    let export = try Export()
    try export.changed("\"version\": 1", "\"version\": 2")
    #expect(
      problems(export) == [
        """
        project.json: error: The file was written in a form that this Qualm does not know.
          Read it with the version that wrote it, or a newer one.
        """
      ])
  }

  @Test func anUnknownTableIsAnErrorAndNotLost() throws {
    let export = try Export()
    try export.changed("\"flag\": [", "\"flags\": [")
    #expect(problems(export) == ["project.json: error: There is no table “flags”.\n  Take it out."])
  }

  @Test func everyMistakeIsListedWithItsRecord() throws {
    let export = try Export()
    try export.changed(#""text": "I: Who pays?"#, #""text": "I: Who paid?"#)
    try export.changed(#""position": 0, "label": "P02""#, #""position": "0", "label": "P02""#)
    let shown = problems(export)
    #expect(
      shown.contains {
        $0.hasPrefix("project.json, transcript 1: error: The text is not the one that was exported")
      })
    #expect(shown.contains { $0.hasPrefix("project.json, speaker 2: error: “position” must be a number.") })
  }

  @Test func aRecordTwiceIsAnError() throws {
    let export = try Export()
    let text = try export.text
    let line = try #require(text.split(separator: "\n").first { $0.contains(#""kind": "person""#) })
    let record = line.hasSuffix(",") ? String(line.dropLast()) : String(line)
    try export.changed("\"attribute\": [\n", "\"attribute\": [\n\(record),\n")
    #expect(
      problems(export) == [
        """
        project.json, attribute 2: error: The same record stands in project.json, attribute 1.
          Keep one of the two.
        """
      ])
  }

  @Test func aStoreWithWorkStaysAsItIs() throws {
    let export = try Export()
    let shown = errors {
      _ = try ImportText.run(json: export.path, project: export.review.project, coder: "bert")
    }
    #expect(shown.first?.contains(" holds work already; nothing was changed.") == true)
  }

  @Test func whatIsExportedIsForItsOwnerOnly() throws {
    let export = try Export()
    #expect(try mode(URL(fileURLWithPath: export.path)) == "600")
  }
}
