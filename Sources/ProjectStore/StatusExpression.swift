/// The status of `Outcome` in SQL, so that a queue of 200,000 codings need not load their decisions.
enum StatusExpression {
  /// - Parameters:
  ///   - coding: the name of the coding's row.
  ///   - hasView: whether only the decisions of one coder count, whose name is the expression's one argument.
  static func sql(coding: String, hasView: Bool) -> String {
    func agree(_ column: String) -> String {
      let value = "ifnull(d.\(column), \(coding).\(column))"
      return "min(\(value)) = max(\(value))"
    }
    return """
      (SELECT CASE
        WHEN count(*) = 0 THEN 'suggested'
        WHEN max(d.adjudication) = 1 THEN max(CASE d.adjudication WHEN 1 THEN d.verdict END)
        WHEN max(d.verdict) = 'accepted' AND min(d.verdict) = 'accepted'
          THEN iif(\(agree("code")) AND \(agree("lower")) AND \(agree("upper")), 'accepted', 'disputed')
        WHEN max(d.verdict) = min(d.verdict) THEN 'rejected'
        ELSE 'disputed' END
      FROM \(decisions(coding, hasView)))
      """
  }

  /// Whether a coding is `suggested`; the same parameters.
  static func isSuggested(coding: String, hasView: Bool) -> String {
    "NOT EXISTS (SELECT 1 FROM \(decisions(coding, hasView)))"
  }

  private static func decisions(_ coding: String, _ hasView: Bool) -> String {
    "decision d WHERE d.coding = \(coding).id" + (hasView ? " AND d.coder = ?" : "")
  }
}
