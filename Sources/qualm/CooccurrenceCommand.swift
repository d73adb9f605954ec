import ArgumentParser
import Measures
import Workbench

struct CooccurrenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cooccurrence",
    abstract: "Which codes occur together: code by code.",
    discussion: """
      Codes count for themselves, without the codes below them. Formulas: docs/statistics.md.

      EXAMPLES
        qualm cooccurrence
        qualm cooccurrence --within turn --show pairs
        qualm cooccurrence --within words:10 --show jaccard --format csv
      """)

  @Option(
    help: ArgumentHelp(
      "What two codes share: coding (they overlap), sentence, turn, or words:n (matches at most n words apart).",
      valueName: "unit"))
  var within: CoOccurrenceUnit = .coding

  @Option(help: "counts or jaccard, code by code; or pairs, a row for each two codes.")
  var show: BuildCoOccurrence.Form = .counts

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reportingFailures {
      var request = BuildCoOccurrence.Request()
      request.within = within
      request.form = show
      var progress = Progress("Coding")
      let (table, report) = try BuildCoOccurrence.run(
        request, in: project.open(), threads: threads.threads, progress: { progress.update($0, of: $1) })
      progress.finish()
      try Output.write(table, output)
      try finish(report)
    }
  }
}

extension BuildCoOccurrence.Form: ExpressibleByArgument {}

extension CoOccurrenceUnit: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument {
    case "coding": self = .coding
    case "sentence": self = .sentence
    case "turn": self = .turn
    default:
      guard argument.hasPrefix("words:"), let count = Int(argument.dropFirst(6)),
        (1...100_000).contains(count)
      else {
        return nil
      }
      self = .words(count)
    }
  }

  public var defaultValueDescription: String {
    switch self {
    case .coding: "coding"
    case .sentence: "sentence"
    case .turn: "turn"
    case .words(let count): "words:\(count)"
    }
  }
}
