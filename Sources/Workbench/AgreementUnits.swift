import CodingEngine
import Measures
import QualData
import Tokenization

/// Cuts a transcript into the units that coders' agreement is measured on.
///
/// Sentences are the engine's. Characters are Unicode code points of sentences; characters between which no coding
/// begins or ends are one stretch. Characters and words belong to their sentence, which is what is resampled: they
/// are not independent of one another.
struct AgreementUnits {
  private let transcript: Transcript
  private let sentences: [TextRange]
  /// Those with such sentences, in order.
  private let turns: [TextRange]
  /// By sentence: the characters before it.
  private var starts: [Int] = []
  private var length = 0

  /// - Parameter participantsOnly: leaves out the turns of interviewers and facilitators.
  init(_ transcript: Transcript, participantsOnly: Bool) {
    self.transcript = transcript
    let all = TranscriptSentences(transcript)
    let read = zip(all.ranges, all.turns).filter { _, turn in
      !participantsOnly
        || SpeakerFilter.spokenByParticipants.admits(transcript.speaker(of: transcript.turns[turn])?.role)
    }
    sentences = read.map(\.0)
    turns = Set(read.map(\.1)).sorted().map { transcript.turns[$0].contentRange }
    for sentence in sentences {
      starts.append(length)
      length += characters(sentence)
    }
  }

  /// - Parameter codings: by coder, with the positions of codes; `nil` where the coder did not code the transcript.
  func text(
    _ unit: AgreementUnit, codings: [[(code: Int, range: TextRange)]?], _ tokenizer: Tokenizer?
  ) -> AgreementText {
    let units: [AgreementText.Unit]
    switch unit {
    case .character: units = stretches(codings.flatMap { $0 ?? [] }.map(\.range))
    case .word: units = tokenizer.map(words) ?? []
    case .sentence: units = sentences.enumerated().map { AgreementText.Unit($1, cluster: $0) }
    case .turn: units = turns.enumerated().map { AgreementText.Unit($1, cluster: $0) }
    case .transcript:
      units =
        sentences.isEmpty ? [] : [AgreementText.Unit(TextRange(0, transcript.text.utf8.count), cluster: 0)]
    }
    return AgreementText(
      id: transcript.id, units: units, length: length,
      codings: codings.map { codings in
        codings?.map {
          AgreementText.Coded(
            code: $0.code, range: $0.range, characters: place($0.range.lower)..<place($0.range.upper))
        }.filter { !$0.characters.isEmpty }
      })
  }

  /// Code points, not those that only go on.
  private func characters(_ range: TextRange) -> Int {
    transcript.substring(in: range).unicodeScalars.count
  }

  /// The characters before a place; between two sentences, those before the second.
  private func place(_ byte: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upper > byte { high = middle } else { low = middle + 1 }
    }
    guard low < sentences.count else { return length }
    let sentence = sentences[low]
    return byte <= sentence.lower ? starts[low] : starts[low] + characters(TextRange(sentence.lower, byte))
  }

  private func stretches(_ codings: [TextRange]) -> [AgreementText.Unit] {
    let borders = Set(codings.flatMap { [$0.lower, $0.upper] }).sorted()
    var next = 0
    return sentences.enumerated().flatMap { cluster, sentence in
      var units: [AgreementText.Unit] = []
      var start = sentence.lower
      while next < borders.count, borders[next] <= start { next += 1 }
      while start < sentence.upper {
        let end = next < borders.count ? min(borders[next], sentence.upper) : sentence.upper
        let range = TextRange(start, end)
        units.append(AgreementText.Unit(range, cluster: cluster, size: characters(range)))
        start = end
        while next < borders.count, borders[next] <= start { next += 1 }
      }
      return units
    }
  }

  private func words(_ tokenizer: Tokenizer) -> [AgreementText.Unit] {
    let tokens = Tokens()
    var text = transcript.text
    return text.withUTF8 { bytes in
      sentences.enumerated().flatMap { cluster, sentence in
        tokens.removeAll()
        tokenizer.tokenize(bytes, sentence.lower..<sentence.upper, into: tokens)
        return tokens.buffer.map {
          AgreementText.Unit(TextRange(Int($0.start), Int($0.end)), cluster: cluster)
        }
      }
    }
  }
}
