import Foundation

/// A stretch of addresses whose memory is the system's until it is first written: a table in it grows where it
/// lies. All zeros at first.
final class ReservedMemory {
  let start: UnsafeMutableRawPointer
  private let size: Int

  init(_ size: Int) {
    self.size = size
    start = Self.map(nil, size)
    useLargePages()
  }

  deinit { munmap(start, size) }

  /// Gives the memory back; what is read then is zero.
  func clear() {
    // Mapped anew at the same place: that it is zero then is certain on every system.
    _ = Self.map(start, size)
    useLargePages()
  }

  /// Asks for large pages, where the system has them, for all but the beginning: addresses all over a large table are found
  /// faster, while a small one does not take more than it needs.
  private func useLargePages() {
    #if os(Linux)
      let largePages: Int32 = 14
      if size > Self.small { madvise(start + Self.small, size - Self.small, largePages) }
    #endif
  }

  /// In bytes.
  private static let small = 2 << 20

  /// Asks for the memory of some bytes at once, where the system can: page after page costs more.
  func prepare(_ bytes: Range<Int>) {
    #if os(Linux)
      let populateForWriting: Int32 = 23
      madvise(start + bytes.lowerBound, bytes.count, populateForWriting)
    #endif
  }

  private static func map(_ place: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer {
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | (place == nil ? 0 : MAP_FIXED)
    guard let start = mmap(place, size, PROT_READ | PROT_WRITE, flags, -1, 0), start != MAP_FAILED else {
      fatalError("there is no memory for \(size) bytes")
    }
    return start
  }
}
