@testable import Interchange

/// A zlib stream (RFC 1950), as PDF files hold them: what the zip writer packs, with another head and foot.
enum Zlib {
  static func pack(_ bytes: [UInt8]) -> [UInt8] {
    let writer = ArchiveWriter()
    guard (try? writer.add("a", bytes, isCompressed: true)) != nil, let archive = try? writer.finish() else {
      return []
    }
    // The local header of an entry: 30 bytes and the name; at 18 the packed size.
    let size = (0..<4).reduce(0) { $0 | Int(archive[18 + $1]) << (8 * $1) }
    var (low, high) = (UInt32(1), UInt32(0))
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return [0x78, 0x9C] + archive[31..<(31 + size)]
      + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: (high << 16 | low) >> $0) }
  }
}
