/// Stretches of a few pieces that stand once in each of two texts: sure signs of what belongs together.
enum UniqueStretches {
  struct Pair: Equatable {
    var old: Int
    var new: Int
  }

  /// Where the stretches of `length` pieces start that stand exactly once in each; by their place in the old text.
  ///
  /// - Parameter isWanted: Places of the old text to look at.
  static func pairs(
    _ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>, length: Int,
    where isWanted: (Int) -> Bool = { _ in true }
  ) -> [Pair] {
    guard old.count >= length, new.count >= length else { return [] }
    // By hash of a stretch; a collision only hides a pair.
    var places: [UInt64: Places] = [:]
    for start in old.startIndex...(old.endIndex - length) where isWanted(start) {
      places[hash(old, start, length), default: Places()].old.see(start)
    }
    for start in old.startIndex...(old.endIndex - length) where !isWanted(start) {
      if let index = places.index(forKey: hash(old, start, length)) { places.values[index].old.see(start) }
    }
    for start in new.startIndex...(new.endIndex - length) {
      if let index = places.index(forKey: hash(new, start, length)) { places.values[index].new.see(start) }
    }
    return places.values.compactMap { places in
      guard let a = places.old.only, let b = places.new.only,
        old[a..<(a + length)] == new[b..<(b + length)]
      else { return nil }
      return Pair(old: a, new: b)
    }.sorted { $0.old < $1.old }
  }

  /// The longest chain of pairs in which both texts go forward (patience sorting).
  static func longestChain(_ pairs: [Pair]) -> [Pair] {
    // By length of a chain: the index of the pair that ends the best one.
    var ends: [Int] = []
    var before: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      before.append(low == 0 ? nil : ends[low - 1])
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chain: [Pair] = []
    var next = ends.last
    while let index = next {
      chain.append(pairs[index])
      next = before[index]
    }
    return chain.reversed()
  }

  private struct Places {
    var old = Sighting()
    var new = Sighting()
  }

  private struct Sighting {
    private var first = 0
    private var times = 0
    var only: Int? { times == 1 ? first : nil }
    mutating func see(_ place: Int) {
      if times == 0 { first = place }
      times += 1
    }
  }

  /// FNV-1a over the pieces' numbers, with a last mix so that near numbers spread.
  private static func hash(_ pieces: ArraySlice<Int32>, _ start: Int, _ length: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in start..<(start + length) {
      hash = (hash ^ UInt64(UInt32(bitPattern: pieces[place]))) &* 0x0000_0100_0000_01B3
    }
    return hash ^ (hash >> 29)
  }
}
