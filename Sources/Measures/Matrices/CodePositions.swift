/// Where codes stand in a list, by their ids: looked up for every coding of a corpus, where Swift's dictionary would
/// spend its time on hashing.
struct CodePositions: Sendable {
  private let ids: [String]
  /// Of ids that are written in another of Unicode's ways, and of ids that the list does not have.
  private let all: [String: Int]
  /// By hash, with open addressing: position plus one; 0: free.
  private var slots: [UInt32]

  /// Of an id that comes twice, the first place counts.
  init(_ ids: [String]) {
    self.ids = ids
    all = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var size = 16
    while size < 2 * ids.count { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for (position, id) in ids.enumerated() where all[id] == position {
      var slot = Self.hash(id) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(position + 1)
    }
  }

  /// `nil`: none.
  subscript(id: String) -> Int? {
    var slot = Self.hash(id) & (slots.count - 1)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if ids[position] == id { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    return all[id]
  }

  /// Eight bytes a step.
  private static func hash(_ id: String) -> Int {
    var id = id
    return id.withUTF8 { bytes in
      var state = UInt64(bytes.count)
      let raw = UnsafeRawBufferPointer(bytes)
      var index = 0
      while index + 8 <= raw.count {
        state = mixed(state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      while index < raw.count {
        state = state << 8 ^ state >> 56 ^ UInt64(raw[index])
        index += 1
      }
      return Int(truncatingIfNeeded: mixed(state) & 0x7FFF_FFFF)
    }
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
