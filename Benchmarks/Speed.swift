import ArgumentParser
import Foundation
import Interchange
import QualData

/// Every step at every size asked for.
struct Speed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure each step: plain ICU, tokenise, compile, code, matrix.",
    discussion: """
      Megabytes are of 10^6 bytes, seconds of processor time; with two threads or more, of the clock on the wall.
      No time is reported when the counts are not those of plain ICU, of the naive reference and of
      Benchmarks/expected.json.

      EXAMPLES
        qualm-bench speed --languages en --codes 10,1000
        qualm-bench speed --languages zh,ja,th --transcripts short --megabytes 5 --json
      """)

  @Option(help: "Of en, fr, nl, de, zh, ja, th and mixed (the first four in turn).")
  var languages = List(SampleCorpus.Language.allCases)

  @Option(help: "Sizes of codebooks, with 20 patterns for each code.")
  var codes = List([10, 100, 1000, 10000])

  @Option(help: "short (many of 2 kB), long (few of 1 MB).")
  var transcripts = List(SampleCorpus.Length.allCases)

  @Option(help: "Numbers of threads.")
  var threads = List([1, 2])

  @Option(help: "Size of each text.")
  var megabytes = 10

  @Option(help: "How often it is all done; of each step the least time counts.")
  var rounds = 1

  @Flag(help: "Rows as JSON.")
  var json = false

  @Flag(help: "Write the counts into Benchmarks/expected.json instead of comparing them.")
  var record = false

  func run() throws {
    var expected = try ExpectedCounts(isRecording: record)
    var table = Figures.table
    for language in languages.items {
      for length in transcripts.items {
        let corpus = try SampleCorpus(language, length, megabytes: megabytes)
        Progress.say(corpus.name)
        let result = try SpeedRun(corpus: corpus).measure(codes: codes.items, rounds: rounds)
        try expected.check(result)
        if threads.items.contains(1) { table.rows += Figures.rows(of: result) }
        for count in threads.items where count > 1 {
          for run in result.coding {
            table.rows.append(
              Figures.row(of: result, run, try ThreadRun.compare(result, run, threads: count)))
          }
        }
      }
    }
    try expected.finish()
    print(
      (json ? JSONTableExporter() as any TableExporter : TextTableExporter()).export(table), terminator: "")
  }
}

/// Values with commas between them, as an option.
struct List<Item: ExpressibleByArgument & Sendable>: ExpressibleByArgument, Sendable {
  var items: [Item]

  init(_ items: [Item]) { self.items = items }

  init?(argument: String) {
    items = argument.split(separator: ",").compactMap { Item(argument: String($0)) }
    if items.count != argument.split(separator: ",").count { return nil }
  }

  var defaultValueDescription: String { items.map(\.defaultValueDescription).joined(separator: ",") }
}
