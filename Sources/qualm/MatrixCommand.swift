import ArgumentParser
import Measures
import Workbench

struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract:
      "A frequency matrix: codes, indicators or domains by transcript, indicator, speaker or attribute.",
    discussion: """
      Rows and columns are code, indicator, domain, transcript, speaker, or an attribute of the participants such \
      as stakeholder_group. A parent code counts the union of its own and its children's codings, once. Every \
      table names its counting rule. See docs/statistics.md.

      EXAMPLES
        qualm matrix code transcript
        qualm matrix code indicator --rule matches
        qualm matrix indicator stakeholder_group --normalise per-1000-words --format csv
        qualm matrix code stakeholder_group --test
      """)

  @Argument(help: "What the rows are.")
  var rows: String

  @Argument(help: "What the columns are.")
  var columns: String

  @Option(help: "What is counted: matches, codings, words, transcripts, turns, cases or presence.")
  var rule: CountingRule = .codings

  @Option(help: "none, per-1000-words, row-percent, column-percent or total-percent.")
  var normalise: Normalisation = .none

  @Flag(help: "Count a parent code's own codings only.")
  var own = false

  @Flag(
    help:
      "Test whether rows and columns are independent (χ², G, Cramér's V, residuals), in the place of the matrix."
  )
  var test = false

  @OptionGroup var status: StatusOptions
  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard test else { return }
    if normalise != .none { throw ValidationError("--test is of counts, so --normalise is not for it.") }
    if rule == .presence { throw ValidationError("--test is of counts, so presence is not for it.") }
  }

  func run() throws {
    try reportingFailures {
      var request = BuildMatrix.Request(rows: rows, columns: columns)
      request.rule = rule
      request.normalisation = normalise
      request.rollUp = !own
      request.statuses = status.status
      var progress = Progress("Coding")
      guard !test else {
        let (test, residuals, report) = try BuildMatrix.test(
          request, in: project.open(), threads: threads.threads, progress: { progress.update($0, of: $1) })
        progress.finish()
        try Output.write([(test, BuildMatrix.testColumns), (residuals, BuildMatrix.residualColumns)], output)
        return try finish(report)
      }
      let (table, report) = try BuildMatrix.run(
        request, in: project.open(), threads: threads.threads, progress: { progress.update($0, of: $1) })
      progress.finish()
      try Output.write(table, output)
      try finish(report)
    }
  }
}

extension CountingRule: ExpressibleByArgument {}

extension Normalisation: ExpressibleByArgument {
  private static let names: [(name: String, value: Normalisation)] = [
    ("none", .none), ("per-1000-words", .perThousandWords), ("row-percent", .rowPercent),
    ("column-percent", .columnPercent), ("total-percent", .totalPercent),
  ]

  public static var allValueStrings: [String] { names.map(\.name) }

  public init?(argument: String) {
    guard let known = Self.names.first(where: { $0.name == argument }) else { return nil }
    self = known.value
  }
}
