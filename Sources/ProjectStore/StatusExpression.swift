/// The status of `Outcome` in SQL, so that a queue of 200,000 codings need not load their decisions.
enum StatusExpression {
  /// - Parameters:
  ///   - coding: the name of the coding's row.
  ///   - hasView: whether only the decisions of one coder count, whose name is the expression's one argument.
  static func sql(coding: String, hasView: Bool) -> String {
    """
    (SELECT CASE
      WHEN count(*) = 0 THEN 'suggested'
      WHEN max(d.adjudication) = 1 THEN max(CASE d.adjudication WHEN 1 THEN d.verdict END)
      WHEN min(\(effect(coding))) = max(\(effect(coding))) THEN min(d.verdict)
      ELSE 'disputed' END
    FROM decision d WHERE d.coding = \(coding).id\(hasView ? " AND d.coder = ?" : ""))
    """
  }

  /// What a decision comes to: equal texts are decisions that agree.
  private static func effect(_ coding: String) -> String {
    """
    CASE d.verdict WHEN 'rejected' THEN 'rejected' ELSE
      ifnull(d.lower, \(coding).lower) || ' ' || ifnull(d.upper, \(coding).upper) || ' '
      || ifnull(d.code, \(coding).code) END
    """
  }
}
