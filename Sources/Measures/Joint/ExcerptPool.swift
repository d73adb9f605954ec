/// The candidates for an indicator's k most typical excerpts.
///
/// The choice prefers different transcripts and different cases. It goes through the candidates from the most
/// typical on, up to three times, until it has k: first it takes those whose transcript and case are both new,
/// then those of which one is new, then the rest.
///
/// The pool drops what that choice can never reach, whatever else comes, and so stays small: of each pair of
/// transcript and case it keeps the k most typical; and of the pairs, ordered by their best, the first k of each
/// transcript, the first k of each case, and of these the first 2k(k − 1) + 1. A choice of fewer than k excerpts
/// can bar no more than k − 1 transcripts and k − 1 cases, thus 2k(k − 1) of those pairs: what is dropped always
/// has something better left that would be taken before it.
struct ExcerptPool {
  let k: Int
  private var candidates: [ExcerptCandidate] = []
  private var limit = 64
  /// The least typical best of a pair, once there are as many pairs as are kept: what is less typical and of a transcript
  /// that has no candidate is dropped at once.
  private var bar: Typicality?
  /// Those that have a candidate.
  private var transcripts: Set<Int> = []

  init(k: Int) { self.k = k }

  var count: Int { candidates.count }

  mutating func add(_ candidate: ExcerptCandidate) {
    add(candidate.typicality, speakerCase: candidate.speakerCase) { candidate.excerpt }
  }

  /// - Parameter excerpt: asked for if it is not dropped at once, which most are.
  mutating func add(_ typicality: Typicality, speakerCase: Int, excerpt: () -> JointExcerpt) {
    if k == 0 { return }
    if let bar, bar.isMore(than: typicality), !transcripts.contains(typicality.transcript) { return }
    candidates.append(
      ExcerptCandidate(excerpt: excerpt(), typicality: typicality, speakerCase: speakerCase))
    transcripts.insert(typicality.transcript)
    if candidates.count >= limit {
      prune()
      limit = max(64, 4 * candidates.count)
    }
  }

  /// The k most typical, or all when there are fewer.
  func chosen() -> [JointExcerpt] {
    ExcerptPool.choose(k, from: candidates.sorted(by: ExcerptCandidate.isMoreTypical)).map(\.excerpt)
  }

  /// - Parameter ranked: from the most typical on.
  static func choose(_ k: Int, from ranked: [ExcerptCandidate]) -> [ExcerptCandidate] {
    var chosen: [ExcerptCandidate] = []
    var taken = Array(repeating: false, count: ranked.count)
    var transcripts: Set<Int> = []
    var cases: Set<Int> = []
    for neededNew in [2, 1, 0] {
      for (number, candidate) in ranked.enumerated() where !taken[number] && chosen.count < k {
        let new =
          (transcripts.contains(candidate.typicality.transcript) ? 0 : 1)
          + (cases.contains(candidate.speakerCase) ? 0 : 1)
        if new < neededNew { continue }
        taken[number] = true
        chosen.append(candidate)
        transcripts.insert(candidate.typicality.transcript)
        cases.insert(candidate.speakerCase)
      }
    }
    return chosen
  }

  private struct Pair: Hashable {
    var transcript: Int
    var speakerCase: Int
  }

  private mutating func prune() {
    candidates.sort(by: ExcerptCandidate.isMoreTypical)
    var kept: [Pair: Int] = [:]
    var dropped: Set<Pair> = []
    var pairsOfTranscript: [Int: Int] = [:]
    var pairsOfCase: [Int: Int] = [:]
    var last: Typicality?
    candidates = candidates.filter { candidate in
      let pair = Pair(transcript: candidate.typicality.transcript, speakerCase: candidate.speakerCase)
      if dropped.contains(pair) { return false }
      if let count = kept[pair] {
        kept[pair] = count + 1
        return count < k
      }
      if kept.count > 2 * k * (k - 1) || pairsOfTranscript[pair.transcript, default: 0] >= k
        || pairsOfCase[pair.speakerCase, default: 0] >= k
      {
        dropped.insert(pair)
        return false
      }
      kept[pair] = 1
      last = candidate.typicality
      pairsOfTranscript[pair.transcript, default: 0] += 1
      pairsOfCase[pair.speakerCase, default: 0] += 1
      return true
    }
    bar = kept.count > 2 * k * (k - 1) ? last : nil
    transcripts = Set(candidates.map(\.typicality.transcript))
  }
}
