/// A file's text as everything after decoding sees it: valid UTF-8, LF line ends, no byte order mark, no control
/// characters but tab and LF.
package struct DecodedText: Sendable, Equatable {
  /// UTF-8. Kept as bytes, as all work on whole files is done on bytes.
  package var bytes: [UInt8]
  /// The encoding the file was in: UTF-8, UTF-16LE, UTF-16BE, UTF-32LE, windows-1252 or windows-1250.
  package var encoding: String
  /// True when neither a byte order mark nor the bytes themselves prove the encoding.
  package var isGuess: Bool
  /// How many control characters were replaced by a space or a line end.
  package var replacedControls: Int

  package init(bytes: [UInt8], encoding: String = "UTF-8", isGuess: Bool = false, replacedControls: Int = 0) {
    self.bytes = bytes
    self.encoding = encoding
    self.isGuess = isGuess
    self.replacedControls = replacedControls
  }

  package init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  /// The bytes, which are let go here: whoever takes them may hold them alone.
  mutating func takeBytes() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &bytes)
    return taken
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
