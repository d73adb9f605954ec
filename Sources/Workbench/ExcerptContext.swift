import QualData

/// What a speaker says around excerpts of one transcript: about a sentence before and one after, within the turn.
struct ExcerptContext {
  private let transcript: Transcript
  private let sentences: [[TextRange]]

  init(_ transcript: Transcript) {
    self.transcript = transcript
    sentences = Sentences.byTurn(transcript)
  }

  /// From the start of the sentence in which the words before the excerpt stand, to the end of that in which those after
  /// it stand: whole sentences, or the rest of one that the excerpt cuts. White space is folded; empty at a turn's border.
  func around(_ coding: Coding) -> (before: String, after: String) {
    let own = sentences[coding.turn]
    let before = own.last { $0.lower < coding.range.lower }.map {
      text(TextRange($0.lower, coding.range.lower))
    }
    // White space and a full stop at its end belong to a sentence, but perhaps not to the excerpt.
    let after = own.lazy.filter { $0.upper > coding.range.upper }
      .map { text(TextRange(coding.range.upper, $0.upper)) }.first {
        $0.contains { $0.isLetter || $0.isNumber }
      }
    return (before ?? "", after ?? "")
  }

  private func text(_ range: TextRange) -> String { Excerpt.folded(transcript.text(in: range)) }
}
