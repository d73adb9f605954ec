import Foundation

extension String {
  /// The text of UTF-8 bytes that nobody needs any more; what is not valid becomes U+FFFD, as with `String(decoding:as:)`.
  ///
  /// A long text is never held twice: the pages of the bytes go back to the system as they are copied. Should
  /// somebody hold the bytes still, they stay as they are.
  init(of bytes: consuming [UInt8]) {
    let count = bytes.count
    if count < Self.pieceSize {
      self.init(decoding: bytes, as: UTF8.self)
      return
    }
    self.init(unsafeUninitializedCapacity: count) { target in
      bytes.withUnsafeMutableBytes { Self.move($0, to: UnsafeMutableRawBufferPointer(target)) }
      return count
    }
  }

  private static let pieceSize = 4 << 20

  private static func move(_ source: UnsafeMutableRawBufferPointer, to target: UnsafeMutableRawBufferPointer)
  {
    let page = Int(getpagesize())
    for start in stride(from: 0, to: source.count, by: pieceSize) {
      let piece = UnsafeMutableRawBufferPointer(
        rebasing: source[start..<Swift.min(start + pieceSize, source.count)])
      UnsafeMutableRawBufferPointer(rebasing: target[start...]).copyMemory(
        from: UnsafeRawBufferPointer(piece))
      // Whole pages: what lies beside them may belong to others.
      let address = Int(bitPattern: piece.baseAddress)
      let first = (address + page - 1) / page * page
      let size = (address + piece.count) / page * page - first
      if size > 0 { madvise(UnsafeMutableRawPointer(bitPattern: first), size, MADV_DONTNEED) }
    }
  }
}
