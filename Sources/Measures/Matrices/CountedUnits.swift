import QualData

/// What a counting rule counts in one transcript, sorted so that one pass over it finds every union.
struct CountedUnit {
  /// Bytes, word indices, or a turn's or case's number, by rule.
  var lower: Int
  var upper: Int
  var code: Int
  var turn: Int
}

extension CountingRule {
  /// The units of the codings that count, by start, the longer first.
  /// - Parameters:
  ///   - codes: the position of each coding's code; `nil` where the coding does not count.
  ///   - cases: the number of the case behind each speaker; only for `cases`.
  func units(of transcript: CodedTranscript, codes: [Int?], cases: [Int]) -> [CountedUnit] {
    var units: [CountedUnit] = []
    units.reserveCapacity(codes.count)
    // By index: a coding is not copied for one of its parts.
    let codings = transcript.codings
    for index in codings.indices {
      guard let code = codes[index] else { continue }
      let turn = codings[index].turn
      func add(_ lower: Int, _ upper: Int) {
        units.append(CountedUnit(lower: lower, upper: upper, code: code, turn: turn))
      }
      switch self {
      case .matches: for match in codings[index].matches { add(match.range.lower, match.range.upper) }
      case .codings: add(codings[index].range.lower, codings[index].range.upper)
      case .words:
        let words = codings[index].words
        if !words.isEmpty { add(words.lowerBound, words.upperBound) }
      case .turns: add(turn, turn)
      case .transcripts, .presence: add(0, 0)
      case .cases:
        if transcript.turns.indices.contains(turn), let speaker = transcript.turns[turn].speaker {
          add(cases[speaker], cases[speaker])
        }
      }
    }
    switch self {
    case .transcripts, .presence: break
    default: units.sort { $0.lower != $1.lower ? $0.lower < $1.lower : $0.upper > $1.upper }
    }
    return units
  }
}
