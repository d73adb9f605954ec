import QualData

/// The description of written CSV or TSV tables that other tools read: `datapackage.json`.
/// Source: Frictionless Data Package and Table Schema, version 1 (specs.frictionlessdata.io).
///
/// The same tables always give the same bytes: there are no times in it.
package struct FrictionlessPackage: Sendable, Equatable {
  package struct Resource: Sendable, Equatable {
    package var table: Table
    /// Relative to the folder of datapackage.json, with `/`.
    package var path: String
    package init(table: Table, path: String) {
      self.table = table
      self.path = path
    }
  }

  package var name: String
  /// A name of Open Definition such as `CC-BY-4.0`.
  package var licence: String?
  package var resources: [Resource]

  package init(name: String, licence: String? = nil, resources: [Resource]) {
    self.name = name
    self.licence = licence
    self.resources = resources
  }

  /// The content of datapackage.json.
  package func json() -> String {
    var members: [(key: String, value: OrderedJSON)] = [
      ("profile", .string("tabular-data-package")), ("name", .string(FrictionlessPackage.slug(name))),
    ]
    if let licence { members.append(("licenses", .array([.object([("name", .string(licence))])]))) }
    var taken: Set<String> = []
    members.append(("resources", .array(resources.map { described($0, Self.name($0.path, &taken)) })))
    return OrderedJSON.object(members).pretty() + "\n"
  }

  /// Of a resource: its path, as a name that no other has.
  private static func name(_ path: String, _ taken: inout Set<String>) -> String {
    let plain = slug(path.split(separator: ".").dropLast().joined(separator: "."))
    var name = plain
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(plain)-\(number)"
      number += 1
    }
    return name
  }

  private func described(_ resource: Resource, _ name: String) -> OrderedJSON {
    let isTSV = resource.path.hasSuffix(".tsv")
    let fields = resource.table.columns.map { column in
      OrderedJSON.object([
        ("name", .string(column.name)), ("type", .string(column.kind.rawValue)),
        ("description", .string(column.description)),
      ])
    }
    return .object([
      ("profile", .string("tabular-data-resource")),
      ("name", .string(name)), ("path", .string(resource.path)),
      ("title", .string(resource.table.title)), ("format", .string(isTSV ? "tsv" : "csv")),
      ("mediatype", .string(isTSV ? "text/tab-separated-values" : "text/csv")),
      ("encoding", .string("utf-8")),
      (
        "dialect",
        .object([("delimiter", .string(isTSV ? "\t" : ",")), ("lineTerminator", .string("\n"))])
      ),
      ("schema", .object([("fields", .array(fields)), ("missingValues", .array([.string("")]))])),
    ])
  }

  /// Names are lower-case letters, digits, `-`, `_` and `.`; anything else becomes `-`.
  private static func slug(_ name: String) -> String {
    String(
      name.lowercased().unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "0"..."9", "-", "_", ".": Character(scalar)
        default: "-"
        }
      })
  }
}
