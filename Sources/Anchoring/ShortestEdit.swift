/// Splits two stretches where a shortest edit script passes: the divide-and-conquer step of E. W. Myers, “An O(ND)
/// difference algorithm and its variations”, Algorithmica 1 (1986), section 4b. Memory is linear, time is bounded.
struct ShortestEdit {
  /// Furthest places reached from the start and from the end, by diagonal (see `slot`).
  private var forward: [Int] = []
  private var backward: [Int] = []

  /// A place on a shortest edit script, other than both corners.
  ///
  /// - Parameters:
  ///   - old, new: Not empty, and with no common first or last piece.
  ///   - limit: The most edits that are tried from either end.
  /// - Returns: Offsets from the starts of the stretches; `nil` when more than twice `limit` edits are needed.
  mutating func split(_ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>, limit: Int) -> (old: Int, new: Int)?
  {
    let (oldCount, newCount) = (old.count, new.count)
    let (oldStart, newStart) = (old.startIndex, new.startIndex)
    let difference = oldCount - newCount
    let limit = min(limit, (oldCount + newCount + 1) / 2)
    let slot = limit + 1
    if forward.count < 2 * slot + 1 {
      forward = Array(repeating: 0, count: 2 * slot + 1)
      backward = forward
    }
    forward[slot + 1] = 0
    backward[slot + 1] = 0
    for edits in 0...limit {
      // A path that has left the grid never comes back before one inside; only places inside are met.
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        var x = Self.furthest(forward, slot, diagonal, edits)
        while x < oldCount, x - diagonal < newCount, x >= diagonal,
          old[oldStart + x] == new[newStart + x - diagonal]
        {
          x += 1
        }
        forward[slot + diagonal] = x
        let mirrored = difference - diagonal
        guard difference % 2 != 0, abs(mirrored) < edits, x <= oldCount, x - diagonal <= newCount else {
          continue
        }
        if x + backward[slot + mirrored] >= oldCount { return (x, x - diagonal) }
      }
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        var x = Self.furthest(backward, slot, diagonal, edits)
        while x < oldCount, x - diagonal < newCount, x >= diagonal,
          old[oldStart + oldCount - 1 - x] == new[newStart + newCount - 1 - x + diagonal]
        {
          x += 1
        }
        backward[slot + diagonal] = x
        let mirrored = difference - diagonal
        guard difference % 2 == 0, abs(mirrored) <= edits, x <= oldCount, x - diagonal <= newCount else {
          continue
        }
        if x + forward[slot + mirrored] >= oldCount { return (oldCount - x, newCount - x + diagonal) }
      }
    }
    return nil
  }

  /// Where a path on a diagonal starts its run of common pieces.
  private static func furthest(_ reached: [Int], _ slot: Int, _ diagonal: Int, _ edits: Int) -> Int {
    let fromAbove = diagonal == -edits
    let fromLeft = diagonal == edits
    if fromAbove || (!fromLeft && reached[slot + diagonal - 1] < reached[slot + diagonal + 1]) {
      return reached[slot + diagonal + 1]
    }
    return reached[slot + diagonal - 1] + 1
  }
}
