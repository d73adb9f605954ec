/// Numbers by 64-bit key, by open addressing: looked up where Swift's dictionary would spend its time on hashing.
/// 0 stands for “none”, as key and as value.
struct NumberTable: Sendable {
  private var keys = [UInt64](repeating: 0, count: 16)
  private var values = [UInt32](repeating: 0, count: 16)
  private var count = 0

  /// For looking many keys up.
  struct Lookup {
    fileprivate let keys: UnsafePointer<UInt64>
    fileprivate let values: UnsafePointer<UInt32>
    fileprivate let mask: Int

    /// 0: none.
    @inline(__always)
    subscript(key: UInt64) -> UInt32 {
      var slot = NumberTable.hash(key) & mask
      while keys[slot] != 0 {
        if keys[slot] == key { return values[slot] }
        slot = (slot &+ 1) & mask
      }
      return 0
    }
  }

  @inline(__always)
  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    keys.withUnsafeBufferPointer { keys in
      values.withUnsafeBufferPointer { values in
        body(Lookup(keys: keys.baseAddress!, values: values.baseAddress!, mask: keys.count - 1))
      }
    }
  }

  /// 0: none.
  @inline(__always)
  subscript(key: UInt64) -> UInt32 { withLookup { $0[key] } }

  /// The key must be new.
  mutating func insert(_ value: UInt32, for key: UInt64) {
    if (count + 1) * 2 > keys.count {
      let old = zip(keys, values).filter { $0.0 != 0 }
      keys = [UInt64](repeating: 0, count: keys.count * 2)
      values = [UInt32](repeating: 0, count: keys.count)
      for (key, value) in old { place(key, value) }
    }
    place(key, value)
    count += 1
  }

  private mutating func place(_ key: UInt64, _ value: UInt32) {
    var slot = Self.hash(key) & (keys.count - 1)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    values[slot] = value
  }

  @inline(__always)
  fileprivate static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20)
  }
}
