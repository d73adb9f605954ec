/// The words of a text: for each its type and where it stands, in bytes of the text. Columns of one table.
package struct Tokens: Sendable {
  package internal(set) var types: [UInt32] = []
  package internal(set) var starts: [UInt32] = []
  package internal(set) var ends: [UInt32] = []

  package init() {}

  package var count: Int { types.count }

  mutating func append(type: UInt32, start: Int, end: Int) {
    types.append(type)
    starts.append(UInt32(truncatingIfNeeded: start))
    ends.append(UInt32(truncatingIfNeeded: end))
  }

  /// The column of types, for a tight loop.
  package func withTypes<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
    types.withUnsafeBufferPointer(body)
  }

  /// Keeps the memory for the next text.
  package mutating func removeAll() {
    types.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// The index of the first word that ends after an offset; `count` when none does.
  package func firstWord(endingAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The words that share at least one byte with a range of the text.
  package func words(overlapping lower: Int, _ upper: Int) -> Range<Int> {
    let first = firstWord(endingAfter: lower)
    var last = first
    while last < count, Int(starts[last]) < upper { last += 1 }
    return first..<last
  }
}
