import QualData

/// Ids that came in order, found by where their first bits begin: ids are as good as random, so there is about one to look at,
/// and nothing to hash. Ids that begin alike are halved.
struct SortedIDs: Sendable {
  private var ids: [CodingID] = []
  /// Of each beginning the first id that has it or a later one, and the end.
  private var beginnings: [Int32] = [0, 0]
  /// How far an id is shifted until only its beginning is left.
  private var shift = UInt64(64)

  var last: CodingID? { ids.last }

  /// - Returns: whether it comes after the last one; else it is left out.
  mutating func add(_ id: CodingID) -> Bool {
    if let last = ids.last, id <= last { return false }
    ids.append(id)
    return true
  }

  /// To be called before the first look-up.
  mutating func end() {
    let bits = Int.bitWidth - ids.count.leadingZeroBitCount
    shift = UInt64(64 - bits)
    beginnings = [Int32](repeating: 0, count: 1 << bits + 1)
    for id in ids { beginnings[Int(id.high >> shift) + 1] += 1 }
    for beginning in beginnings.indices.dropFirst() { beginnings[beginning] += beginnings[beginning - 1] }
  }

  func place(of id: CodingID) -> Int? {
    let beginning = Int(id.high >> shift)
    var first = Int(beginnings[beginning])
    let end = Int(beginnings[beginning + 1])
    var last = end
    while first < last {
      let middle = (first + last) / 2
      if ids[middle] < id { first = middle + 1 } else { last = middle }
    }
    return first < end && ids[first] == id ? first : nil
  }
}
