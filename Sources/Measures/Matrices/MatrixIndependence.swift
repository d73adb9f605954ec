import QualData

extension MatrixBuilder {
  /// Whether rows and columns have to do with one another: the test, and the residual of each cell.
  ///
  /// A test wants everything counted in one cell only. So codes count without the codes below them, and links without
  /// weights: the matrix must be one of such counts. Rows and columns without any are left out.
  package func independence(language: String = "en") -> (test: Table, residuals: Table) {
    precondition(isCounted, "a test of independence is of counts")
    let (rowItems, columnItems) = (rows.order, columns.order)
    let counts = rowItems.map { row in columnItems.map { Int(count(row, $0)) } }
    let test = IndependenceTest(counts)
    let what = "\(rule.phrase) by \(rows.axis.name) and \(columns.axis.name)"
    return (
      Table(
        name: "independence",
        title: "Independence of \(rows.axis.name) and \(columns.axis.name): \(details).",
        columns: Self.testColumns,
        rows: [Self.cells(test, counts)]),
      Table(
        name: "residuals", title: "\(what) against what independence expects, p adjusted by Holm.",
        columns: Self.residualColumns,
        rows: test.map { residualRows($0, rowItems, columnItems, language) } ?? [])
    )
  }

  /// True where cells are counts that a test can be of.
  private var isCounted: Bool { !rollUp && isWhole && rule != .presence }

  private var details: String {
    let weights = rows.axis.isLinked || columns.axis.isLinked ? "; every link counts 1" : ""
    let codes =
      rows.axis == .code || columns.axis == .code ? "; a parent without its children" : ""
    return "\(rule.phrase.lowercased())\(codes)\(weights); \(statuses.phrase)"
  }

  private static func cells(_ test: IndependenceTest?, _ counts: [[Int]]) -> [Table.Cell] {
    guard let test else {
      let note = Table.Cell.text("undefined: fewer than two rows or columns have a count")
      let total = Table.Cell.integer(counts.joined().reduce(0, +))
      return [.missing, .missing, total] + Array(repeating: .missing, count: 8) + [note]
    }
    return [
      .integer(test.rows.count), .integer(test.columns.count), .integer(test.n), .number(test.chiSquare),
      .integer(test.degreesOfFreedom), .number(test.p), .number(test.likelihoodRatio),
      .number(test.likelihoodRatioP), .number(test.cramersV), .number(test.smallestExpected),
      .number(test.shareBelowFive),
      test.isApproximate ? .text("expected counts are small: p values are rough") : .missing,
    ]
  }

  private func residualRows(
    _ test: IndependenceTest, _ rowItems: [Int], _ columnItems: [Int], _ language: String
  ) -> [[Table.Cell]] {
    let ps = test.adjusted.joined().map(NormalDistribution.twoSidedTail)
    let adjusted = PAdjustment.holm.adjusted(ps)
    var cells: [[Table.Cell]] = []
    for (r, row) in test.rows.enumerated() {
      for (c, column) in test.columns.enumerated() {
        let (rowItem, columnItem) = (rowItems[row], columnItems[column])
        let place = r * test.columns.count + c
        cells.append([
          .text(rows.ids[rowItem]), .text(rows.labels[rowItem].text(language)),
          .text(columns.ids[columnItem]), .text(columns.labels[columnItem].text(language)),
          .integer(test.observed[r][c]), .number(test.expected[r][c]), .number(test.standardised[r][c]),
          .number(test.adjusted[r][c]), .number(ps[place]), .number(adjusted[place]),
        ])
      }
    }
    return cells
  }

  private static let testColumns = [
    Table.Column("rows", .integer, "Rows that have a count"),
    Table.Column("columns", .integer, "Columns that have a count"),
    Table.Column("n", .integer, "Sum of the cells"),
    Table.Column("chi_square", .number, "Pearson's χ²"),
    Table.Column("degrees_of_freedom", .integer, "(rows − 1)(columns − 1)"),
    Table.Column("p_value", .number, "P of χ² or more"),
    Table.Column("g", .number, "Likelihood ratio G"),
    Table.Column("g_p_value", .number, "P of G or more"),
    Table.Column("cramers_v", .number, "Effect: Cramér's V, 0 to 1"),
    Table.Column("smallest_expected", .number, "Smallest expected count of a cell"),
    Table.Column("share_below_5", .number, "Cells that expect fewer than 5, as a share of all"),
    Table.Column("note", .text, "What to know about the p values, or why there are none"),
  ]

  private static let residualColumns = [
    Table.Column("row", .text, "Id of the row"),
    Table.Column("row_label", .text, "Its label"),
    Table.Column("column", .text, "Id of the column"),
    Table.Column("column_label", .text, "Its label"),
    Table.Column("observed", .integer, "The count"),
    Table.Column("expected", .number, "Row total × column total / n"),
    Table.Column("standardised_residual", .number, "(observed − expected) / √expected"),
    Table.Column(
      "adjusted_residual", .number, "About standard normal where rows and columns are independent"),
    Table.Column("p_value", .number, "Of the adjusted residual, two-sided"),
    Table.Column("p_adjusted", .number, "The same, adjusted by Holm among the cells"),
  ]
}
