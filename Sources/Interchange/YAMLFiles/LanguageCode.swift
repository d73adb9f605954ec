import Foundation

package enum LanguageCode {
  /// Whether it has the form of a code of ISO 639: two or three small letters.
  package static func isValid(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count)
      && text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// Whether it is one that ISO 639 gives to a language, as far as ICU knows.
  package static func isKnown(_ text: String) -> Bool {
    isValid(text) && Locale.LanguageCode(text).isISOLanguage
  }
}
