import CProcessor

extension ChunkTable {
  /// A chunk as it is looked up: its bytes when they are 16 or fewer, else a hash of them.
  ///
  /// The capital letters A–Z of a short chunk are small ones here: neither where words end nor their forms depend on them.
  struct Key {
    let low: UInt64
    let high: UInt64
    let hash: UInt64
    let length: Int32

    /// Of no chunk: it is never found.
    static let none = Key(low: 0, high: 0, length: -1, hash: 0)

    var isNone: Bool { length < 0 }

    @inline(__always)
    private init(low: UInt64, high: UInt64, length: Int, hash: UInt64) {
      (self.low, self.high, self.hash) = (low, high, hash)
      self.length = Int32(truncatingIfNeeded: length)
    }

    /// Of a chunk of up to 16 bytes, where 16 or more can be read.
    @inline(__always)
    init(short chunk: UnsafePointer<UInt8>, _ length: Int) {
      let bytes = cprocessor_small_letters(chunk, length)
      self.init(low: bytes.low, high: bytes.high, length: length, hash: Self.mix(bytes.low, bytes.high))
    }

    /// Whether it is of a short chunk of nothing but the letters A–Z, which is a word, and the key's bytes its form.
    var isOfLetters: Bool { length <= 16 && cprocessor_are_letters(.init(low: low, high: high), Int(length)) }

    /// The first 16 bytes of a short chunk, in small letters.
    func withBytes<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
      withUnsafeBytes(of: (low, high)) { body($0.assumingMemoryBound(to: UInt8.self).baseAddress!) }
    }

    /// Whether it is the key of a short chunk that is written just so.
    func isOf(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
      guard length == form.count, length <= 16 else { return false }
      let other = Self(form.baseAddress!, form.count, readable: form.count)
      return low == other.low && high == other.high
    }

    /// - Parameter readable: how many bytes may be read from `chunk` on; 16 or more is fast.
    @inline(__always)
    init(_ chunk: UnsafePointer<UInt8>, _ length: Int, readable: Int) {
      if length <= 16 {
        if readable >= 16 {
          self.init(short: chunk, length)
        } else {
          self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { bytes in
            bytes.initialize(repeating: 0)
            UnsafeMutableRawBufferPointer(bytes).copyMemory(
              from: UnsafeRawBufferPointer(start: chunk, count: length))
            return Self(short: bytes.baseAddress!, length)
          }
        }
      } else {
        var state = UInt64(length)
        let raw = UnsafeRawPointer(chunk)
        var offset = 0
        while offset + 8 <= length {
          state = Self.mix(state, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
          offset += 8
        }
        state = Self.mix(state, raw.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self))
        self.init(low: state, high: 0, length: length, hash: state)
      }
    }

    @inline(__always)
    static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let product = (a ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: b ^ 0xE703_7ED1_A0B4_28DB)
      return product.high ^ product.low
    }
  }
}
