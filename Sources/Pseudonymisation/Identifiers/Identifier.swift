/// A kind of thing that tells who or where somebody is.
package enum IdentifierKind: String, Sendable, Codable, CaseIterable {
  case person
  case eMail = "e-mail"
  case phone
  case nationalNumber = "national number"
  case bankAccount = "bank account"
  case birthDate = "birth date"
  case date
  case address
  case webAddress = "web address"
  case userName = "user name"
  /// Whatever the user adds: an organisation, a village.
  case name

  /// What stands in the text instead: `[PERSON 3]`.
  package func placeholder(_ number: Int) -> String { "[\(rawValue.uppercased()) \(number)]" }

  /// Whether a pattern finds it; names are found by lists.
  package var hasPattern: Bool { self != .person && self != .name }
}

/// Something in a text that a pattern found.
package struct Identifier: Sendable, Equatable {
  package var kind: IdentifierKind
  /// In bytes.
  package var range: Range<Int>
  /// True when it is one beyond doubt, false when a person is to look at it.
  package var isCertain: Bool
  /// Why, for people.
  package var reason: String

  init(_ kind: IdentifierKind, _ range: Range<Int>, isCertain: Bool = true, _ reason: String) {
    self.kind = kind
    self.range = range
    self.isCertain = isCertain
    self.reason = reason
  }
}
