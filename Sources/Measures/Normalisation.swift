/// What a count is divided by. A share of nothing is undefined (missing), never 0.
///
/// The totals are unions by the matrix's counting rule, as in its `total` column, so shares need not add up
/// to 100 where rows or columns overlap (a parent and its child, a code linked to two indicators).
package enum Normalisation: String, Sendable, CaseIterable {
  case none
  /// 1000 × count / words of the column: of the transcript, or of the turns of the column's speakers; for a code,
  /// indicator or domain, and for the total, of the participants in the whole corpus.
  /// Where only the rows are transcripts, speakers or attribute values, the words of the row.
  case perThousandWords
  /// 100 × count / total of the row.
  case rowPercent
  /// 100 × count / total of the column.
  case columnPercent
  /// 100 × count / total of the matrix.
  case totalPercent

  /// As titles write it.
  package var phrase: String {
    switch self {
    case .none: "counts"
    case .perThousandWords: "per 1,000 participant words"
    case .rowPercent: "percent of the row’s total"
    case .columnPercent: "percent of the column’s total"
    case .totalPercent: "percent of the matrix’s total"
    }
  }
}
