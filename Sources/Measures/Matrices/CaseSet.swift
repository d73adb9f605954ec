/// The cases counted in each cell: a set of number triples that only grows.
///
/// Open addressing over one array; Swift's own set spends most of the time of a matrix by cases on hashing.
struct CaseSet: Sendable {
  /// Row, column and case in 21 bits each, plus 1; 0 is a free slot.
  private var slots: [UInt64] = Array(repeating: 0, count: 1024)
  private var count = 0

  init() {}

  /// True when it was new. Rows, columns and cases number fewer than 2²¹ each.
  mutating func insert(row: Int, column: Int, number: Int) -> Bool {
    precondition(
      (row | column | number) < 1 << 21, "a matrix has fewer than 2,097,152 rows, columns and cases")
    let key = (UInt64(row) << 42 | UInt64(column) << 21 | UInt64(number)) + 1
    let slot = CaseSet.slot(of: key, in: slots)
    if slots[slot] == key { return false }
    slots[slot] = key
    count += 1
    if count * 2 > slots.count { grow() }
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for key in slots where key != 0 { larger[CaseSet.slot(of: key, in: larger)] = key }
    slots = larger
  }

  /// Where the key is, or the free slot where it belongs.
  private static func slot(of key: UInt64, in slots: [UInt64]) -> Int {
    // The finaliser of SplitMix64 spreads neighbouring numbers over the slots.
    var hash = (key ^ (key >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & mask
    while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
