/// When a panel's ratings of an indicator count as agreed.
///
/// Accepted at a share of agreement of `accept` or more, or of `acceptUndisputed` or more where no rating disagrees.
/// A rating agrees when it lies within `within` levels of the panel's median, and disagrees when it lies more than
/// `within` + 1 levels from it; one level between them is neither. 1 makes the three-level region of the median; with 0
/// only the median's own level agrees. With `agreeFrom`, levels are read as answers to a statement: the levels from there
/// up agree, as many at the low end disagree.
package struct DelphiRules: Sendable, Equatable {
  /// Shares from 0 to 1.
  package var accept: Double
  package var acceptUndisputed: Double
  package var within: Int
  package var agreeFrom: Int?

  package init(
    accept: Double = 0.86, acceptUndisputed: Double = 0.79, within: Int = 1, agreeFrom: Int? = nil
  ) {
    self.accept = accept
    self.acceptUndisputed = acceptUndisputed
    self.within = within
    self.agreeFrom = agreeFrom
  }

  /// For titles.
  package var phrase: String {
    func percent(_ share: Double) -> String {
      let tenths = Int((share * 1000).rounded())
      return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
    let agreeing =
      agreeFrom.map { "ratings of level \($0) or above" }
      ?? (within == 0
        ? "ratings of the median's own level" : "ratings within \(plural(within, "level")) of the median")
    return "Delphi: accepted with \(percent(accept)) % agreement, \(agreeing), or "
      + "\(percent(acceptUndisputed)) % where no rating disagrees"
  }
}
