/// Pieces that stand side by side in both texts, at places that an alignment in order does not join.
struct MovedRun: Equatable {
  var old: Int
  var new: Int
  var count: Int
}

/// Finds what was cut out of a text and put in elsewhere.
///
/// A run is found by a stretch of it that stands once in each text. It counts as moved where it is longer than
/// what the alignment in order makes of the same pieces: a chance match of a few common words does not hold it back.
enum MovedRuns {
  /// Length of the stretch that must be unique.
  static let uniqueLength = 4
  /// Pieces that a moved run has at least.
  static let shortest = 6

  /// Longest first; they share no piece.
  static func find(_ alignment: TextAlignment) -> [MovedRun] {
    let (old, new) = (alignment.old.ids, alignment.new.ids)
    var runs: [MovedRun] = []
    // What the alignment keeps in long runs needs no look: a longer run that was moved has other stretches too.
    let pairs = UniqueStretches.pairs(old[...], new[...], length: uniqueLength) { start in
      (start..<(start + uniqueLength)).contains { alignment.runLength[$0] < uniqueLength }
        || alignment.runLength[start] < shortest
    }
    for pair in pairs where Int(alignment.newPiece[pair.old]) != pair.new {
      if let last = runs.last, pair.old < last.old + last.count, pair.old - last.old == pair.new - last.new {
        continue
      }
      runs.append(extended(pair, old, new))
    }
    var isTakenOld: Set<Int> = []
    var isTakenNew: Set<Int> = []
    var moved: [MovedRun] = []
    for run in runs.sorted(by: { ($1.count, $0.old) < ($0.count, $1.old) }) {
      let isOpen = { (offset: Int) -> Bool in
        let (i, j) = (run.old + offset, run.new + offset)
        if isTakenOld.contains(i) || isTakenNew.contains(j) { return false }
        let rival = alignment.oldPiece[j]
        return Int(alignment.runLength[i]) < run.count
          && (rival < 0 || Int(alignment.runLength[Int(rival)]) < run.count)
      }
      guard let open = longestStretch(run.count, isOpen), open.count >= shortest else { continue }
      for offset in open {
        isTakenOld.insert(run.old + offset)
        isTakenNew.insert(run.new + offset)
      }
      moved.append(
        MovedRun(old: run.old + open.lowerBound, new: run.new + open.lowerBound, count: open.count))
    }
    return moved
  }

  private static func extended(_ pair: UniqueStretches.Pair, _ old: [Int32], _ new: [Int32]) -> MovedRun {
    var before = 0
    while before < min(pair.old, pair.new), old[pair.old - before - 1] == new[pair.new - before - 1] {
      before += 1
    }
    var after = 0
    while pair.old + after < old.count, pair.new + after < new.count,
      old[pair.old + after] == new[pair.new + after]
    {
      after += 1
    }
    return MovedRun(old: pair.old - before, new: pair.new - before, count: before + after)
  }

  private static func longestStretch(_ count: Int, _ isOpen: (Int) -> Bool) -> Range<Int>? {
    var longest: Range<Int>?
    var start = 0
    for offset in 0...count where offset == count || !isOpen(offset) {
      if offset - start > longest?.count ?? 0 { longest = start..<offset }
      start = offset + 1
    }
    return longest
  }
}
