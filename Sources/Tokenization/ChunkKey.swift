extension ChunkTable {
  /// A chunk as it is looked up: its bytes when they are 16 or fewer, else a hash of them.
  ///
  /// The capital letters A–Z of a short chunk are small ones here: neither where words end nor their forms depend on them.
  struct Key {
    let low: UInt64
    let high: UInt64
    let length: Int
    let hash: UInt64

    /// Of no chunk: it is never found.
    static let none = Key(low: 0, high: 0, length: -1, hash: 0)

    var isNone: Bool { length < 0 }

    private init(low: UInt64, high: UInt64, length: Int, hash: UInt64) {
      (self.low, self.high, self.length, self.hash) = (low, high, length, hash)
    }

    /// Of a chunk of up to 16 bytes, where 16 or more can be read.
    /// - Parameter masks: `Key.masks`, at hand.
    @inline(__always)
    init(short chunk: UnsafePointer<UInt8>, _ length: Int, _ masks: UnsafePointer<UInt64>) {
      let raw = UnsafeRawPointer(chunk)
      low = Self.small(raw.loadUnaligned(as: UInt64.self) & masks[2 &* length])
      high = Self.small(raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & masks[2 &* length &+ 1])
      self.length = length
      hash = Self.mix(low ^ 0x9E37_79B9_7F4A_7C15, high ^ UInt64(truncatingIfNeeded: length))
    }

    /// Whether it is the key of a short chunk that is written just so.
    func isOf(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
      guard length == form.count, length <= 16 else { return false }
      let other = Self(form.baseAddress!, length, readable: length)
      return low == other.low && high == other.high
    }

    /// By length from 0 to 16: what keeps so many bytes of two little-endian words.
    nonisolated(unsafe) static let masks: UnsafePointer<UInt64> = {
      let masks = UnsafeMutablePointer<UInt64>.allocate(capacity: 34)
      for length in 0...16 {
        masks[2 * length] = length == 0 ? 0 : mask(min(length, 8))
        masks[2 * length + 1] = length <= 8 ? 0 : mask(length - 8)
      }
      return UnsafePointer(masks)
    }()

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
        low = Self.small(words.0)
        high = Self.small(words.1)
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

    /// Eight bytes, with small letters for A–Z.
    @inline(__always)
    private static func small(_ bytes: UInt64) -> UInt64 {
      let seven = bytes & 0x7F7F_7F7F_7F7F_7F7F
      // The highest bit of a byte: it is A or beyond; it is beyond Z.
      let (fromA, beyondZ) = (seven &+ 0x3F3F_3F3F_3F3F_3F3F, seven &+ 0x2525_2525_2525_2525)
      return bytes | (fromA & ~beyondZ & ~bytes & 0x8080_8080_8080_8080) &>> 2
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
