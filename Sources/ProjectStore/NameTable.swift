import Foundation

/// Names as numbers, from 0 in the order in which they come.
package struct NameTable: Sendable {
  package private(set) var names: [String] = []
  /// Numbers by hash, with the next free place taken where two fall on one; a power of two of them, at most half full.
  private var slots = [Int32](repeating: -1, count: 64)
  private var hashes: [UInt64] = []
  private var last = -1

  package init() {}

  package subscript(_ number: Int32) -> String { names[Int(number)] }

  /// The number of a name that is there.
  package func number(of name: String) -> Int32? {
    var name = name
    return name.withUTF8 { bytes in
      let slot = slot(bytes, Self.hash(bytes))
      return slots[slot] < 0 ? nil : slots[slot]
    }
  }

  /// The number of a name, which is added where it is new.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    // Rows that follow each other often have the same name.
    if last >= 0, Self.equal(names[last], bytes) { return Int32(last) }
    let hash = Self.hash(bytes)
    let slot = slot(bytes, hash)
    if slots[slot] >= 0 {
      last = Int(slots[slot])
      return slots[slot]
    }
    last = names.count
    slots[slot] = Int32(last)
    names.append(String(decoding: bytes, as: UTF8.self))
    hashes.append(hash)
    if names.count * 2 > slots.count { grow() }
    return Int32(last)
  }

  private func slot(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, Self.equal(names[number], bytes) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func equal(_ name: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.utf8.count == bytes.count, let start = bytes.baseAddress else {
      return name.isEmpty && bytes.isEmpty
    }
    return name.utf8.withContiguousStorageIfAvailable { memcmp($0.baseAddress!, start, bytes.count) == 0 }
      ?? name.utf8.elementsEqual(bytes)
  }

  /// Eight bytes at a time, then the rest one by one, each spread because only the low bits choose a slot.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(bytes.count)
    func mix(_ value: UInt64) {
      hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    let whole = bytes.count & ~7
    for place in stride(from: 0, to: whole, by: 8) {
      mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    for place in whole..<bytes.count { mix(UInt64(bytes[place])) }
    return hash
  }
}
