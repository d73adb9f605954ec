/// A text in one or more languages, keyed by ISO 639-1 code; `und` holds a text given without a language.
package struct LocalizedText: Sendable, Equatable {
  package var texts: [String: String]

  package init(_ texts: [String: String]) { self.texts = texts }
  package init(_ text: String) { texts = ["und": text] }

  package var isEmpty: Bool { texts.isEmpty }

  /// The text in a language; else the one without a language, in English, or in the first language by code.
  package func text(_ language: String = "en") -> String {
    texts[language] ?? texts["und"] ?? texts["en"] ?? texts.min { $0.key < $1.key }?.value ?? ""
  }
}
