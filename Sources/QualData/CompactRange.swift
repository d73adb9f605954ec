/// A range in halves of Swift's numbers, for all turns and codings of a transcript are in memory at once. What lies beyond
/// 4 GiB, where no text reaches, is taken to end there.
struct CompactRange: Hashable, Sendable {
  private var start: UInt32
  private var upper: UInt32

  init(_ first: Int, _ end: Int) {
    start = UInt32(clamping: first)
    upper = UInt32(clamping: end)
  }

  init(_ range: TextRange) { self.init(range.lower, range.upper) }

  var first: Int { Int(start) }
  var end: Int { Int(upper) }
  var textRange: TextRange { TextRange(first, end) }
}
