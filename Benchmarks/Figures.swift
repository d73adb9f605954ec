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

  /// One thread, a row for each codebook.
  static func rows(of result: SpeedRun.Result) -> [[Table.Cell]] {
    result.coding.enumerated().map { index, run in
      let (size, all) = (result.megabytes, result.all(index))
      return start(result, run, threads: 1) + [
        .number(size / result.icu), .number(size / result.tokenise), .number(size / run.code.seconds),
        .number(size / all), .number(result.icu / all), .number(run.compile.seconds * 1000),
        .number(run.matrix.seconds * 1000), .missing,
      ]
    }
  }

  /// Several threads.
  static func row(
    of result: SpeedRun.Result, _ run: CodingRun.Measured, _ threads: ThreadRun.Comparison
  ) -> [Table.Cell] {
    start(result, run, threads: threads.threads) + [
      .missing, .missing, .missing, .number(result.megabytes / threads.seconds), .missing, .missing, .missing,
      .number(threads.speedUp),
    ]
  }

  private static func start(
    _ result: SpeedRun.Result, _ run: CodingRun.Measured, threads: Int
  ) -> [Table.Cell] {
    [
      .text(result.corpus.name), .integer(run.compiled.codes.count), .integer(threads),
      .integer(run.counts.words), .integer(run.counts.codings), .integer(run.counts.matches),
      .integer(run.counts.cells),
    ]
  }
}
