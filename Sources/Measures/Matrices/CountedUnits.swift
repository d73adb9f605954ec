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
    for (coding, code) in zip(transcript.codings, codes) {
      guard let code else { continue }
      func add(_ lower: Int, _ upper: Int) {
        units.append(CountedUnit(lower: lower, upper: upper, code: code, turn: coding.turn))
      }
      switch self {
      case .matches: for match in coding.matches { add(match.range.lower, match.range.upper) }
      case .codings: add(coding.range.lower, coding.range.upper)
      case .words: if !coding.words.isEmpty { add(coding.words.lowerBound, coding.words.upperBound) }
      case .turns: add(coding.turn, coding.turn)
      case .transcripts, .presence: add(0, 0)
      case .cases:
        if transcript.turns.indices.contains(coding.turn), let speaker = transcript.turns[coding.turn].speaker
        {
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
