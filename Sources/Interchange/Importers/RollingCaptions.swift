/// Captions that roll, as YouTube's: a cue starts with the lines that the cue before it ended with.
enum RollingCaptions {
  /// Drops the repeated lines, and returns how many there were.
  ///
  /// Only where at least a quarter of the cues repeat, in the same voice and with no pause: people do say “No.”
  /// twice. In such a file lines roll on behind a pause, too.
  static func drop(_ cues: inout [Cue]) -> Int {
    let repeated = cues.indices.map { $0 == 0 ? 0 : overlap(cues[$0 - 1], cues[$0]) }
    let rolling = repeated.count { $0 > 0 }
    guard rolling >= 2, rolling * 4 >= cues.count else { return 0 }
    let all = cues.indices.map { $0 == 0 ? 0 : sameLines(cues[$0 - 1], cues[$0]) }
    for i in cues.indices { cues[i].lines.removeFirst(all[i]) }
    return all.reduce(0, +)
  }

  private static func overlap(_ a: Cue, _ b: Cue) -> Int {
    abs(b.start - a.end) <= 0.1 || b.start < a.end ? sameLines(a, b) : 0
  }

  /// How many lines at the end of one cue are the lines at the start of the next.
  private static func sameLines(_ a: Cue, _ b: Cue) -> Int {
    for count in stride(from: min(a.lines.count, b.lines.count), to: 0, by: -1) {
      let isSame = zip(a.lines.suffix(count), b.lines.prefix(count)).allSatisfy {
        $0.text == $1.text && $0.voice == $1.voice
      }
      if isSame { return count }
    }
    return 0
  }
}
