import CodingEngine
import Measures
import QualData

/// Words that participants often say where nothing is coded: what a codebook may miss.
///
/// Function words are left out without any list of them:
/// 1. The most frequent words of a language, which together make up half of what its participants say, are left out.
/// 2. A word must be more frequent in uncoded sentences than in coded ones; words of grammar are in both alike, so those
///    that are left come last.
/// 3. It must stand in uncoded sentences of several transcripts: one person's subject is no pattern of the corpus.
/// 4. It has a letter.
package enum SuggestWords {
  package struct Request: Sendable {
    /// Least occurrences in uncoded sentences.
    package var minimum = 5
    /// Least number of transcripts with the word in an uncoded sentence.
    package var transcripts = 2
    /// Words of a language at most.
    package var limit = 20
    package init() {}
  }

  /// What a person looks at first.
  package static let mainColumns = [
    "language", "word", "uncoded", "coded", "transcripts", "log_ratio", "example",
  ]

  static let columns: [Table.Column] = [
    .init("language", .text, "ISO 639-1 code of the transcripts' language."),
    .init("word", .text, "The word, case folded."),
    .init("uncoded", .integer, "Occurrences in participants' sentences that no coding touches."),
    .init("coded", .integer, "Occurrences in participants' other sentences."),
    .init("transcripts", .integer, "Transcripts with the word in an uncoded sentence."),
    .init("log_likelihood", .number, "G² of uncoded against coded sentences (Rayson & Garside 2000)."),
    .init("log_ratio", .number, "Hardie's (2014) log ratio of uncoded to coded sentences."),
    .init("transcript", .text, "Id of the example's transcript."),
    .init("turn", .integer, "Number of the example's turn, from 1."),
    .init("example", .text, "An uncoded sentence with the word, white space folded."),
  ]

  /// - Throws: `InputErrors` for the project's own files.
  package static func run(
    _ request: Request, in project: Project, threads: Int, progress: (Int, Int) -> Void
  ) throws -> (table: Table, report: CorpusRun.Report) {
    var byLanguage: [String: UncodedWords] = [:]
    let report = try CorpusRun(
      project.sources(), project.codebook(), decisions: project.decisions(), threads: threads
    ).forEach(
      progress: progress, preparing: { document in Swift.Result { try UncodedWords(document) } }
    ) { document, words in
      byLanguage[document.transcript.language, default: UncodedWords()].merge(try words.get())
    }
    let table = Table(
      name: "suggest", title: "Frequent words in participants' uncoded sentences", columns: columns,
      rows: byLanguage.sorted { NaturalOrder.precedes($0.key, $1.key) }.flatMap {
        rows($0.value, language: $0.key, request)
      })
    return (table, report)
  }

  private static func rows(_ all: UncodedWords, language: String, _ request: Request) -> [[Table.Cell]] {
    let commonest = leastCountLeftOut(all.words.values.map { $0.uncoded + $0.coded })
    var found: [(word: String, score: Double, cells: [Table.Cell])] = []
    for (word, count) in all.words {
      let comparison = WordComparison(
        count: count.uncoded, of: all.uncoded, reference: count.coded, of: all.coded)
      guard count.uncoded >= request.minimum, count.transcripts >= request.transcripts,
        count.uncoded + count.coded < commonest, all.coded == 0 || comparison.isOverused,
        word.unicodeScalars.contains(where: \.properties.isAlphabetic), let example = count.example
      else { continue }
      found.append(
        (
          word, comparison.logLikelihood ?? Double(count.uncoded),
          [
            .text(language), .text(word), .integer(count.uncoded), .integer(count.coded),
            .integer(count.transcripts), .number(comparison.logLikelihood), .number(comparison.logRatio),
            .text(example.transcript), .integer(example.turn + 1), .text(example.text),
          ]
        ))
    }
    found.sort { $0.score != $1.score ? $0.score > $1.score : $0.word < $1.word }
    return found.prefix(request.limit).map(\.cells)
  }

  /// The least count of the words that are left out for being the most frequent: words with this count or a higher one
  /// make up half of all words at most, and with the next lower count they would make up more.
  static func leastCountLeftOut(_ counts: [Int]) -> Int {
    let half = counts.reduce(0, +) / 2
    var sum = 0
    var least = Int.max
    for (count, words) in Dictionary(grouping: counts, by: { $0 }).sorted(by: { $0.key > $1.key }) {
      sum += count * words.count
      if sum > half { break }
      least = count
    }
    return least
  }
}
