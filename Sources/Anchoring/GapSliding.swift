/// Chooses among equally short alignments the one whose gaps start and end where people cut: between lines, else between
/// sentences.
///
/// Where a stretch was taken out of “Yes. [No. Yes.] Well”, the text alone cannot tell it from “[Yes. No.] Yes. Well”; the
/// place of line ends can.
enum GapSliding {
  /// How well a text can be cut before a piece.
  enum Cut {
    static let nowhere: UInt8 = 0
    static let sentence: UInt8 = 1
    static let line: UInt8 = 2
  }

  /// - Parameters:
  ///   - matches: By piece of this text, its piece of the other or -1.
  ///   - ids, cuts: Of this text. A gap is a stretch without matches at a place where the other text has none either.
  static func slide(_ matches: inout [Int32], _ ids: [Int32], _ cuts: [UInt8]) {
    var start = 0
    while start < matches.count {
      guard matches[start] < 0 else {
        start += 1
        continue
      }
      var end = start
      while end < matches.count, matches[end] < 0 { end += 1 }
      let resume = end
      if isGap(matches, start, end) { slideGap(&matches, ids, cuts, start, end) }
      start = resume
      // A gap that slid on is not looked at again.
      while start < matches.count, matches[start] < 0 { start += 1 }
    }
  }

  private static func isGap(_ matches: [Int32], _ start: Int, _ end: Int) -> Bool {
    start > 0 && end < matches.count && matches[end] == matches[start - 1] + 1
  }

  private static func slideGap(
    _ matches: inout [Int32], _ ids: [Int32], _ cuts: [UInt8], _ start: Int, _ end: Int
  ) {
    let length = end - start
    // How far it can go: over pieces that are matched in one run and come again at its other end.
    var back = 0
    while start - back - 1 >= 0, matches[start - back - 1] >= 0, ids[start - back - 1] == ids[end - back - 1],
      back == 0 || matches[start - back - 1] + 1 == matches[start - back]
    {
      back += 1
    }
    var forth = 0
    while end + forth < matches.count, matches[end + forth] >= 0, ids[end + forth] == ids[start + forth],
      forth == 0 || matches[end + forth] == matches[end + forth - 1] + 1
    {
      forth += 1
    }
    func score(_ shift: Int) -> Int {
      let resumed = end + shift
      return Int(cuts[start + shift]) + (resumed < cuts.count ? Int(cuts[resumed]) : Int(Cut.line))
    }
    var best = 0
    for shift in -back...forth where score(shift) > score(best) { best = shift }
    // Its matches are carried over the gap, those nearest to it first, so that none is written over.
    let carried = best < 0 ? Array((start + best..<start).reversed()) : Array(end..<(end + best))
    for piece in carried {
      matches[best < 0 ? piece + length : piece - length] = matches[piece]
      matches[piece] = -1
    }
  }
}
