import QualData

/// Every kind of cell, and text that formats must quote, escape or measure.
let sampleTable = Table(
  name: "code-by-group", title: "Number of codings by code and group.",
  columns: [
    Table.Column("code", .text, "Code id"), Table.Column("patients", .integer, "Patients"),
    Table.Column("rate", .number, "Per 1,000 words"),
  ],
  rows: [
    [.text("a, \"b\""), .integer(12), .number(0.1)],
    [.text("two\nlines"), .integer(0), .number(200.0 / 3)],
    [.text("基因 gène"), .missing, .number(3)],
  ])
