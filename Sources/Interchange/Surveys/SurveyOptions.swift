/// How the answers of a survey become transcripts.
package struct SurveyOptions: Sendable, Equatable {
  package enum Layout: String, Sendable, CaseIterable {
    /// A transcript for each respondent, with all open questions.
    case respondents
    /// A transcript for each open question, with all respondents.
    case questions
  }

  package var layout = Layout.respondents
  /// Names of the columns that are open questions; found by the length of the answers when empty.
  package var questions: [String] = []
  /// The column of the respondents' ids; found by its name when `nil`.
  package var respondent: String?

  package init() {}
}
