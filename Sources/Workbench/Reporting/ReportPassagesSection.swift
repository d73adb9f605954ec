import Interchange
import QualData

/// The places in the transcripts that quotes link to.
extension ReportComposer {
  var passages: [Block] {
    guard facts.passages != .none, !facts.quotes.transcripts.isEmpty else { return [] }
    var blocks: [Block] = [paragraph(facts.passages == .whole ? .wholeNote : .passagesNote)]
    for (index, transcript) in facts.quotes.transcripts.enumerated() {
      var turns: [Block] = []
      var last = 0
      for turn in transcript.turns {
        if last > 0, turn.number > last + 1 { turns.append(.paragraph([Run("…")])) }
        last = turn.number
        var runs: [Run] = [
          .bold(turn.speaker.isEmpty ? text(.unknownSpeaker) : turn.speaker),
          Run(" (\(text(.turn)) \(turn.number)\(turn.clock.isEmpty ? "" : ", " + turn.clock)): "),
        ]
        runs += turn.pieces.map { piece in
          var run = piece.isQuoted ? Run.bold(piece.text) : Run(piece.text)
          run.language = transcript.language == "und" ? nil : transcript.language
          return run
        }
        turns += [.anchor("text-\(index + 1)-\(turn.number)"), .paragraph(runs)]
      }
      blocks.append(.details(summary: transcript.id, turns))
    }
    return blocks
  }
}
