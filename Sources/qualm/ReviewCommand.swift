import ArgumentParser
import Foundation
import Interchange
import TerminalReview
import Workbench

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Accept, reject and correct codings, one after the other, from the keyboard.",
    discussion: """
      Shows each coding in its context, with the code's definition, and waits for a key: a accepts, r rejects, c gives \
      it another code, ? lists all keys. Every decision is kept at once under your name and can be undone. Filters of \
      one kind widen each other, filters of different kinds narrow. With --disputed the codings are those about which \
      coders differ, and a decision settles one for all; what the coders decided stays on record. The project needs a store: qualm code --save.

      EXAMPLES
        qualm review
        qualm review --code lack-of-funding --status suggested
        qualm review --order uncertainty --coder anna --blind
        qualm review --disputed
        qualm review --plain
        qualm review --batch decisions.csv --dry-run
      """)

  @OptionGroup var filters: FilterOptions

  @Option(
    help: ArgumentHelp("An attribute of the speaker or transcript. Repeatable.", valueName: "name=value"))
  var attribute: [String] = []

  @Option(
    help: ArgumentHelp(
      "What you decided: suggested is open; flagged by anybody. Repeatable.", valueName: "status"))
  var status: [ReviewFilter.Status] = []

  @Option(help: ArgumentHelp("Codings that this coder made; auto is Qualm. Repeatable.", valueName: "name"))
  var byCoder: [String] = []

  @Option(help: ArgumentHelp("By text, by code, or the most doubtful first.", valueName: "order"))
  var order: ReviewFilter.Order = .text

  @Flag(help: "The codings about which coders differ, to be settled: see qualm compare.")
  var disputed = false

  @Flag(help: "Hide what other coders decided, noted and coded.")
  var blind = false

  @Flag(help: "Line by line, without filling the terminal: for screen readers and scripts.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Apply the decisions of a CSV file: columns coding, decision (accept, reject, recode), code, note.",
      valueName: "file"))
  var batch: String?

  @Flag(help: "With --batch: show what would be decided, and keep nothing.")
  var dryRun = false

  @Flag(help: "With --batch: the decisions settle what coders differ about.")
  var adjudicate = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions
  @OptionGroup var output: OutputOptions

  private var filter: ReviewFilter {
    var filter = ReviewFilter()
    filter.codes = filters.code
    filter.indicators = filters.indicator
    filter.transcripts = filters.transcript
    filter.speakers = filters.speaker
    filter.attributes = attribute
    filter.statuses = Set(status)
    filter.coders = byCoder
    filter.order = order
    return filter
  }

  func validate() throws {
    if plain, batch != nil { throw ValidationError("Give --plain or --batch, not both.") }
    if dryRun, batch == nil { throw ValidationError("--dry-run is for --batch only.") }
    if adjudicate, batch == nil { throw ValidationError("--adjudicate is for --batch only.") }
    if disputed, batch != nil {
      throw ValidationError("--batch takes its codings from the file. To settle them give --adjudicate.")
    }
    if batch != nil, filter != ReviewFilter() {
      throw ValidationError("--batch takes its codings from the file, so it has no filters and no order.")
    }
    if batch == nil, output.json || output.format != nil || output.output != nil {
      throw ValidationError("--format, --json and --output are for --batch only.")
    }
    if blind, !byCoder.isEmpty { throw ValidationError("--by-coder would show what --blind hides.") }
  }

  func run() throws {
    do {
      if !plain, batch == nil { try TerminalDevice.check() }
      try reportingFailures {
        let project = try project.open()
        if let batch { return try apply(batch, in: project) }
        let desk = try StoreDesk.open(
          project, coder: coder.name(in: project), isBlind: blind, settles: disputed)
        if plain { return try reviewLines(desk) }
        let noColour = ProcessInfo.processInfo.environment["NO_COLOR"] ?? ""
        try FullScreenReview.run(desk, filter: filter, hasColour: noColour.isEmpty)
      }
    } catch let error as TerminalError {
      Terminal.say("qualm: \(error)")
      throw Exit.usage
    }
  }

  private func apply(_ path: String, in project: Project) throws {
    let desk = StoreDesk(
      try coder.store(of: project), try project.codebook(), settings: project.settings, isBlind: blind,
      settles: adjudicate)
    let result = try ReviewBatch.run(path, on: desk, isDryRun: dryRun)
    try Output.write(result.table, output)
    Terminal.say((dryRun ? "Nothing was kept; it would be: " : "") + result.sentence)
  }

  private func reviewLines(_ desk: StoreDesk) throws {
    let isFine = try PlainReview.run(
      desk, filter: filter, stopsAtMistakes: isatty(STDIN_FILENO) == 0, readLine: { readLine() },
      write: { text in
        let file = StreamedFile(standardOutput: ())
        try file.append(text)
        try file.flush()
      },
      complain: { Terminal.say("qualm: \($0)") })
    if !isFine, isatty(STDIN_FILENO) == 0 { throw Exit.data }
  }
}

extension ReviewFilter.Status: ExpressibleByArgument {}
extension ReviewFilter.Order: ExpressibleByArgument {}
