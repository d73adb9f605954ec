/// A cue of captions, its markup already read.
struct Cue {
  var start: Double
  var end: Double
  var lines: [CueLine]
}

struct CueLine {
  /// The name of a voice tag.
  var voice: String?
  /// UTF-8, without tags.
  var text: [UInt8]
}

/// The times of a cue: `00:00:01.000 --> 00:00:04.000`, with a comma or a point, with or without hours; also `0:0:1.5`, as
/// Teams wrote them, and seconds beyond 59.
enum CueTiming {
  /// True when a line holds an arrow, and so must be a timing.
  static func isMeant(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var i = line.lowerBound
    while i + 2 < line.upperBound, let dash = bytes[i..<line.upperBound].firstIndex(of: 0x2D) {
      if bytes[dash..<line.upperBound].starts(with: [0x2D, 0x2D, 0x3E]) { return true }
      i = dash + 1
    }
    return false
  }

  /// `nil` when the times are malformed. Settings after the times are ignored.
  static func parse(_ bytes: [UInt8], _ line: Range<Int>) -> (start: Double, end: Double)? {
    let upper = line.upperBound
    guard
      let first = TimeStamp.time(
        bytes, WhiteSpace.skip(bytes, line.lowerBound, to: upper), to: upper, isLenient: true)
    else { return nil }
    let arrow = WhiteSpace.skip(bytes, first.next, to: upper)
    guard bytes[arrow..<upper].starts(with: [0x2D, 0x2D, 0x3E]),
      let second = TimeStamp.time(
        bytes, WhiteSpace.skip(bytes, arrow + 3, to: upper), to: upper, isLenient: true),
      second.next == upper || WhiteSpace.length(bytes, second.next, to: upper) > 0
    else { return nil }
    return (first.seconds, second.seconds)
  }
}
