import QualData

/// What holds for every transcript, whatever the importer and the input.
package enum Soundness {
  /// A sentence for everything that does not hold; empty for a sound transcript.
  package static func problems(of transcript: Transcript) -> [String] {
    let bytes = Array(transcript.text.utf8)
    var problems: [String] = []
    func require(_ holds: Bool, _ sentence: String) { if !holds { problems.append(sentence) } }
    var end = 0
    var seen: [Int] = []
    for (index, turn) in transcript.turns.enumerated() {
      let ranges = [turn.range, turn.contentRange]
      guard ranges.allSatisfy({ $0.lower >= 0 && $0.lower <= $0.upper && $0.upper <= bytes.count }) else {
        problems.append("The ranges of turn \(index) do not lie in the text.")
        continue
      }
      require(turn.range.lower >= end, "Turn \(index) overlaps the one before.")
      require(turn.range.contains(turn.contentRange), "The content of turn \(index) does not lie in it.")
      require(!turn.contentRange.isEmpty, "Nothing is said in turn \(index).")
      let borders = ranges.flatMap { [$0.lower, $0.upper] }
      guard borders.allSatisfy({ $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }) else {
        problems.append("Turn \(index) starts or ends inside a character.")
        continue
      }
      let scalars = String(decoding: bytes[turn.contentRange.lower..<turn.contentRange.upper], as: UTF8.self)
        .unicodeScalars
      require(scalars.first?.properties.isWhitespace == false, "White space starts turn \(index).")
      require(scalars.last?.properties.isWhitespace == false, "White space ends turn \(index).")
      for time in [turn.start, turn.end].compactMap({ $0 }) {
        require(time.isFinite && time >= 0, "A time of turn \(index) is no time.")
      }
      if let speaker = turn.speaker, !seen.contains(speaker) { seen.append(speaker) }
      end = turn.range.upper
    }
    require(!transcript.turns.isEmpty, "There is no turn.")
    require(seen == Array(transcript.speakers.indices), "The speakers are not in order of their first turn.")
    require(!bytes.contains(0x0D) && !bytes.contains(0), "The text has a carriage return or a NUL.")
    return problems
  }
}
