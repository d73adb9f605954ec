import CICU
import CLanguageDetection
import QualData

/// The language of a transcript: as the project says, else as the file says, else as CLD2 detects it, else the
/// fallback.
enum Language {
  static func of(
    _ transcript: Transcript, stated: String?, options: ImportOptions, file: String,
    warnings: inout [Diagnostic]
  ) -> (code: String, isDetected: Bool) {
    for value in [options.languages[transcript.id], stated].compactMap({ $0 }) where !value.isEmpty {
      if let code = code(value) { return (code, false) }
      warnings.append(
        Diagnostic(
          .warning, file: file, message: "The language “\(value.shown)” is not known.",
          remedy: "Write it as a two-letter code such as en, nl, fr or de."))
    }
    if let code = detect(transcript.text) { return (code, true) }
    let fallback = options.fallbackLanguage.flatMap(code) ?? "und"
    let outcome = fallback == "und" ? "is unknown" : "is taken to be “\(fallback)”"
    warnings.append(
      Diagnostic(
        .warning, file: file, message: "The language of “\(transcript.id)” was not detected and \(outcome).",
        remedy: "Set it in the transcript attributes file."))
    return (fallback, false)
  }

  /// The ISO 639-1 code of most of a text; `nil` when CLD2 does not rely on its answer.
  ///
  /// Looks at `sample(_:)`.
  static func detect(_ text: String) -> String? {
    var text = text
    let sample = text.withUTF8 { Self.sample($0) }
    var code = [CChar](repeating: 0, count: 16)
    let share = sample.withUnsafeBytes {
      cld_detect($0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), &code)
    }
    guard share >= 0 else { return nil }
    return Self.code(String(decoding: code.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  /// A short text whole; of a longer one stretches at even distances, from its start to its end, a line each, so that an
  /// introduction in another language than the interview's does not decide.
  static func sample(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let (length, count) = (Limits.languageStretch, Limits.languageStretches)
    if bytes.count <= length * count { return Array(bytes) }
    var sample: [UInt8] = []
    sample.reserveCapacity((length + 1) * count)
    for number in 0..<count {
      let start = (bytes.count - length) * number / (count - 1)
      var stretch = bytes[start..<start + length]
      // No half of a character at either end.
      while let first = stretch.first, first & 0xC0 == 0x80 { stretch = stretch.dropFirst() }
      while let last = stretch.last, last & 0xC0 == 0x80 { stretch = stretch.dropLast() }
      if let last = stretch.last, last >= 0xC0 { stretch = stretch.dropLast() }
      sample += stretch
      sample.append(0x0A)
    }
    return sample
  }

  /// The two-letter code of a language written as a code, with or without region (`nl-BE`), or by one of the
  /// names below; `nil` for others, and for `und`.
  static func code(_ value: String) -> String? {
    let lower = value.lowercased().filter { !$0.isWhitespace }
    if let code = names[lower] { return code }
    let first = String(lower.prefix { $0 != "-" && $0 != "_" })
    if let code = names[first] { return code }
    guard first.allSatisfy({ ("a"..."z").contains($0) }), first != "un" else { return nil }
    return first.count == 3 ? twoLetters(first) : first.count == 2 ? first : nil
  }

  /// Of ISO 639-2 and 639-3; `nil` where ISO 639-1 has no code.
  private static func twoLetters(_ code: String) -> String? {
    var name = [CChar](repeating: 0, count: 16)
    guard cicu_language(code, &name, Int32(name.count)) == 2 else { return nil }
    return String(decoding: name.prefix(2).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Names, three-letter codes, and CLD2's own codes that ISO 639-1 has replaced.
  private static let names = [
    "english": "en", "eng": "en", "engels": "en", "anglais": "en", "englisch": "en",
    "dutch": "nl", "nld": "nl", "dut": "nl", "nederlands": "nl", "néerlandais": "nl", "flemish": "nl",
    "vlaams": "nl", "niederländisch": "nl",
    "french": "fr", "fra": "fr", "fre": "fr", "frans": "fr", "français": "fr", "französisch": "fr",
    "german": "de", "deu": "de", "ger": "de", "duits": "de", "allemand": "de", "deutsch": "de",
    "cmn": "zh", "yue": "zh", "iw": "he", "jw": "jv", "in": "id", "mo": "ro",
  ]
}
