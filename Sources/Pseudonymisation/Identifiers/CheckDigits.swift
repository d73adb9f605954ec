/// Check digits of numbers that states and banks give to people.
package enum CheckDigits {
  /// The remainder of a long number, given as digits.
  static func remainder(_ digits: some Sequence<UInt8>, by modulus: Int, after start: Int = 0) -> Int {
    digits.reduce(start) { ($0 * 10 + Int($1 - 48)) % modulus }
  }

  /// Belgium's national register number (also bis numbers): 11 digits, `YYMMDD`, a serial, and 97 less the remainder of
  /// the first nine by 97; for people born from 2000 on a 2 stands before the nine.
  package static func isBelgian(_ digits: [UInt8]) -> Bool {
    guard digits.count == 11, digits.allSatisfy({ $0 &- 48 < 10 }) else { return false }
    let check = remainder(digits[9...], by: 1000)
    let month = remainder(digits[2..<4], by: 1000) % 20
    let day = remainder(digits[4..<6], by: 1000)
    let nine = digits[..<9]
    return month <= 12 && remainder(digits[2..<4], by: 1000) < 53 && day <= 31
      && (check == 97 - remainder(nine, by: 97) || check == 97 - remainder(nine, by: 97, after: 2))
  }

  /// The Netherlands' burgerservicenummer: the eleven-test, 9·d₁ + 8·d₂ + … + 2·d₈ − d₉ is a multiple of 11. Eight digits
  /// are nine with a 0 before.
  package static func isDutch(_ digits: [UInt8]) -> Bool {
    guard digits.count == 8 || digits.count == 9, digits.allSatisfy({ $0 &- 48 < 10 }) else { return false }
    let nine = Array(repeating: UInt8(48), count: 9 - digits.count) + digits
    guard nine.contains(where: { $0 != 48 }) else { return false }
    let sum = zip(nine, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
    return sum % 11 == 0
  }

  /// France's numéro d'inscription au répertoire: 13 digits and a key of two, 97 less their remainder by 97. Corsica's
  /// departments 2A and 2B count as 19 and 18.
  package static func isFrench(_ signs: [UInt8]) -> Bool {
    guard signs.count == 15 else { return false }
    var digits = signs
    if digits[5] == UInt8(ascii: "2"), digits[6] == UInt8(ascii: "A") || digits[6] == UInt8(ascii: "B") {
      digits[5] = UInt8(ascii: "1")
      digits[6] = digits[6] == UInt8(ascii: "A") ? UInt8(ascii: "9") : UInt8(ascii: "8")
    }
    guard digits.allSatisfy({ $0 &- 48 < 10 }), "123478".utf8.contains(digits[0]) else { return false }
    let month = remainder(digits[3..<5], by: 1000)
    guard (1...12).contains(month) || (20...42).contains(month) || month >= 50 else { return false }
    return remainder(digits[13...], by: 1000) == 97 - remainder(digits[..<13], by: 97)
  }

  /// Germany's Steuer-Identifikationsnummer: 11 digits, the first no 0, of which one stands two or three times among the
  /// first ten and the others once at most; check digit by ISO 7064, MOD 11,10.
  package static func isGermanTaxNumber(_ digits: [UInt8]) -> Bool {
    guard digits.count == 11, digits.allSatisfy({ $0 &- 48 < 10 }), digits[0] != 48 else { return false }
    let counts = Dictionary(grouping: digits[..<10], by: { $0 }).mapValues(\.count)
    guard counts.values.filter({ $0 > 1 }).count == 1, counts.values.max()! <= 3 else { return false }
    var product = 10
    for digit in digits[..<10] {
      let sum = (Int(digit - 48) + product) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10 == Int(digits[10] - 48)
  }

  /// Germany's Rentenversicherungsnummer: area, date of birth, initial, serial, check digit; the letter counts as its place
  /// in the alphabet, two digits; weights 2 1 2 5 7 1 2 1 2 1 2 1, the digit sums of the products, modulo 10.
  package static func isGermanPensionNumber(_ signs: [UInt8]) -> Bool {
    guard signs.count == 12, signs[8] &- 65 < 26 else { return false }
    let letter = signs[8] - 64
    let digits = signs[..<8] + [letter / 10 + 48, letter % 10 + 48] + signs[9...]
    guard digits.allSatisfy({ $0 &- 48 < 10 }), (1...12).contains(remainder(signs[4..<6], by: 1000)) else {
      return false
    }
    let sum = zip(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]).reduce(0) { sum, pair in
      let product = Int(pair.0 - 48) * pair.1
      return sum + product / 10 + product % 10
    }
    return sum % 10 == Int(digits[12] - 48)
  }

  /// An IBAN (ISO 13616): the length of its country, and the remainder by 97 is 1 when the first four signs stand last and
  /// letters count from 10 on.
  package static func isIBAN(_ signs: [UInt8]) -> Bool {
    guard signs.count > 4, BankAccountLengths.length(signs) == signs.count else { return false }
    var remainder = 0
    for sign in signs[4...] + signs[..<4] {
      switch sign {
      case 48...57: remainder = (remainder * 10 + Int(sign - 48)) % 97
      case 65...90: remainder = (remainder * 100 + Int(sign - 55)) % 97
      default: return false
      }
    }
    return remainder == 1
  }
}

/// How long IBANs of each country are (the registry of SWIFT, release 99).
enum BankAccountLengths {
  /// - Parameter signs: begins with the country's code.
  static func length(_ signs: [UInt8]) -> Int? {
    signs.count >= 2 ? table[String(decoding: signs[..<2], as: UTF8.self)] : nil
  }

  private static let table: [String: Int] = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BI": 27,
    "BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18, "DO": 28,
    "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FK": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23,
    "GL": 18, "GR": 27, "GT": 28, "HN": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26,
    "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21,
    "LY": 25, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MN": 20, "MR": 27, "MT": 31, "MU": 30, "NI": 28,
    "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22,
    "RU": 33, "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "SO": 23, "ST": 25,
    "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20, "YE": 30,
  ]
}
