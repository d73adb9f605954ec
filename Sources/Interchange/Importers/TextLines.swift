import Foundation

/// A text's bytes and where its lines start.
package struct TextLines {
  var bytes: [UInt8]
  /// 32 bits hold any place of a file (`Limits.file`).
  private let starts: [UInt32]

  init(_ bytes: consuming [UInt8]) {
    starts = Self.starts(bytes)
    self.bytes = bytes
  }

  private static func starts(_ bytes: borrowing [UInt8]) -> [UInt32] {
    bytes.withUnsafeBufferPointer { buffer in
      var starts: [UInt32] = []
      starts.reserveCapacity(1 + buffer.count { $0 == 0x0A })
      starts.append(0)
      guard let base = buffer.baseAddress else { return starts }
      var i = 0
      while i < buffer.count, let found = memchr(base + i, 0x0A, buffer.count - i) {
        i = UnsafeRawPointer(base).distance(to: found) + 1
        if i < buffer.count { starts.append(UInt32(i)) }
      }
      return starts
    }
  }

  var count: Int { starts.count }

  func start(_ line: Int) -> Int { Int(starts[line]) }

  /// A line without its line end.
  func range(_ line: Int) -> Range<Int> {
    let start = start(line)
    if line + 1 < starts.count { return start..<self.start(line + 1) - 1 }
    let end = bytes.count
    return start..<(end > start && bytes[end - 1] == 0x0A ? end - 1 : end)
  }

  /// A line without white space at its ends.
  func trimmed(_ line: Int) -> Range<Int> { WhiteSpace.trim(bytes, range(line)) }

  func isBlank(_ line: Int) -> Bool { trimmed(line).isEmpty }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
