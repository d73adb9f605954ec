import CICU

/// The version of the ICU library in use, such as `72.1`: part of every coding's provenance.
package func icuVersion() -> String {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 20) { buffer in
    cicu_version(buffer.baseAddress)
    return String(cString: buffer.baseAddress!)
  }
}

/// ICU's boundaries of words or sentences, just as ICU finds them. Owns the C handle.
package final class BreakIterator {
  package enum Kind: Int32 {
    case words = 0
    case sentences = 1
  }

  private let handle: OpaquePointer

  /// - Throws: `TokenizationError.noBreakIterator`
  package init(_ kind: Kind, locale: String) throws {
    guard let handle = cicu_breaker_open(kind.rawValue, locale) else {
      throw TokenizationError.noBreakIterator(locale: locale)
    }
    self.handle = handle
  }

  deinit { cicu_breaker_close(handle) }

  /// Calls `body` with the start, end (in bytes of `text`) and rule status of every segment of a UTF-8 text.
  package func forEachSegment(
    utf8 text: UnsafeBufferPointer<UInt8>, _ body: (_ start: Int, _ end: Int, _ status: Int32) -> Void
  ) {
    guard let base = text.baseAddress, !text.isEmpty else { return }
    base.withMemoryRebound(to: CChar.self, capacity: text.count) {
      _ = cicu_breaker_set_utf8(handle, $0, Int64(text.count))
    }
    forEachBoundary(body)
  }

  /// The same over UTF-16; starts and ends are in units of it.
  func forEachSegment(
    utf16 text: UnsafePointer<UInt16>, count: Int,
    _ body: (_ start: Int, _ end: Int, _ status: Int32) -> Void
  ) {
    _ = cicu_breaker_set_utf16(handle, text, Int32(count))
    forEachBoundary(body)
  }

  @inline(__always)
  private func forEachBoundary(_ body: (_ start: Int, _ end: Int, _ status: Int32) -> Void) {
    var start = 0
    while true {
      let next = cicu_breaker_next(handle)
      guard next >= 0 else { return }
      body(start, Int(next), cicu_breaker_status(handle))
      start = Int(next)
    }
  }
}
