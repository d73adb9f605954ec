/// One code on one range of one transcript by one coder.
package struct Coding: Sendable, Equatable {
  /// Stable: coding the same text again gives the same id.
  package var id: CodingID
  package var transcript: String
  package var code: String
  /// What the coding covers: its coding unit.
  package var range: TextRange
  /// The covered words, as indices into the transcript's words.
  package var words: Range<Int>
  /// The first turn it lies in.
  package var turn: Int
  package var coder: String
  package var status: CodingStatus
  /// In order of the text; they do not overlap. Empty for a person's coding.
  package var matches: [Match]

  package init(
    id: CodingID, transcript: String, code: String, range: TextRange, words: Range<Int>, turn: Int,
    coder: String = Coding.engine, status: CodingStatus = .suggested, matches: [Match] = []
  ) {
    self.id = id
    self.transcript = transcript
    self.code = code
    self.range = range
    self.words = words
    self.turn = turn
    self.coder = coder
    self.status = status
    self.matches = matches
  }

  /// The coder's name of the engine.
  package static let engine = "auto"
}

/// `disputed`: coders decided differently and nobody settled it.
package enum CodingStatus: String, Sendable, Codable, CaseIterable {
  case suggested, accepted, rejected, disputed
}

/// The exact words a pattern hit.
package struct Match: Sendable, Equatable, Hashable {
  package var range: TextRange
  /// As indices into the transcript's words.
  package var words: Range<Int>
  /// The index of the pattern in its code's `patterns`.
  package var pattern: Int

  package init(range: TextRange, words: Range<Int>, pattern: Int) {
    self.range = range
    self.words = words
    self.pattern = pattern
  }
}

/// A transcript's codings, and what of the transcript measures need: no text.
package struct CodedTranscript: Sendable, Equatable {
  package var id: String
  package var language: String
  package var attributes: [String: String]
  package var speakers: [Speaker]
  /// By turn: who speaks (an index into `speakers`), and how many words.
  package var turns: [TurnSize]
  package var codings: [Coding]

  package struct TurnSize: Sendable, Equatable {
    package var speaker: Int?
    package var words: Int
    package init(speaker: Int?, words: Int) {
      self.speaker = speaker
      self.words = words
    }
  }

  package init(
    id: String, language: String = "und", attributes: [String: String] = [:], speakers: [Speaker] = [],
    turns: [TurnSize] = [], codings: [Coding] = []
  ) {
    self.id = id
    self.language = language
    self.attributes = attributes
    self.speakers = speakers
    self.turns = turns
    self.codings = codings
  }

  package func speaker(ofTurn turn: Int) -> Speaker? { turns[turn].speaker.map { speakers[$0] } }

  /// Words of participants (and of nobody in particular): what a rate per 1,000 words is taken of.
  package var participantWords: Int {
    turns.reduce(0) { sum, turn in
      SpeakerFilter.spokenByParticipants.admits(turn.speaker.map { speakers[$0].role })
        ? sum + turn.words : sum
    }
  }
}
