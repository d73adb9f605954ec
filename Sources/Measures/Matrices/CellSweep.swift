/// The running union of one cell over the sorted units of one transcript.
struct CellSweep {
  /// The transcript it was last used for.
  var transcript = -1
  /// The unit counted last, and its weight so far; for words, what is covered.
  private var lower = Int.min
  private var upper = Int.min
  private var weight = 0.0
  private var settled = 0.0

  /// The count of the transcript's units given so far.
  var total: Double { settled + weight }

  init() {}
  init(transcript: Int) { self.transcript = transcript }

  /// Counts a unit unless it is the one counted last; of equal units the highest weight holds.
  /// True when it was new.
  @inline(__always) mutating func addDistinct(_ unit: CountedUnit, weight: Double) -> Bool {
    if unit.lower == lower, unit.upper == upper {
      self.weight = max(self.weight, weight)
      return false
    }
    start(unit, weight)
    return true
  }

  /// Counts a unit unless it overlaps the one counted last: as the longer of two starts comes first, what
  /// is counted is leftmost-longest.
  @inline(__always) mutating func addLeftmostLongest(_ unit: CountedUnit, weight: Double) {
    if unit.lower == lower, unit.upper == upper {
      self.weight = max(self.weight, weight)
    } else if unit.lower >= upper {
      start(unit, weight)
    }
  }

  /// Counts the words not covered yet.
  @inline(__always) mutating func addCoverage(_ unit: CountedUnit) {
    settled += Double(max(0, unit.upper - max(unit.lower, upper)))
    upper = max(upper, unit.upper)
  }

  private mutating func start(_ unit: CountedUnit, _ weight: Double) {
    settled += self.weight
    self.weight = weight
    lower = unit.lower
    upper = unit.upper
  }
}
