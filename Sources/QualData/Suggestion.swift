/// “Did you mean …?”
package enum Suggestion {
  /// The candidate nearest to a mistyped word: at most a third of its letters differ (edit distance, with a
  /// swap of two neighbours as one edit), of short ones one, and never all; `nil` when none is that near. Of equally
  /// near ones the first.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased())
    let limit = min(max(1, letters.count / 3), letters.count - 1)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let distance = editDistance(letters, Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    return best?.candidate
  }

  /// The optimal string alignment distance.
  static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      for j in 0..<b.count {
        var distance = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { distance = min(distance, before[j - 1] + 1) }
        current.append(distance)
      }
      before = previous
      previous = current
    }
    return previous[b.count]
  }
}
