import CSnowball

/// Snowball's stems: `funding`, `funded`, `funds` → `fund`. Owns the C handle; belongs to one thread.
package final class Stemmer {
  private let handle: OpaquePointer

  /// The languages that libstemmer has, by ISO 639-1 code.
  package static let languages: [String: String] = [
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi",
    "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "ne": "nepali", "nl": "dutch", "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
  ]

  /// - Throws: `TokenizationError.noStemmer` for a language that libstemmer lacks.
  package init(language: String) throws {
    guard let name = Self.languages[language], let handle = sb_stemmer_new(name, "UTF_8") else {
      throw TokenizationError.noStemmer(language: language)
    }
    self.handle = handle
  }

  deinit { sb_stemmer_delete(handle) }

  /// The stem of a token form. Snowball expects composed (NFC), lower-case words, which token forms are.
  package func stem(_ form: String) -> String {
    var form = form
    return form.withUTF8 { bytes in
      guard let stem = sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count)) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      let length = Int(sb_stemmer_length(handle))
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }
}
