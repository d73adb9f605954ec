import Foundation

/// A stretch of addresses whose memory is the system's until it is first written: a table in it grows where it
/// lies. All zeros at first.
final class ReservedMemory {
  let start: UnsafeMutableRawPointer
  private let size: Int

  init(_ size: Int) {
    self.size = size
    start = Self.map(nil, size)
  }

  deinit { munmap(start, size) }

  /// Gives the memory back; what is read then is zero.
  func clear() {
    // Mapped anew at the same place: that it is zero then is certain on every system.
    _ = Self.map(start, size)
  }

  /// Asks for the memory of some bytes at once, where the system can: page after page costs more. Not for large pages,
  /// which a virtual machine may have to fetch from its host.
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
