/// One respondent's level for one indicator in one round.
package struct Rating: Sendable, Equatable {
  package var respondent: String
  /// The respondent's stakeholder group; empty when not given.
  package var group: String
  /// The Delphi or questionnaire round; empty when there is only one.
  package var round: String
  package var indicator: String
  /// `nil`: asked and not answered.
  package var level: Int?
  package var comment: String

  package init(
    respondent: String, group: String = "", round: String = "", indicator: String, level: Int?,
    comment: String = ""
  ) {
    self.respondent = respondent
    self.group = group
    self.round = round
    self.indicator = indicator
    self.level = level
    self.comment = comment
  }
}
