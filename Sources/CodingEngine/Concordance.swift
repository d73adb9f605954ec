import QualData
import Tokenization

/// Key words in context (KWIC): every match of a pattern or a code with the words around it.
package struct Concordance: Sendable {
  package struct Line: Sendable, Equatable {
    package var transcript: String
    /// Index of the turn.
    package var turn: Int
    package var range: TextRange
    /// Up to so many words before the match, in its turn; white space folded to single spaces.
    package var left: String
    package var keyword: String
    package var right: String
  }

  package let compiled: CompiledCodebook
  /// How many words stand on either side.
  package let context: Int

  /// - Parameters:
  ///   - codes: their patterns are looked for; what they would code does not matter, nor do codes below them.
  ///   - codebook: whose shared patterns and way of matching hold.
  ///   - speakers: whose turns are read; `nil` leaves that to the patterns.
  /// - Throws: `InputErrors` for a bad pattern.
  package init(
    _ codes: [Code], of codebook: Codebook = Codebook(id: "concordance", codes: []),
    speakers: SpeakerFilter? = nil, context: Int
  ) throws {
    var codebook = codebook
    codebook.codes = codes.map { code in
      var code = code
      code.children = []
      for index in code.patterns.indices {
        code.patterns[index].unit = .match
        if let speakers { code.patterns[index].speakers = speakers }
      }
      for index in code.excludePatterns.indices {
        if let speakers { code.excludePatterns[index].speakers = speakers }
      }
      return code
    }
    compiled = try CompiledCodebook(codebook, file: "pattern")
    self.context = context
  }

  /// The matches of a transcript, in order of the text. Where those of several codes overlap, the leftmost and of these the
  /// longest counts, as in matrices.
  /// - Parameter coder: made with `compiled`.
  package func matches(in transcript: Transcript, coder: TranscriptCoder) throws -> CodedTranscript {
    var coded = try coder.code(transcript)
    guard codes > 1 else { return coded }
    let sorted = coded.codings.sorted {
      ($0.words.lowerBound, $1.words.upperBound) < ($1.words.lowerBound, $0.words.upperBound)
    }
    var end = 0
    coded.codings = sorted.filter { coding in
      guard coding.words.lowerBound >= end else { return false }
      end = coding.words.upperBound
      return true
    }
    return coded
  }

  private var codes: Int { compiled.codes.count }

  /// The lines of a transcript, in order of the text.
  /// - Parameter coder: made with `compiled`.
  package func lines(in transcript: Transcript, coder: TranscriptCoder) throws -> [Line] {
    let coded = try matches(in: transcript, coder: coder)
    // Those of the turn at hand, and how many words there are before it.
    var (turn, words, before) = (-1, Tokens(), 0)
    return try coded.codings.map { coding in
      if coding.turn != turn {
        before = coded.turns[max(turn, 0)..<coding.turn].reduce(before) { $0 + $1.words }
        turn = coding.turn
        words = try coder.words(ofTurn: turn, in: transcript)
      }
      let content = transcript.turns[turn].contentRange
      let first = max(0, coding.words.lowerBound - before - context)
      let last = min(words.count, coding.words.upperBound - before + context)
      // At the ends of the turn the punctuation there belongs to the context too.
      let from = first == 0 ? content.lower : Int(words[first].start)
      let to = last == words.count ? content.upper : Int(words[last - 1].end)
      func text(_ lower: Int, _ upper: Int) -> String {
        transcript.text(in: TextRange(min(lower, upper), upper)).split(whereSeparator: \.isWhitespace)
          .joined(separator: " ")
      }
      return Line(
        transcript: transcript.id, turn: coding.turn, range: coding.range,
        left: text(from, coding.range.lower), keyword: text(coding.range.lower, coding.range.upper),
        right: text(coding.range.upper, max(to, coding.range.upper)))
    }
  }
}
