import Foundation

/// A text's bytes and where its lines start.
package struct TextLines {
  var bytes: [UInt8]
  let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [0] }
      var starts = [0]
      var i = 0
      while i < buffer.count, let found = memchr(base + i, 0x0A, buffer.count - i) {
        i = UnsafeRawPointer(base).distance(to: found) + 1
        if i < buffer.count { starts.append(i) }
      }
      return starts
    }
  }

  var count: Int { starts.count }

  /// A line without its line end.
  func range(_ line: Int) -> Range<Int> {
    let end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
    return starts[
      line]..<(line + 1 == starts.count && end > starts[line] && bytes[end - 1] == 0x0A ? end - 1 : end)
  }

  /// A line without white space at its ends.
  func trimmed(_ line: Int) -> Range<Int> { WhiteSpace.trim(bytes, range(line)) }

  func isBlank(_ line: Int) -> Bool { trimmed(line).isEmpty }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
