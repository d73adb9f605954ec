import Foundation
import QualData
import TestSupport
import Testing

@testable import Interchange

/// The JSON Schemas in `codebooks/` and the reader accept the same keys, so that neither drifts.
@Suite struct SchemaTests {
  @Test func codebookSchemaHasTheKeysOfTheReader() throws {
    let schema = try Schema("codebook")
    #expect(schema.keys() == Set(CodebookKeys.codebook))
    #expect(schema.keys("properties", "match") == Set(CodebookKeys.match))
    #expect(schema.keys("$defs", "defaults") == Set(CodebookKeys.defaults))
    #expect(schema.keys("$defs", "code") == Set(CodebookKeys.code))
    #expect(schema.keys("$defs", "pattern") == Set(CodebookKeys.pattern))
    #expect(schema.keys("$defs", "unless") == Set(CodebookKeys.unless))
  }

  @Test func modelSchemaHasTheKeysOfTheReader() throws {
    let schema = try Schema("model")
    #expect(schema.keys() == Set(ModelKeys.model))
    #expect(schema.keys("$defs", "level") == Set(ModelKeys.level))
    #expect(schema.keys("$defs", "domain") == Set(ModelKeys.domain))
    #expect(schema.keys("$defs", "indicator") == Set(ModelKeys.indicator))
  }

  @Test(arguments: ["codebook", "model"])
  func refusesUnknownKeysInEveryMapping(_ name: String) throws {
    for mapping in try Schema(name).mappings {
      #expect(mapping["additionalProperties"] as? Bool == false, "\(mapping.keys.sorted())")
    }
  }

  @Test(arguments: ["codebook", "model"])
  func describesEveryKey(_ name: String) throws {
    for mapping in try Schema(name).mappings {
      for (key, value) in mapping["properties"] as? [String: [String: Any]] ?? [:] {
        #expect((value["description"] as? String)?.isEmpty == false, "\(key)")
      }
    }
  }

  @Test func listsTheWordsOfTheReader() throws {
    let definitions = try #require(Schema("codebook").root["$defs"] as? [String: [String: Any]])
    #expect(definitions["within"]?["enum"] as? [String] == Scope.allCases.map(\.rawValue))
    #expect(definitions["side"]?["enum"] as? [String] == Unless.Side.allCases.map(\.rawValue))
  }
}

private struct Schema {
  let root: [String: Any]

  init(_ name: String) throws {
    let data = try Data(contentsOf: Repository.file("codebooks/\(name).schema.json"))
    root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// The keys of the one mapping at a path, or among the forms (`oneOf`) there.
  func keys(_ path: String...) -> Set<String> {
    let value = path.reduce(root) { $0[$1] as? [String: Any] ?? [:] }
    let forms = [value] + (value["oneOf"] as? [[String: Any]] ?? [])
    return Set(forms.compactMap { $0["properties"] as? [String: Any] }.flatMap(\.keys))
  }

  /// Every part of the schema that names properties.
  var mappings: [[String: Any]] { Self.mappings(in: root) }

  private static func mappings(in value: Any) -> [[String: Any]] {
    switch value {
    case let object as [String: Any]:
      (object["properties"] is [String: Any] ? [object] : []) + object.values.flatMap(mappings)
    case let list as [Any]: list.flatMap(mappings)
    default: []
    }
  }
}
