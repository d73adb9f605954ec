import QualData

/// Line ends and control characters.
///
/// CR LF and lone CR become LF, as do vertical tab and form feed (a soft line break and a page break of word
/// processors). Every other control character below U+0020 but tab, and U+007F, becomes a space: words on both
/// sides stay apart, and exports to XML stay valid. NUL, and a file full of control characters, is refused.
enum ControlCharacters {
  static func clean(
    _ text: inout DecodedText, file: String, _ kind: TextFileKind = .transcript, keeping kept: Set<UInt8> = []
  ) throws {
    let isClean = text.bytes.withUnsafeBufferPointer { bytes in
      !bytes.contains { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F }
    }
    if isClean { return }
    var output: [UInt8] = []
    output.reserveCapacity(text.bytes.count)
    var replaced = 0
    var previous: UInt8 = 0
    for byte in text.bytes {
      switch byte {
      case 0x0A: if previous != 0x0D { output.append(0x0A) }
      case 0x0D: output.append(0x0A)
      case 0x0B, 0x0C:
        output.append(0x0A)
        replaced += 1
      case 0:
        throw InputErrors(
          file, "This is not a text file: it holds a NUL character.", kind.remedy(for: nil))
      case 0x09, 0x20..<0x7F, 0x80...: output.append(byte)
      case _ where kept.contains(byte): output.append(byte)
      default:
        output.append(0x20)
        replaced += 1
      }
      previous = byte
    }
    // A few come from word processors and subtitle tools; one in twenty does not come from text.
    if replaced > 8 && replaced * 20 > text.bytes.count {
      throw InputErrors(
        file, "This is not a text file: \(replaced.grouped) of its characters are control characters.",
        kind.remedy(for: nil))
    }
    text.bytes = output
    text.replacedControls = replaced
  }
}
