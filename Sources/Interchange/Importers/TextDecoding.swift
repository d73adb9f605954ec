import CICU
import QualData

/// Bytes → text. Nothing is ever replaced silently: what cannot be decoded for sure is refused.
///
/// In this order: a byte order mark; UTF-16 without one, by its NULs; strict UTF-8; ICU's detector, whose answer
/// counts only when it is a Western (read as windows-1252) or Central European (windows-1250) encoding.
package enum TextDecoding {
  /// Throws `InputErrors` for an empty file, a file that is no text, and text in an encoding that is not certain.
  ///
  /// - Parameters:
  ///   - kind: what the file is to be, which what to do depends on.
  ///   - controls: control characters that mean something in a format, and stay.
  package static func decode(
    _ file: SourceFile, as kind: TextFileKind = .transcript, keeping controls: Set<UInt8> = []
  ) throws -> DecodedText {
    let bytes = file.bytes
    if bytes.isEmpty { throw InputErrors(file.path, "The file is empty.", kind.emptyRemedy) }
    if let signature = FileSignature.binary(bytes) {
      throw InputErrors(
        file.path, "This is \(signature.noun), not a text file.", kind.remedy(for: signature))
    }
    var decoded: DecodedText
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      decoded = DecodedText(bytes: try utf8(Array(bytes[3...]), in: file, offset: 3))
    } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      decoded = try convert(bytes[4...], "UTF-32LE", file)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      decoded = try convert(bytes[2...], "UTF-16LE", file)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      decoded = try convert(bytes[2...], "UTF-16BE", file)
    } else if let encoding = utf16Encoding(bytes) {
      decoded = try convert(bytes[...], encoding, file)
    } else {
      decoded = try withoutMark(file, kind)
    }
    try ControlCharacters.clean(&decoded, file: file.path, kind, keeping: controls)
    if decoded.bytes.count > Limits.lines, decoded.bytes.count(where: { $0 == 0x0A }) > Limits.lines {
      throw InputErrors([
        Diagnostic(
          file: file.path, place: SourcePlace(line: Limits.lines + 1, column: 1),
          message: "The text has more than \(Limits.lines.grouped) lines.",
          remedy: "Split it into smaller files.")
      ])
    }
    if WhiteSpace.trim(decoded.bytes, 0..<decoded.bytes.count).isEmpty {
      throw InputErrors(file.path, "The file holds nothing but white space.", kind.emptyRemedy)
    }
    return decoded
  }

  private static func withoutMark(_ file: SourceFile, _ kind: TextFileKind) throws -> DecodedText {
    if let place = file.bytes.firstIndex(of: 0) { throw binary(file, place, kind) }
    let scan = UTF8Scan(file.bytes)
    if scan.firstInvalid == nil { return DecodedText(bytes: file.bytes) }
    // In a single-byte text a valid sequence is a rare coincidence (É followed by » and the like).
    if scan.validSequences * 10 >= max(scan.invalidBytes, 1) && scan.validSequences > 0 {
      throw invalid(file, scan.firstInvalid ?? 0)
    }
    return try guess(file, firstOther: scan.firstInvalid ?? 0)
  }

  private static func utf8(_ bytes: [UInt8], in file: SourceFile, offset: Int) throws -> [UInt8] {
    if let place = UTF8Scan(bytes).firstInvalid { throw invalid(file, place + offset) }
    return bytes
  }

  private static func invalid(_ file: SourceFile, _ offset: Int) -> InputErrors {
    InputErrors(
      file.path, "The file looks like UTF-8, but byte \((offset + 1).grouped) is not valid UTF-8.",
      "Open it in the program it came from and save it as UTF-8 again.")
  }

  private static func binary(_ file: SourceFile, _ offset: Int, _ kind: TextFileKind) -> InputErrors {
    InputErrors(
      file.path, "This is not a text file: byte \((offset + 1).grouped) is NUL.",
      kind.remedy(for: nil))
  }

  /// UTF-16 shows by its NULs: Western text has one in nearly every second byte.
  private static func utf16Encoding(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    let sample = min(bytes.count, Limits.encodingSample) & ~1
    var even = 0
    var odd = 0
    for i in stride(from: 0, to: sample, by: 2) {
      if bytes[i] == 0 { even += 1 }
      if bytes[i + 1] == 0 { odd += 1 }
    }
    let units = sample / 2
    if odd * 2 > units, even * 20 < units { return "UTF-16LE" }
    if even * 2 > units, odd * 20 < units { return "UTF-16BE" }
    return nil
  }

  private static func guess(_ file: SourceFile, firstOther: Int) throws -> DecodedText {
    let start = max(0, firstOther - Limits.encodingSample / 4)
    let sample = file.bytes[start..<min(file.bytes.count, start + Limits.encodingSample)]
    var name = [CChar](repeating: 0, count: 64)
    let confidence = sample.withUnsafeBytes {
      cicu_detect_encoding($0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), &name)
    }
    let found = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let isCentral = ["ISO-8859-2", "windows-1250"].contains(found) && confidence >= 40
    // Text in another script is mostly letters beyond ASCII, whatever the detector says of a few accents.
    let others = sample.count { $0 >= 0x80 }
    let letters = sample.count { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    if others > letters { throw uncertain(file, confidence >= 10 ? "It may be \(found)." : "") }
    // Five bytes mean nothing in windows-1252; they are letters in Mac OS Roman and the code pages of DOS.
    if !isCentral, let other = file.bytes.firstIndex(where: { [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }) {
      throw uncertain(file, "Byte \((other + 1).grouped) is not windows-1252.")
    }
    if !isCentral, hasSignsInWords(sample) || hasCapitalsInWords(sample, of: others) {
      throw uncertain(file, "It may be of DOS or of an old Mac.")
    }
    var decoded = try convert(file.bytes[...], isCentral ? "windows-1250" : "windows-1252", file)
    decoded.isGuess = true
    return decoded
  }

  /// True when signs of windows-1252 that stand in no word (‚ ƒ „ † ‡ ˆ ‰ ‹ • ˜ ™ ›) do so three times: there they are
  /// letters of another encoding, as é and ç are 0x82 and 0x87 in the code pages of DOS.
  private static func hasSignsInWords(_ bytes: ArraySlice<UInt8>) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    let signs: Set<UInt8> = [0x82, 0x83, 0x84, 0x86, 0x87, 0x88, 0x89, 0x8B, 0x95, 0x98, 0x99, 0x9B]
    let found = bytes.indices.dropFirst().dropLast().lazy.filter {
      bytes[$0] >= 0x80 && signs.contains(bytes[$0]) && isLetter(bytes[$0 - 1]) && isLetter(bytes[$0 + 1])
    }
    return found.prefix(3).count == 3
  }

  /// True when a quarter of the bytes beyond ASCII, or half of the only two, are capitals right behind a small letter, as in
  /// “donÕt” and “cafŽ”: there they are quotes and small letters of another encoding.
  private static func hasCapitalsInWords(_ bytes: ArraySlice<UInt8>, of others: Int) -> Bool {
    func isCapital(_ byte: UInt8) -> Bool {
      [0x8A, 0x8C, 0x8E, 0x9F].contains(byte) || (0xC0...0xDE).contains(byte) && byte != 0xD7
    }
    let found = bytes.indices.dropFirst().count {
      isCapital(bytes[$0]) && (0x61...0x7A).contains(bytes[$0 - 1])
    }
    return found >= 2 && found * 4 >= others || found == 1 && others <= 2
  }

  private static func uncertain(_ file: SourceFile, _ reason: String) -> InputErrors {
    InputErrors(
      file.path, "The file is not UTF-8, and its encoding is not certain. \(reason)".trimmed,
      "Open it in the program it came from and save it as UTF-8.")
  }

  private static func convert(
    _ bytes: ArraySlice<UInt8>, _ encoding: String, _ file: SourceFile
  ) throws -> DecodedText {
    let capacity = 3 * bytes.count + 16  // no encoding of the list needs more
    var needed: Int64 = 0
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      needed = bytes.withUnsafeBytes { input in
        buffer.withMemoryRebound(to: CChar.self) {
          cicu_decode(
            encoding, input.bindMemory(to: CChar.self).baseAddress, Int64(input.count), $0.baseAddress,
            Int64(capacity))
        }
      }
      count = needed >= 0 ? min(Int(needed), capacity) : 0
    }
    if needed < 0 || needed > capacity {
      throw InputErrors(
        file.path, "The file looks like \(encoding), but is not valid \(encoding).",
        "Open it in the program it came from and save it as UTF-8.")
    }
    return DecodedText(bytes: output, encoding: encoding)
  }
}
