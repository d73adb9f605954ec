/// Makes zip archives of uncompressed entries, sound ones and others.
package struct ZipWriter {
  package struct Entry {
    var name: String
    var bytes: [UInt8]
    /// Said in place of the true size, of an entry that says it is deflated.
    var claimedSize: Int?
    var unixMode: UInt32

    package init(_ name: String, _ text: String, claimedSize: Int? = nil, unixMode: UInt32 = 0o100600) {
      self.name = name
      bytes = Array(text.utf8)
      self.claimedSize = claimedSize
      self.unixMode = unixMode
    }
  }

  package static func archive(_ entries: [Entry]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = bytes.count
      var common: [UInt8] = []
      common += short(20) + short(0) + short(entry.claimedSize == nil ? 0 : 8) + short(0) + short(33)
      common += long(checksum(entry.bytes)) + long(UInt32(entry.bytes.count))
      common += long(UInt32(entry.claimedSize ?? entry.bytes.count))
      common += short(UInt16(entry.name.utf8.count)) + short(0)
      bytes += long(0x0403_4B50) + common + Array(entry.name.utf8) + entry.bytes
      directory += long(0x0201_4B50) + short(3 << 8 | 20) + common + short(0) + short(0) + short(0)
      directory += long(entry.unixMode << 16) + long(UInt32(offset)) + Array(entry.name.utf8)
    }
    let end =
      long(0x0605_4B50) + short(0) + short(0) + short(UInt16(entries.count)) + short(UInt16(entries.count))
    return bytes + directory + end + long(UInt32(directory.count)) + long(UInt32(bytes.count)) + short(0)
  }

  private static func short(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private static func long(_ value: UInt32) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(value >> $0 & 0xFF) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}
