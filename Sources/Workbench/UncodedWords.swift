import QualData
import Tokenization

/// How often participants say words in sentences with a coding and in sentences without, with an example of the latter.
struct UncodedWords: Sendable {
  struct Example: Sendable {
    var transcript: String
    var turn: Int
    var text: String
    /// How many words it is shorter or longer than 8…40 words.
    var awkwardness: Int
  }

  struct Count: Sendable {
    var uncoded = 0
    var coded = 0
    /// Transcripts with the word in an uncoded sentence.
    var transcripts = 0
    /// Of equally good ones the first of the corpus.
    var example: Example?
  }

  /// All words in sentences without and with a coding.
  var uncoded = 0
  var coded = 0
  var words: [String: Count] = [:]

  init() {}

  /// - Throws: `TokenizationError` when ICU has no rules at all.
  init(_ document: CorpusRun.Document) throws {
    let transcript = document.transcript
    let text = TranscriptWords(transcript, try Tokenizer(language: transcript.language))
    let codings = document.coded.codings.filter { $0.status != .rejected }.map(\.range).sorted()
    let sentences = Sentences.byTurn(transcript)
    var counts: [UInt32: (count: Count, sentence: (turn: Int, range: TextRange, awkwardness: Int)?)] = [:]
    var coding = 0
    var reach = 0
    for (turn, ranges) in sentences.enumerated() {
      var word = text.turns[turn].lowerBound
      let role = transcript.speaker(of: transcript.turns[turn])?.role
      for range in ranges {
        // Codings are sorted by start: how far those that begin before the sentence ends reach.
        while coding < codings.count, codings[coding].lower < range.upper {
          reach = max(reach, codings[coding].upper)
          coding += 1
        }
        let first = word
        while word < text.turns[turn].upperBound, text.starts[word] < range.upper { word += 1 }
        guard SpeakerFilter.spokenByParticipants.admits(role) else { continue }
        let isCoded = reach > range.lower
        let awkwardness = max(0, 8 - (word - first), (word - first) - 40)
        for type in text.types[first..<word] {
          if isCoded {
            counts[type, default: (Count(), nil)].count.coded += 1
            coded += 1
            continue
          }
          counts[type, default: (Count(), nil)].count.uncoded += 1
          uncoded += 1
          if counts[type]!.sentence.map({ awkwardness < $0.awkwardness }) ?? true {
            counts[type]!.sentence = (turn, range, awkwardness)
          }
        }
      }
    }
    for (type, entry) in counts {
      var count = entry.count
      count.transcripts = count.uncoded > 0 ? 1 : 0
      count.example = entry.sentence.map {
        Example(
          transcript: transcript.id, turn: $0.turn, text: Excerpt.folded(transcript.text(in: $0.range)),
          awkwardness: $0.awkwardness)
      }
      words[text.form(type)] = count
    }
  }

  /// - Parameter other: of a later transcript.
  mutating func merge(_ other: UncodedWords) {
    uncoded += other.uncoded
    coded += other.coded
    words.merge(other.words) { a, b in
      var sum = a
      sum.uncoded += b.uncoded
      sum.coded += b.coded
      sum.transcripts += b.transcripts
      if let example = b.example, a.example.map({ example.awkwardness < $0.awkwardness }) ?? true {
        sum.example = example
      }
      return sum
    }
  }
}
