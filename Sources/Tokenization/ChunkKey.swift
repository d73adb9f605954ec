extension ChunkTable {
  /// A chunk as it is looked up: its bytes when they are 16 or fewer, else a hash of them.
  struct Key {
    let low: UInt64
    let high: UInt64
    let length: Int
    let hash: UInt64

    /// Of a chunk of up to 16 bytes, where 16 or more can be read.
    @inline(__always)
    init(short chunk: UnsafePointer<UInt8>, _ length: Int) {
      let raw = UnsafeRawPointer(chunk)
      let second = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      low = raw.loadUnaligned(as: UInt64.self) & Self.mask(min(length, 8))
      high = second & (length <= 8 ? 0 : Self.mask(length &- 8))
      self.length = length
      hash = Self.mix(low ^ 0x9E37_79B9_7F4A_7C15, high ^ UInt64(truncatingIfNeeded: length))
    }

    /// - Parameter readable: how many bytes may be read from `chunk` on; 16 or more is fast.
    @inline(__always)
    init(_ chunk: UnsafePointer<UInt8>, _ length: Int, readable: Int) {
      self.length = length
      if length <= 16 {
        var words: (UInt64, UInt64) = (0, 0)
        if readable >= 16 {
          let raw = UnsafeRawPointer(chunk)
          words.0 = raw.loadUnaligned(as: UInt64.self)
          words.1 = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
          if length <= 8 {
            words.0 &= Self.mask(length)
            words.1 = 0
          } else {
            words.1 &= Self.mask(length - 8)
          }
        } else {
          withUnsafeMutableBytes(of: &words) {
            $0.copyMemory(from: UnsafeRawBufferPointer(start: chunk, count: length))
          }
        }
        low = words.0
        high = words.1
        hash = Self.mix(low ^ 0x9E37_79B9_7F4A_7C15, high ^ UInt64(length))
      } else {
        var state = UInt64(length)
        let raw = UnsafeRawPointer(chunk)
        var offset = 0
        while offset + 8 <= length {
          state = Self.mix(state, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
          offset += 8
        }
        state = Self.mix(state, raw.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self))
        low = state
        high = 0
        hash = state
      }
    }

    @inline(__always)
    private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let product = (a ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: b ^ 0xE703_7ED1_A0B4_28DB)
      return product.high ^ product.low
    }

    /// Keeps the first 1…8 bytes of a little-endian word.
    @inline(__always)
    private static func mask(_ bytes: Int) -> UInt64 {
      .max &>> (64 &- 8 &* UInt64(truncatingIfNeeded: bytes))
    }
  }
}
