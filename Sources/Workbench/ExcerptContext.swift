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
    let before = own.last { $0.lower < coding.range.lower }
    let after = own.first { $0.upper > coding.range.upper }
    return (
      before.map { text(TextRange($0.lower, coding.range.lower)) } ?? "",
      after.map { text(TextRange(coding.range.upper, $0.upper)) } ?? ""
    )
  }

  private func text(_ range: TextRange) -> String { Excerpt.folded(transcript.text(in: range)) }
}
