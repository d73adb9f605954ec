/// Every format a table can be written in.
package enum TableExporters {
  package static let all: [any TableExporter.Type] = [
    CSVTableExporter.self, TSVTableExporter.self, JSONTableExporter.self, NDJSONTableExporter.self,
    MarkdownTableExporter.self, HTMLTableExporter.self, TextTableExporter.self,
  ]

  /// The format a user names; `nil` when there is none.
  package static func named(_ name: String) -> (any TableExporter.Type)? { all.first { $0.name == name } }
}
