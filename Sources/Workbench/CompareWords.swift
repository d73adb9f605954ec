import CodingEngine
import Measures
import QualData
import Tokenization

/// Keyness: the words that a group of participants uses more often than others.
package enum CompareWords {
  package struct Request: Sendable {
    package var attribute: String
    package var value: String
    /// The value of the reference group; `nil`: every other value of the attribute.
    package var against: String?
    /// Words that the two groups use fewer times together are not tested.
    package var minimum = 5
    package var yates = false
    package var adjustment: PAdjustment = .holm

    /// - Parameter group: `name=value`.
    /// - Throws: `WorkbenchError.badFilter` without a `=`.
    package init(group: String) throws {
      let parts = group.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw WorkbenchError.badFilter(group) }
      (attribute, value) = (parts[0], parts[1])
    }
  }

  package struct Result: Sendable {
    package var table: Table
    /// Languages in which one of the groups says nothing: nothing to compare.
    package var languagesLeftOut: [String]
    package var report: CorpusRun.Report
  }

  /// Of the two groups.
  private struct Count: WordCount {
    var own: UInt32 = 0
    var reference: UInt32 = 0
    /// Transcripts in which the group says the word.
    var ownTranscripts: UInt32 = 0
    var referenceTranscripts: UInt32 = 0

    var isZero: Bool { own == 0 && reference == 0 }
  }

  /// What the groups say in a transcript, or in a corpus.
  fileprivate struct Groups<Words> {
    var own = 0
    var reference = 0
    var words: Words
  }

  private struct Tested {
    var language: String
    var word: String
    var comparison: WordComparison
    var transcripts: (own: Int, reference: Int)
    var logLikelihood: Double
    var p: Double { PValue.chiSquare(logLikelihood) }
  }

  /// - Throws: `InputErrors` for a broken project file; `WorkbenchError.unknown` for an attribute or a value that no
  ///   participant has, `.sameGroup` for a group against itself.
  package static func run(_ request: Request, in project: Project, threads: Int) throws -> Result {
    let sources = try project.sources()
    try sources.requireAttribute(request.attribute)
    for value in [request.value] + (request.against.map { [$0] } ?? []) {
      try sources.requireValue(value, of: request.attribute)
    }
    if request.against == request.value {
      throw WorkbenchError.sameGroup(request.attribute, value: request.value)
    }
    var byLanguage: [String: Groups<CorpusWords<Count>>] = [:]
    let report = try CorpusReading.forEach(sources, threads: threads) {
      var tokenizers = Tokenizers(threads: threads)
      var counts = TypeCounts<Count>()
      return { transcript in
        let tokenizer = try tokenizers.tokenizer(for: transcript.language)
        return (transcript.language, groups(transcript, tokenizer, &counts, request))
      }
    } body: { language, groups in
      merge(groups, into: &byLanguage[language, default: Groups(words: CorpusWords())])
    }
    let compared = byLanguage.filter { $0.value.own > 0 && $0.value.reference > 0 }
    let tested = compared.sorted { NaturalOrder.precedes($0.key, $1.key) }.flatMap {
      tests($0.value, language: $0.key, minimum: request.minimum)
    }
    return Result(
      table: table(tested, request),
      languagesLeftOut: byLanguage.keys.filter {
        compared[$0] == nil && byLanguage[$0]!.own + byLanguage[$0]!.reference > 0
      }.sorted(), report: report)
  }

  /// The words of the participants of each group in one transcript.
  private static func groups(
    _ transcript: Transcript, _ tokenizer: Tokenizer, _ counts: inout TypeCounts<Count>, _ request: Request
  ) -> Groups<CountedWords<Count>> {
    var (own, reference) = (0, 0)
    TranscriptWords.forEachTurn(of: transcript, tokenizer) { turn, words, range in
      guard let speaker = transcript.speaker(of: transcript.turns[turn]), speaker.role == .participant,
        let value = speaker.attributes[request.attribute]
      else { return }
      if value == request.value {
        for word in words[range] { counts.count(word.type) { $0.own += 1 } }
        own += range.count
      } else if value == request.against ?? value {
        for word in words[range] { counts.count(word.type) { $0.reference += 1 } }
        reference += range.count
      }
    }
    return Groups(own: own, reference: reference, words: counts.take(tokenizer.vocabulary))
  }

  private static func merge(
    _ transcript: Groups<CountedWords<Count>>, into corpus: inout Groups<CorpusWords<Count>>
  ) {
    corpus.own += transcript.own
    corpus.reference += transcript.reference
    corpus.words.merge(transcript.words) { sum, count in
      sum.own += count.own
      sum.reference += count.reference
      if count.own > 0 { sum.ownTranscripts += 1 }
      if count.reference > 0 { sum.referenceTranscripts += 1 }
    }
  }

  /// Under-used words are tests too, though they are not shown: the adjustment needs their number.
  private static func tests(_ all: Groups<CorpusWords<Count>>, language: String, minimum: Int) -> [Tested] {
    all.words.counts.enumerated().compactMap { position, count -> Tested? in
      let comparison = WordComparison(
        count: Int(count.own), of: all.own, reference: Int(count.reference), of: all.reference)
      guard comparison.count + comparison.reference >= minimum, let logLikelihood = comparison.logLikelihood
      else { return nil }
      return Tested(
        language: language, word: all.words.word(position), comparison: comparison,
        transcripts: (Int(count.ownTranscripts), Int(count.referenceTranscripts)),
        logLikelihood: logLikelihood)
    }.sorted {
      $0.logLikelihood != $1.logLikelihood ? $0.logLikelihood > $1.logLikelihood : $0.word < $1.word
    }
  }

  private static func table(_ tested: [Tested], _ request: Request) -> Table {
    let adjusted = request.adjustment.adjusted(tested.map(\.p))
    let rows = zip(tested, adjusted).filter { $0.0.comparison.isOverused }.map { test, adjusted in
      let comparison = test.comparison
      return [
        .text(test.language), .text(test.word), .integer(comparison.count), .integer(comparison.reference),
        .number(comparison.perThousand), .number(comparison.referencePerThousand),
        .integer(test.transcripts.own), .integer(test.transcripts.reference), .number(test.logLikelihood),
        .number(comparison.table.chiSquare(yates: request.yates)), .number(test.p), .number(adjusted),
        .number(comparison.logRatio), .number(comparison.percentDifference),
      ] as [Table.Cell]
    }
    let reference = request.against.map { "\(request.attribute)=\($0)" } ?? "all others"
    return Table(
      name: "keyness",
      title: "Words that \(request.attribute)=\(request.value) uses more often than \(reference); "
        + "\(tested.count) words tested, p adjusted by \(request.adjustment.label)",
      columns: columns(request), rows: rows)
  }
}

extension CompareWords.Groups: Sendable where Words: Sendable {}
