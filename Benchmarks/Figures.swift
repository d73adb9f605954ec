import QualData

/// Measurements as rows of a table.
enum Figures {
  static let table = Table(
    name: "speed", title: "",
    columns: [
      Table.Column("text", .text, "Language, length of the transcripts, size"),
      Table.Column("codes", .integer, "Codes, of 20 patterns each"),
      Table.Column("threads", .integer, "Threads"),
      Table.Column("words", .integer, "Words, as many as plain ICU finds"),
      Table.Column("codings", .integer, "Codings"),
      Table.Column("matches", .integer, "Matches"),
      Table.Column("cells", .integer, "Sum of the cells of the matrix of codes and regions"),
      Table.Column("icu_mb_s", .number, "Megabytes a second: plain ICU"),
      Table.Column("tokenise_mb_s", .number, "Megabytes a second: tokenise"),
      Table.Column("code_mb_s", .number, "Megabytes a second: tokenise and code"),
      Table.Column("all_mb_s", .number, "Megabytes a second: tokenise, code and matrix"),
      Table.Column("times_icu", .number, "Speed of tokenise, code and matrix beside plain ICU"),
      Table.Column("compile_ms", .number, "Milliseconds to compile the codebook"),
      Table.Column("matrix_ms", .number, "Milliseconds to build the matrix"),
      Table.Column("speed_up", .number, "Speed beside one thread, both by the clock on the wall"),
    ])

  static func rows(of result: SpeedRun.Result) -> [[Table.Cell]] {
    result.coding.map { run in
      let size = result.megabytes
      let all = run.code.seconds + run.matrix.seconds
      return start(result, run, threads: 1) + [
        .number(size / result.icu), .number(size / result.tokenise), .number(size / run.code.seconds),
        .number(size / all), .number(result.icu / all), .number(run.compile.seconds * 1000),
        .number(run.matrix.seconds * 1000), .missing,
      ]
    }
  }

  /// - Throws: `WrongCounts` when the counts are not those of one thread.
  static func rows(of result: SpeedRun.Result, threads: Int) throws -> [[Table.Cell]] {
    let corpus = (0..<result.corpus.transcripts).map(result.corpus.transcript)
    return try result.coding.map { run in
      let all = ThreadRun(corpus: corpus, compiled: run.compiled)
      let (one, _) = try all.measure(threads: 1)
      let (several, counts) = try all.measure(threads: threads)
      guard counts == run.counts else {
        throw WrongCounts(
          "\(result.corpus.name), \(threads) threads", found: counts.description,
          expected: "one thread's \(run.counts)")
      }
      return start(result, run, threads: threads) + [
        .missing, .missing, .missing, .number(result.megabytes / several), .missing, .missing, .missing,
        .number(one / several),
      ]
    }
  }

  private static func start(_ result: SpeedRun.Result, _ run: CodingRun, threads: Int) -> [Table.Cell] {
    [
      .text(result.corpus.name), .integer(run.compiled.codes.count), .integer(threads),
      .integer(run.counts.words), .integer(run.counts.codings), .integer(run.counts.matches),
      .integer(run.counts.cells),
    ]
  }
}
