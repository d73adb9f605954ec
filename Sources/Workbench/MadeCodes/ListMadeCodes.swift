import QualData

/// Codes made while coding as a table.
enum ListMadeCodes {
  static func table(_ codes: [MadeCode]) -> Table {
    Table(
      name: "codes", title: "Codes made while coding",
      columns: [
        .init("code", .text, "Id of the code."),
        .init("name", .text, "Name of the code."),
        .init("parent", .text, "Id of the code above it."),
        .init("coder", .text, "Who made it."),
        .init("time", .text, "When: UTC, ISO 8601."),
        .init("definition", .text, "What the code captures."),
      ],
      rows: codes.map {
        [
          .text($0.id), .text($0.name), .text($0.parent ?? ""), .text($0.coder), .text($0.madeAt),
          .text($0.definition),
        ]
      })
  }
}
