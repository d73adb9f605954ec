import QualData

/// Everything about one coding that a reviewer looks at.
package struct ReviewItem: Sendable, Equatable {
  package var id: CodingID
  package var transcript: String
  package var speaker: String
  /// `0:05:09`; empty without a time.
  package var clock: String
  /// The code that the coder gave it, else the one suggested.
  package var code: ReviewCode
  /// The id of the suggested code where the coder gave it another.
  package var suggestedCode: String?
  /// What the coder decided.
  package var status: CodingStatus
  /// Who made the coding.
  package var maker: String
  /// Coders of the transcript who do not have the coding; known where coders' differences are settled.
  package var omittedBy: [String]
  /// By the coder; `flaggedBy` names the others.
  package var isFlagged: Bool
  package var flaggedBy: [String]
  /// False when the codebook no longer suggests it.
  package var isCurrent: Bool
  /// What the coding covers, as the coder set it.
  package var range: TextRange
  package var matches: [TextRange]
  package var passage: Passage
  /// Other codings that overlap its range.
  package var others: [Other]
  package var memos: [Memo]
  /// What others decided; the coder's own decision where it has a reason.
  package var decisions: [Decision]

  package struct Other: Sendable, Equatable {
    package var code: String
    package var coder: String
    package var status: CodingStatus

    package init(code: String, coder: String, status: CodingStatus) {
      self.code = code
      self.coder = coder
      self.status = status
    }
  }

  package init(
    id: CodingID, transcript: Transcript, turn: Int, code: ReviewCode, range: TextRange,
    matches: [TextRange], sentences: [TextRange], words: [TextRange]
  ) {
    let turns = transcript.turns
    let speaker = transcript.speaker(of: turns[turn])
    self.id = id
    self.transcript = transcript.id
    self.speaker = speaker?.label ?? ""
    clock = Excerpt.clock(turns[turn].start)
    self.code = code
    suggestedCode = nil
    status = .suggested
    maker = Coding.engine
    omittedBy = []
    isFlagged = false
    flaggedBy = []
    isCurrent = true
    self.range = range
    self.matches = matches
    passage = Passage(around: range, turn: turn, in: transcript, sentences: sentences, words: words)
    others = []
    memos = []
    decisions = []
  }

  /// The coded text, white space folded.
  package var excerpt: String { Excerpt.folded(passage.text(in: range)) }
}
