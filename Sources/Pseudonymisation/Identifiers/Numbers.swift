/// Numbers that states and banks give to people.
extension IdentifierSearch {
  /// An IBAN, also one with wrong check digits, which may be misheard.
  func bankAccount(at start: Int) -> Identifier? {
    guard isCapital(text[start]), let second = byte(start + 1), isCapital(second),
      let third = byte(start + 2),
      isDigit(third) || space(at: start + 2) > 0,
      let length = BankAccountLengths.length([text[start], second])
    else { return nil }
    let signs = SpacedDigits(self, at: start, limit: length, separators: ".-") { $0 < 2 || $0 > 3 }
    guard signs.count == length, signs.isWhole(self), signs.signs[2...3].allSatisfy(isDigit) else {
      return nil
    }
    let isValid = CheckDigits.isIBAN(signs.signs)
    // Words in capitals after two letters and two digits are no account.
    guard isValid || signs.signs[4...].allSatisfy(isDigit) else { return nil }
    return Identifier(
      .bankAccount, start..<signs.ends.last!, isCertain: isValid,
      isValid ? "check digits" : "wrong check digits")
  }

  func nationalNumber(at start: Int) -> Identifier? {
    let french = SpacedDigits(self, at: start, limit: 15, separators: ".-/") { $0 == 6 }
    if french.isWhole(self), CheckDigits.isFrench(french.signs) { return national(start, french) }
    let eleven = SpacedDigits(self, at: start, limit: 11, separators: ".-/")
    if eleven.count == 11, eleven.isWhole(self) {
      if CheckDigits.isBelgian(eleven.signs) { return national(start, eleven) }
      if CheckDigits.isGermanTaxNumber(eleven.signs), [[11], [2, 3, 3, 3]].contains(eleven.groups) {
        return national(start, eleven)
      }
    }
    let pension = SpacedDigits(self, at: start, limit: 12) { $0 == 8 }
    if pension.isWhole(self), CheckDigits.isGermanPensionNumber(pension.signs) {
      return national(start, pension)
    }
    let nine = SpacedDigits(self, at: start, limit: 9, separators: ".")
    if nine.isWhole(self), CheckDigits.isDutch(nine.signs), !continues(nine),
      nine.count == 9 && [[9], [3, 3, 3], [4, 2, 3]].contains(nine.groups)
        || isNear(Self.hints, start..<nine.ends.last!, before: 60)
    {
      return national(start, nine)
    }
    return nil
  }

  /// Whether more digits follow after a separator, so that this is a part of a longer number.
  private func continues(_ digits: SpacedDigits) -> Bool {
    guard let end = digits.ends.last, let sign = byte(end) else { return false }
    let next = space(at: end) > 0 ? end + space(at: end) : ".,-/".utf8.contains(sign) ? end + 1 : end
    return next > end && byte(next).map(isDigit) == true
  }

  private func national(_ start: Int, _ digits: SpacedDigits) -> Identifier {
    Identifier(.nationalNumber, start..<digits.ends.last!, "check digits")
  }

  /// A number of 8 to 15 digits after a word for such numbers: misheard perhaps, or from another country.
  func hintedNumber(at start: Int) -> Identifier? {
    let digits = SpacedDigits(self, at: start, limit: 15, separators: ".-/") { $0 == 6 || $0 == 8 }
    guard digits.count >= 8, digits.isWhole(self),
      isNear(Self.hints, start..<digits.ends.last!, before: 60)
    else { return nil }
    return Identifier(.nationalNumber, start..<digits.ends.last!, isCertain: false, "after a word for it")
  }

  private static let hints = [
    "rijksregister", "registre national", "numéro national", "national number", "national register", " niss ",
    " insz", " bsn", "burgerservice", "sofinummer", "sofi-nummer", "sécurité sociale", "social security",
    "numéro de sécu", " nir ", "steuer-id", "steuernummer", "steueridentifikation", "sozialversicherung",
    "rentenversicherung", "versichertennummer", "personalausweis",
  ]
}
