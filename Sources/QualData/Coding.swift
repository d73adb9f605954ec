/// One code on one range of one transcript by one coder.
///
/// Public, with all that it holds, because the compiler puts no `package` code in place in other modules, and a corpus has
/// codings by the million.
public struct Coding: Sendable, Equatable {
  /// Stable: coding the same text again gives the same id.
  public var id: CodingID
  public var transcript: String
  public var code: String
  private var place: CompactRange
  private var covered: CompactRange
  private var turnNumber: UInt32
  public var coder: String
  public var status: CodingStatus
  /// In order of the text; they do not overlap. Empty for a person's coding.
  public var matches: Matches

  /// What the coding covers: its coding unit.
  public var range: TextRange {
    get { place.textRange }
    set { place = CompactRange(newValue) }
  }

  /// The covered words, as indices into the transcript's words.
  public var words: Range<Int> {
    get { covered.first..<covered.end }
    set { covered = CompactRange(newValue.lowerBound, newValue.upperBound) }
  }

  /// The first turn it lies in.
  public var turn: Int {
    get { Int(turnNumber) }
    set { turnNumber = UInt32(clamping: newValue) }
  }

  public init(
    id: CodingID, transcript: String, code: String, range: TextRange, words: Range<Int>, turn: Int,
    coder: String = Coding.engine, status: CodingStatus = .suggested, matches: Matches = []
  ) {
    self.id = id
    self.transcript = transcript
    self.code = code
    place = CompactRange(range)
    covered = CompactRange(words.lowerBound, words.upperBound)
    turnNumber = UInt32(clamping: turn)
    self.coder = coder
    self.status = status
    self.matches = matches
  }

  /// The coder's name of the engine.
  public static let engine = "auto"
}

/// `disputed`: coders decided differently and nobody settled it.
public enum CodingStatus: String, Sendable, Codable, CaseIterable {
  case suggested, accepted, rejected, disputed
}

/// The exact words a pattern hit.
public struct Match: Sendable, Equatable, Hashable {
  private var place: CompactRange
  private var covered: CompactRange
  private var patternNumber: UInt32

  public var range: TextRange { place.textRange }

  /// As indices into the transcript's words.
  public var words: Range<Int> { covered.first..<covered.end }

  /// The index of the pattern in its code's `patterns`.
  public var pattern: Int { Int(patternNumber) }

  public init(range: TextRange, words: Range<Int>, pattern: Int) {
    place = CompactRange(range)
    covered = CompactRange(words.lowerBound, words.upperBound)
    patternNumber = UInt32(clamping: pattern)
  }
}

/// A transcript's codings, and what of the transcript measures need: no text.
public struct CodedTranscript: Sendable, Equatable {
  package var id: String
  package var language: String
  package var attributes: [String: String]
  package var speakers: [Speaker]
  /// By turn: who speaks (an index into `speakers`), and how many words.
  package var turns: [TurnSize]
  package var codings: [Coding]

  public struct TurnSize: Sendable, Equatable {
    private var speakerNumber: UInt32
    private var wordCount: UInt32

    public var speaker: Int? { speakerNumber == .max ? nil : Int(speakerNumber) }
    public var words: Int { Int(wordCount) }

    public init(speaker: Int?, words: Int) {
      speakerNumber = speaker.map { UInt32($0) } ?? .max
      wordCount = UInt32(words)
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
