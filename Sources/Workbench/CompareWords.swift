import CodingEngine
import Measures
import QualData

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

  private struct Group: Sendable {
    var words = 0
    var counts: [String: (count: Int, transcripts: Int)] = [:]

    mutating func merge(_ other: Group) {
      words += other.words
      counts.merge(other.counts) { ($0.count + $1.count, $0.transcripts + $1.transcripts) }
    }
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
    var byLanguage: [String: (own: Group, reference: Group)] = [:]
    let report = try CorpusReading.forEach(sources, threads: threads) {
      var tokenizers = Tokenizers()
      return { transcript in
        let words = TranscriptWords(transcript, try tokenizers.tokenizer(for: transcript.language))
        return (transcript.language, groups(transcript, words, request))
      }
    } body: { language, groups in
      byLanguage[language, default: (Group(), Group())].own.merge(groups.own)
      byLanguage[language]!.reference.merge(groups.reference)
    }
    let compared = byLanguage.filter { $0.value.own.words > 0 && $0.value.reference.words > 0 }
    let tested = compared.sorted { NaturalOrder.precedes($0.key, $1.key) }.flatMap {
      tests($0.value.own, $0.value.reference, language: $0.key, minimum: request.minimum)
    }
    return Result(
      table: table(tested, request),
      languagesLeftOut: byLanguage.keys.filter {
        compared[$0] == nil && byLanguage[$0]!.own.words + byLanguage[$0]!.reference.words > 0
      }.sorted(), report: report)
  }

  /// The words of the participants of each group in one transcript.
  private static func groups(
    _ transcript: Transcript, _ words: TranscriptWords, _ request: Request
  ) -> (own: Group, reference: Group) {
    var counts: (own: [UInt32: Int], reference: [UInt32: Int]) = ([:], [:])
    for (turn, range) in zip(transcript.turns, words.turns) {
      guard let speaker = transcript.speaker(of: turn), speaker.role == .participant,
        let value = speaker.attributes[request.attribute]
      else { continue }
      if value == request.value {
        for type in words.types[range] { counts.own[type, default: 0] += 1 }
      } else if value == request.against ?? value {
        for type in words.types[range] { counts.reference[type, default: 0] += 1 }
      }
    }
    func group(_ counts: [UInt32: Int]) -> Group {
      Group(
        words: counts.values.reduce(0, +),
        counts: Dictionary(uniqueKeysWithValues: counts.map { (words.form($0), ($1, 1)) }))
    }
    return (group(counts.own), group(counts.reference))
  }

  /// Under-used words are tests too, though they are not shown: the adjustment needs their number.
  private static func tests(_ own: Group, _ reference: Group, language: String, minimum: Int) -> [Tested] {
    Set(own.counts.keys).union(reference.counts.keys).compactMap { word in
      let (a, b) = (own.counts[word] ?? (0, 0), reference.counts[word] ?? (0, 0))
      let comparison = WordComparison(
        count: a.count, of: own.words, reference: b.count, of: reference.words)
      guard a.count + b.count >= minimum, let logLikelihood = comparison.logLikelihood else { return nil }
      return Tested(
        language: language, word: word, comparison: comparison, transcripts: (a.transcripts, b.transcripts),
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
