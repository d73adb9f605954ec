import CProcessor

/// Numbers by 64-bit key, by open addressing: looked up where Swift's dictionary would spend its time on hashing.
/// 0 stands for “none”, as key and as value.
struct NumberTable: Sendable {
  /// Key and value beside each other, so that a look-up reads one place of the memory.
  fileprivate struct Slot {
    var key: UInt64 = 0
    var value: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 16)
  /// A bit by another part of the hash: some key has it. Small beside the slots, so that it stays near and most keys that are
  /// not there need no look at these.
  private var present = [UInt64](repeating: 0, count: 1)
  private var count = 0

  /// For looking many keys up.
  struct Lookup {
    fileprivate let slots: UnsafePointer<Slot>
    fileprivate let mask: Int
    fileprivate let present: UnsafePointer<UInt64>
    fileprivate let presentMask: Int

    /// 0: the key is not there; 1: it may be. A number, for those who add it up without a branch.
    @inline(__always)
    func mayHave(_ key: UInt64) -> UInt32 {
      let bit = NumberTable.bit(of: key) & presentMask
      return UInt32(truncatingIfNeeded: present[bit &>> 6] &>> UInt64(bit & 63)) & 1
    }

    /// Has the memory arrive where a key is looked up.
    @inline(__always)
    func prefetch(_ key: UInt64) { cprocessor_prefetch(slots + NumberTable.hash(key) & mask) }

    /// 0: none.
    @inline(__always)
    subscript(key: UInt64) -> UInt32 {
      var slot = NumberTable.hash(key) & mask
      while slots[slot].key != 0 {
        if slots[slot].key == key { return slots[slot].value }
        slot = (slot &+ 1) & mask
      }
      return 0
    }
  }

  @inline(__always)
  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      present.withUnsafeBufferPointer { present in
        body(
          Lookup(
            slots: slots.baseAddress!, mask: slots.count - 1, present: present.baseAddress!,
            presentMask: present.count * 64 - 1))
      }
    }
  }

  /// 0: none. Only what a key has already can be replaced.
  @inline(__always)
  subscript(key: UInt64) -> UInt32 {
    get { withLookup { $0[key] } }
    set {
      var slot = Self.hash(key) & (slots.count - 1)
      while slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
      slots[slot].value = newValue
    }
  }

  /// The key must be new.
  mutating func insert(_ value: UInt32, for key: UInt64) {
    if (count + 1) * 2 > slots.count {
      let old = slots
      slots = [Slot](repeating: Slot(), count: old.count * 2)
      present = Array(repeating: 0, count: slots.count / 16)
      for slot in old where slot.key != 0 { place(slot) }
    }
    place(Slot(key: key, value: value))
    count += 1
  }

  /// Replaces every value; none may become 0.
  mutating func replaceValues(_ new: (UInt32) -> UInt32) {
    for slot in slots.indices where slots[slot].key != 0 { slots[slot].value = new(slots[slot].value) }
  }

  private mutating func place(_ new: Slot) {
    var slot = Self.hash(new.key) & (slots.count - 1)
    while slots[slot].key != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = new
    let bit = Self.bit(of: new.key) & (present.count * 64 - 1)
    present[bit / 64] |= 1 << UInt64(bit % 64)
  }

  @inline(__always)
  fileprivate static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20)
  }

  @inline(__always)
  fileprivate static func bit(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
