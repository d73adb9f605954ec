/// What is to become of a row of the list.
package enum PseudonymDecision: String, Sendable, CaseIterable {
  case yes
  case no
  /// Only where capitals and accents stand as in the list: “Rose”, not “rose”.
  case asWritten = "as written"
  /// Nobody has decided.
  case open = ""

  package var isReplaced: Bool { self == .yes || self == .asWritten }
}

/// A row of the list that a person reviews: something in the corpus, and what shall stand in its place. Rows with one
/// replacement are one person.
package struct PseudonymRow: Sendable, Equatable {
  package var kind: IdentifierKind
  package var text: String
  /// How often it stands in the transcripts.
  package var count: Int
  /// The first place: transcript and turn.
  package var first: String
  /// The words around the first place.
  package var context: String
  package var replacement: String
  package var decision: PseudonymDecision
  /// Why it is in the list.
  package var reason: String
  /// Its line in the file; 0 for a row of no file.
  package var line = 0

  package init(
    _ kind: IdentifierKind, _ text: String, count: Int = 0, first: String = "", context: String = "",
    replacement: String = "", decision: PseudonymDecision, reason: String = ""
  ) {
    self.kind = kind
    self.text = text
    self.count = count
    self.first = first
    self.context = context
    self.replacement = replacement
    self.decision = decision
    self.reason = reason
  }

  /// What all spellings have in common.
  package var value: IdentifierValue { IdentifierValue(kind, text) }
}

/// What all spellings of one thing have in common: a phone number without spaces, a date as a date, a name without case.
package struct IdentifierValue: Sendable, Hashable {
  private var family: IdentifierKind
  private var value: String

  package init(_ kind: IdentifierKind, _ text: String) {
    // A date of birth is the same date where nothing is said of birth.
    family = kind == .birthDate ? .date : kind == .name ? .person : kind
    switch family {
    case .eMail, .webAddress, .userName: value = text.lowercased()
    case .nationalNumber, .bankAccount:
      value = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    case .phone: value = Self.phone(text)
    case .date: value = Self.date(text)
    default: value = TextWord.all(in: text).map(\.form).joined(separator: " ")
    }
  }

  /// `+32 475 12 34 56`, `0032475123456` and `0475/12.34.56` are one number.
  private static func phone(_ text: String) -> String {
    var digits = text.replacing("(0)", with: "").filter { $0.isASCII && $0.isNumber }
    if !text.hasPrefix("+") {
      guard digits.hasPrefix("00") else { return digits }
      digits.removeFirst(2)
    }
    for country in ["32", "31", "33", "49"] where digits.hasPrefix(country) {
      return "0" + digits.dropFirst(country.count)
    }
    return "+" + digits
  }

  private static func date(_ text: String) -> String {
    var copy = text
    let date = copy.withUTF8 { bytes -> FullDate? in
      let search = IdentifierSearch(bytes, in: 0..<bytes.count)
      return bytes.indices.lazy.filter { search.isDigit(bytes[$0]) }.compactMap { FullDate(search, at: $0) }
        .first
    }
    guard let date else { return text.lowercased() }
    return "\(date.year)-\(date.month)-\(date.day)"
  }
}
