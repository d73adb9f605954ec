import Foundation

/// Large tables that are read all over are faster in large pages, where the system has them.
enum LargePages {
  static let size = 1 << 21

  /// Asks for large pages, before the memory is first written.
  static func advise(_ memory: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
      guard let start = memory.baseAddress, memory.count >= 2 * size else { return }
      let first = UnsafeMutableRawPointer(
        bitPattern: (UInt(bitPattern: start) + UInt(size) - 1) & ~UInt(size - 1))!
      let last = start + memory.count
      _ = madvise(first, (last - first) & ~(size - 1), MADV_HUGEPAGE)
    #endif
  }

  /// As many zeros.
  static func zeros(_ count: Int) -> [UInt64] {
    Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      advise(UnsafeMutableRawBufferPointer(buffer))
      buffer.initialize(repeating: 0)
      initialized = count
    }
  }
}
