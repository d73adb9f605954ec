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
    var byLanguage: [String: UncodedWords<CorpusWords<UncodedCount>>] = [:]
    var transcripts: [(id: String, digest: String)] = []
    let sources = try project.sources()
    let report = try CorpusRun(
      sources, project.codebook(), decisions: project.decisions(), threads: threads
    ).forEach(
      progress: progress,
      makePreparation: {
        var counter = UncodedWordCounter(threads: threads)
        return { document in try counter.count(document) }
      }
    ) { document, words in
      byLanguage[document.transcript.language, default: UncodedWords()]
        .merge(words, transcript: transcripts.count)
      transcripts.append((document.transcript.id, document.transcript.digest))
    }
    let found = byLanguage.sorted { NaturalOrder.precedes($0.key, $1.key) }.flatMap {
      words($0.value, language: $0.key, request)
    }
    let sentences = try sentences(found.map(\.example), of: transcripts, sources, report)
    let table = Table(
      name: "suggest", title: "Frequent words in participants' uncoded sentences", columns: columns,
      rows: zip(found, sentences).map { word, sentence in
        word.cells + [
          .text(transcripts[Int(word.example.transcript)].id), .integer(Int(word.example.turn) + 1),
          .text(sentence),
        ]
      })
    return (table, report)
  }

  private struct Word {
    var text: String
    var score: Double
    var cells: [Table.Cell]
    var example: UncodedCount.Sentence
  }

  private static func words(
    _ all: UncodedWords<CorpusWords<UncodedCount>>, language: String, _ request: Request
  ) -> [Word] {
    let commonest = leastCountLeftOut(all.words.counts.map { Int($0.uncoded) + Int($0.coded) })
    var found: [Word] = []
    for (position, count) in all.words.counts.enumerated() {
      let (uncoded, coded) = (Int(count.uncoded), Int(count.coded))
      guard uncoded >= request.minimum, count.transcripts >= request.transcripts, uncoded + coded < commonest,
        let example = count.example
      else { continue }
      let comparison = WordComparison(
        count: uncoded, of: all.uncoded, reference: coded, of: all.coded)
      let word = all.words.word(position)
      guard all.coded == 0 || comparison.isOverused,
        word.unicodeScalars.contains(where: \.properties.isAlphabetic)
      else { continue }
      found.append(
        Word(
          text: word, score: comparison.logLikelihood ?? Double(uncoded),
          cells: [
            .text(language), .text(word), .integer(uncoded), .integer(coded),
            .integer(Int(count.transcripts)),
            .number(comparison.logLikelihood), .number(comparison.logRatio),
          ], example: example))
    }
    found.sort { $0.score != $1.score ? $0.score > $1.score : $0.text < $1.text }
    return Array(found.prefix(request.limit))
  }

  /// The texts of sentences, white space folded. Their transcripts are read again.
  /// - Throws: `InputErrors` where one is not what it was.
  private static func sentences(
    _ places: [UncodedCount.Sentence], of transcripts: [(id: String, digest: String)],
    _ sources: CorpusSources, _ report: CorpusRun.Report
  ) throws -> [String] {
    var texts = [String](repeating: "", count: places.count)
    let options = sources.importOptions
    for (number, places) in Dictionary(grouping: places.enumerated(), by: { Int($0.element.transcript) }) {
      let (id, digest) = transcripts[number]
      let file = report.files[id]!
      guard
        let transcript = try sources.read(file, options: options).map(\.imported.transcript)
          .first(where: { $0.id == id && $0.digest == digest })
      else {
        throw InputErrors([
          Diagnostic(
            file: file.path, message: "The file was changed while Qualm read it.",
            remedy: "Run the command again.")
        ])
      }
      for (place, sentence) in places {
        texts[place] = Excerpt.folded(
          transcript.text(in: TextRange(Int(sentence.lower), Int(sentence.upper))))
      }
    }
    return texts
  }

  /// The least count of the words that are left out for being the most frequent: words with this count or a higher one
  /// make up half of all words at most, and with the next lower count they would make up more.
  static func leastCountLeftOut(_ counts: [Int]) -> Int {
    let half = counts.reduce(0, +) / 2
    var sum = 0
    var least = Int.max
    for (count, words) in Dictionary(counts.map { ($0, 1) }, uniquingKeysWith: +).sorted(by: {
      $0.key > $1.key
    }) {
      sum += count * words
      if sum > half { break }
      least = count
    }
    return least
  }
}
