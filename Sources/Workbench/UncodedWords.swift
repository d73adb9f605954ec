import QualData
import Tokenization

/// How often participants say words in sentences with a coding and in sentences without, with an example of the latter.
struct UncodedWords<Words> {
  /// All words in sentences without and with a coding.
  var uncoded = 0
  var coded = 0
  var words: Words
}

extension UncodedWords: Sendable where Words: Sendable {}

struct UncodedCount: WordCount {
  /// Where a sentence is. Its text is read when it is shown, for most are not.
  struct Sentence: Sendable {
    /// The number of the transcript in the corpus.
    var transcript: UInt32 = 0
    var turn: UInt32
    var lower: UInt32
    var upper: UInt32
    /// How many words it is shorter or longer than 8…40 words.
    var awkwardness: UInt32
  }

  var uncoded: UInt32 = 0
  var coded: UInt32 = 0
  /// Transcripts with the word in an uncoded sentence.
  var transcripts: UInt32 = 0
  /// An uncoded one; of equally good ones the first of the corpus.
  var example: Sentence?

  var isZero: Bool { uncoded == 0 && coded == 0 }

  mutating func offer(_ sentence: Sentence) {
    if example.map({ sentence.awkwardness < $0.awkwardness }) ?? true { example = sentence }
  }
}

/// Counts the words of one transcript after the other. Belongs to one thread.
struct UncodedWordCounter {
  private var tokenizers: Tokenizers
  private var counts = TypeCounts<UncodedCount>()

  init(threads: Int) { tokenizers = Tokenizers(threads: threads, share: 0.25) }

  /// - Throws: `TokenizationError` when ICU has no rules at all.
  mutating func count(_ document: CorpusRun.Document) throws -> UncodedWords<CountedWords<UncodedCount>> {
    let transcript = document.transcript
    let tokenizer = try tokenizers.tokenizer(for: transcript.language)
    let segmenter = SentenceSegmenter(language: transcript.language)
    let codings = document.coded.codings.filter { $0.status != .rejected }.map(\.range).sorted()
    var (uncoded, coded) = (0, 0)
    var coding = 0
    var reach = 0
    var text = transcript.text
    text.withUTF8 { bytes in
      TranscriptWords.forEachTurn(of: transcript, tokenizer) { index, words, range in
        let turn = transcript.turns[index]
        let isParticipants = SpeakerFilter.spokenByParticipants.admits(transcript.speaker(of: turn)?.role)
        var word = range.lowerBound
        segmenter.forEachSentence(in: bytes, turn.contentRange.lower..<turn.contentRange.upper) {
          lower, upper in
          // Codings are sorted by start: how far those that begin before the sentence ends reach.
          while coding < codings.count, codings[coding].lower < upper {
            reach = max(reach, codings[coding].upper)
            coding += 1
          }
          let first = word
          while word < range.upperBound, Int(words[word].start) < upper { word += 1 }
          guard isParticipants else { return }
          if reach > lower {
            for place in first..<word { counts.count(words[place].type) { $0.coded += 1 } }
            coded += word - first
          } else {
            let sentence = UncodedCount.Sentence(
              turn: UInt32(index), lower: UInt32(lower), upper: UInt32(upper),
              awkwardness: UInt32(max(0, 8 - (word - first), (word - first) - 40)))
            for place in first..<word {
              counts.count(words[place].type) {
                $0.uncoded += 1
                $0.offer(sentence)
              }
            }
            uncoded += word - first
          }
        }
      }
    }
    return UncodedWords(uncoded: uncoded, coded: coded, words: counts.take(tokenizer.vocabulary))
  }
}

extension UncodedWords<CorpusWords<UncodedCount>> {
  init() { words = CorpusWords() }

  /// - Parameters:
  ///   - other: of a later transcript.
  ///   - transcript: its number.
  mutating func merge(_ other: UncodedWords<CountedWords<UncodedCount>>, transcript: Int) {
    uncoded += other.uncoded
    coded += other.coded
    words.merge(other.words) { sum, count in
      sum.uncoded += count.uncoded
      sum.coded += count.coded
      guard var sentence = count.example else { return }
      sum.transcripts += 1
      sentence.transcript = UInt32(transcript)
      sum.offer(sentence)
    }
  }
}
