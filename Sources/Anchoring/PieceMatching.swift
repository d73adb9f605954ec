/// Which piece of an old text is which piece of a new one, in order: nothing crosses.
///
/// Common heads and tails first; then, in a stretch too long for an exact answer, the pieces between stretches that stand
/// once in both texts (patience), the longest such stretches first; in short stretches a shortest edit script (Myers). A
/// long stretch that shares nothing is left unmatched, so that two different texts cost no more than two similar ones.
struct PieceMatching {
  /// By piece of the old text: its piece of the new text, or -1.
  private(set) var newPiece: [Int32]

  /// Pieces of both stretches together up to which the answer is a shortest edit script.
  static let exactLimit = 512
  /// The most edits looked for from either end in a longer stretch.
  static let editLimit = 128
  /// Lengths of stretches that must be unique, in the order in which they are tried.
  static let uniqueLengths = [8, 3, 1]
  /// How often single pieces that are unique between others may split a stretch further.
  static let depthLimit = 8

  private let old: [Int32]
  private let new: [Int32]
  private var shortest = ShortestEdit()

  init(_ old: [Int32], _ new: [Int32]) {
    self.old = old
    self.new = new
    newPiece = Array(repeating: -1, count: old.count)
    match(0..<old.count, 0..<new.count, depth: 0)
  }

  /// The number of pieces taken away and put in.
  var distance: Int {
    let matched = newPiece.reduce(0) { $0 + ($1 < 0 ? 0 : 1) }
    return old.count + new.count - 2 * matched
  }

  private mutating func match(_ oldPart: Range<Int>, _ newPart: Range<Int>, depth: Int) {
    let (oldPart, newPart) = trimmed(oldPart, newPart)
    guard !oldPart.isEmpty, !newPart.isEmpty else { return }
    if oldPart.count + newPart.count <= Self.exactLimit {
      matchShortest(oldPart, newPart, limit: Self.exactLimit)
    } else if depth < Self.uniqueLengths.count + Self.depthLimit {
      let length = Self.uniqueLengths[min(depth, Self.uniqueLengths.count - 1)]
      let chain = UniqueStretches.longestChain(
        UniqueStretches.pairs(old[oldPart], new[newPart], length: length))
      if chain.isEmpty, depth >= Self.uniqueLengths.count - 1 {
        matchShortest(oldPart, newPart, limit: Self.editLimit)
      } else {
        matchBetween(chain, oldPart, newPart, depth: depth + 1)
      }
    } else {
      matchShortest(oldPart, newPart, limit: Self.editLimit)
    }
  }

  private mutating func matchBetween(
    _ chain: [UniqueStretches.Pair], _ oldPart: Range<Int>, _ newPart: Range<Int>, depth: Int
  ) {
    var (i, j) = (oldPart.lowerBound, newPart.lowerBound)
    // What the run of an earlier pair has taken is passed over.
    for pair in chain where pair.old >= i && pair.new >= j {
      match(i..<pair.old, j..<pair.new, depth: depth)
      (i, j) = (pair.old, pair.new)
      while i < oldPart.upperBound, j < newPart.upperBound, old[i] == new[j] {
        newPiece[i] = Int32(j)
        i += 1
        j += 1
      }
    }
    match(i..<oldPart.upperBound, j..<newPart.upperBound, depth: depth)
  }

  private mutating func matchShortest(_ oldPart: Range<Int>, _ newPart: Range<Int>, limit: Int) {
    let (oldPart, newPart) = trimmed(oldPart, newPart)
    guard !oldPart.isEmpty, !newPart.isEmpty,
      let split = shortest.split(old[oldPart], new[newPart], limit: limit)
    else { return }
    let (i, j) = (oldPart.lowerBound + split.old, newPart.lowerBound + split.new)
    matchShortest(oldPart.lowerBound..<i, newPart.lowerBound..<j, limit: limit)
    matchShortest(i..<oldPart.upperBound, j..<newPart.upperBound, limit: limit)
  }

  /// Matches the common head and tail, and gives what is left between them.
  private mutating func trimmed(_ oldPart: Range<Int>, _ newPart: Range<Int>) -> (Range<Int>, Range<Int>) {
    var (oldLower, oldUpper) = (oldPart.lowerBound, oldPart.upperBound)
    var (newLower, newUpper) = (newPart.lowerBound, newPart.upperBound)
    while oldLower < oldUpper, newLower < newUpper, old[oldLower] == new[newLower] {
      newPiece[oldLower] = Int32(newLower)
      oldLower += 1
      newLower += 1
    }
    while oldLower < oldUpper, newLower < newUpper, old[oldUpper - 1] == new[newUpper - 1] {
      oldUpper -= 1
      newUpper -= 1
      newPiece[oldUpper] = Int32(newUpper)
    }
    return (oldLower..<oldUpper, newLower..<newUpper)
  }
}
