import QualData

/// Writes `&amp;` for ampersands that begin no reference, which some tools leave bare.
enum AmpersandMending {
  /// - Returns: the bytes, and where ampersands were mended.
  static func mend(_ bytes: [UInt8]) -> (bytes: [UInt8], places: [SourcePlace]) {
    guard bytes.contains(0x26) else { return (bytes, []) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 64)
    var places: [SourcePlace] = []
    var line = 1
    var column = 1
    var isCData = false
    for (index, byte) in bytes.enumerated() {
      if byte == 0x3C, bytes[index...].starts(with: "<![CDATA[".utf8) { isCData = true }
      if byte == 0x5D, isCData, bytes[index...].starts(with: "]]>".utf8) { isCData = false }
      output.append(byte)
      if byte == 0x26, !isCData, !isReference(bytes, index + 1) {
        output += "amp;".utf8
        places.append(SourcePlace(line: line, column: column))
      }
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (output, places)
  }

  private static func isReference(_ bytes: [UInt8], _ start: Int) -> Bool {
    let name = bytes[start..<min(bytes.count, start + 12)].prefix { $0 != 0x3B }
    guard start + name.count < bytes.count, bytes[start + name.count] == 0x3B else { return false }
    let text = String(decoding: name, as: UTF8.self)
    return ["amp", "lt", "gt", "quot", "apos"].contains(text)
      || text.wholeMatch(of: /#([0-9]+|x[0-9A-Fa-f]+)/) != nil
  }
}
