/// A language that reports and charts can be written in.
package enum ReportLanguage: String, Sendable, Codable, CaseIterable {
  case en, nl, fr, de

  /// Of labels in a project's language: that language where it is one of these, else English.
  package init(of language: String) { self = ReportLanguage(rawValue: language) ?? .en }

  /// A number of an English text as this language writes it.
  package func decimal(_ english: String) -> String {
    self == .en ? english : english.replacing(".", with: ",")
  }
}
