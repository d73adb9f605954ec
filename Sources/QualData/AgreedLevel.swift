/// The level of an indicator that a team settled on, with its reason.
package struct AgreedLevel: Sendable, Equatable {
  package var indicator: String
  package var level: Int
  package var reason: String
  /// Who wrote it down.
  package var coder: String
  /// UTC, ISO 8601; empty until the store has it.
  package var agreedAt: String

  package init(indicator: String, level: Int, reason: String = "", coder: String, agreedAt: String = "") {
    self.indicator = indicator
    self.level = level
    self.reason = reason
    self.coder = coder
    self.agreedAt = agreedAt
  }
}
