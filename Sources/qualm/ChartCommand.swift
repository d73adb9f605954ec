import ArgumentParser
import Foundation
import Interchange
import Measures
import QualData
import Workbench

struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "A chart as SVG, PNG or PDF: scores, codings, agreement.",
    discussion: """
      Charts:
      \(ChartMakers.all.map { "  \($0.chart.name): \($0.chart.summary)" }.joined(separator: "\n"))

      The picture is SVG, readable without colours and by screen readers, on standard output or in --output; PNG and \
      PDF are made by rsvg-convert, Inkscape, Chromium or CairoSVG, whichever is installed. --data writes the table \
      behind it instead. Without a name the charts are listed. See docs/charts.md.

      EXAMPLES
        qualm chart radar --by group --output radar.svg
        qualm chart levels --round 2 --output levels.pdf
        qualm chart levels --theme grey --output levels.png
        qualm chart radar --by round --data --format csv
        qualm chart heatmap --rows indicator --columns stakeholder_group --normalise per-1000-words
        qualm chart evidence --output evidence.svg
        qualm chart portrait --transcript nl-01-ziekenfonds
        qualm chart timeline --transcript nl-01-ziekenfonds
        qualm chart network --within turn --limit 40
        qualm chart forest codings/coder-1.csv codings/coder-2.csv --coefficient alpha
        qualm chart forest --table units.csv --level ordinal
        qualm chart silence --language fr --output silence.svg
      """)

  @Argument(help: "Which chart.")
  var name: String?

  @Argument(help: ArgumentHelp("Of agreement: files of codings, as for qualm agreement.", valueName: "file"))
  var files: [String] = []

  @Option(help: "Of all words in the picture: en, nl, fr or de. Default: the project's.")
  var language: ReportLanguage?

  @Option(help: "Of scores: a line for each group or round.")
  var by: ScoreGrouping?

  @Option(help: ArgumentHelp("Of scores: ratings of this stakeholder group only.", valueName: "name"))
  var group: String?

  @Option(help: ArgumentHelp("Of scores: ratings of this round. Default: the last.", valueName: "round"))
  var round: String?

  @Option(help: "Of scores: median or mean.")
  var statistic: ChartRequest.ScoreStatistic?

  @Option(
    help: ArgumentHelp(
      "Of a matrix: what the rows are, as for qualm matrix. Default: code.", valueName: "what"))
  var rows: String?

  @Option(
    help: ArgumentHelp(
      "Of a matrix: what the columns are. Default: indicator. Of silence: the attribute that makes groups.",
      valueName: "what"))
  var columns: String?

  @Option(help: "What is counted. Default: codings.")
  var rule: CountingRule?

  @Option(
    help: ArgumentHelp(
      "Of a matrix: none, per-1000-words, row-percent, column-percent or total-percent.", valueName: "how"))
  var normalise: Normalisation?

  @Option(
    help: ArgumentHelp(
      "Of codes that occur together: coding, sentence, turn or words:n. Default: coding.", valueName: "unit"))
  var within: CoOccurrenceUnit?

  @Option(
    help: ArgumentHelp(
      "Of codes that occur together: so many pairs at most. Default: 60.", valueName: "count"))
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "Of agreement: a table of units and what coders made of them, as for qualm agreement.",
      valueName: "file"))
  var table: String?

  @Option(help: "Of agreement, with --table: what categories measure, for alpha. Default: nominal.")
  var level: MeasurementLevel?

  @Option(
    help: ArgumentHelp(
      "Of agreement: what to compute, as for qualm agreement. Repeatable. Default: alpha.", valueName: "name")
  )
  var coefficient: [AgreementCoefficient] = []

  @Option(help: "Of agreement: what coders agree on or not. Default: sentence.")
  var unit: AgreementUnit?

  @Option(help: "Of agreement: all units, or those to which somebody gave any code. Default: all.")
  var text: ChartRequest.AgreedText?

  @OptionGroup var filters: FilterOptions

  @Option(help: ArgumentHelp("An attribute of the speaker. Repeatable.", valueName: "name=value"))
  var attribute: [String] = []

  @Option(
    help: ArgumentHelp(
      "Which codings count: suggested-and-accepted, accepted or suggested; rejected ones never do.",
      valueName: "status"))
  var status: StatusFilter?

  @Option(help: "Colours: as the reader's screen is (auto), light, dark, or grey.")
  var theme: ChartStyle.Theme = .auto

  @Flag(help: "The table behind the chart instead of the picture.")
  var data = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if level != nil, table == nil { throw ValidationError("--level is for --table only.") }
    if table != nil, !files.isEmpty {
      throw ValidationError("Name files of codings or --table, not both.")
    }
    for (name, isGiven) in [("--unit", unit != nil), ("--text", text != nil)] where isGiven && table != nil {
      throw ValidationError("\(name) is for codings of text only.")
    }
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    if name == ForestChart.name, files.count == 1 {
      throw ValidationError(
        "Name the files of two coders or more, none for those of the store, or a table with --table.")
    }
    if data {
      if let path = output.output, WriteChart.Format(path: path) != nil {
        throw ValidationError("--data is a table: name a file that does not end with .svg, .png or .pdf.")
      }
      return
    }
    if name != nil, output.json || output.format != nil {
      throw ValidationError(
        "--format and --json are for --data; a picture is what the name of --output says.")
    }
    if name != nil, let path = output.output, WriteChart.Format(path: path) == nil {
      throw ValidationError("The name of a picture ends with .svg, .png or .pdf.")
    }
  }

  func run() throws {
    try reportingFailures {
      guard let name else { return try Output.write(ChartMakers.list, output) }
      let maker = try ChartMakers.named(name)
      try check(maker)
      let made = try maker.make(request, in: project.open(), threads: threads.threads)
      if data {
        try Output.write(made.chart.table, output)
      } else if let path = output.output, let format = WriteChart.Format(path: path) {
        try WriteChart.run(
          made.chart, as: format, theme: theme, to: URL(fileURLWithPath: path).standardizedFileURL)
      } else {
        try Output.write(text: made.chart.svg(ChartStyle(theme: theme)), output)
      }
      try finish(made.report)
    }
  }

  private var request: ChartRequest {
    var request = ChartRequest()
    request.language = language
    request.by = by
    request.table = table
    request.level = level ?? request.level
    request.group = group
    request.round = round
    request.statistic = statistic
    request.rows = rows ?? request.rows
    request.columns = columns ?? request.columns
    request.rule = rule ?? request.rule
    request.normalisation = normalise ?? request.normalisation
    request.within = within ?? request.within
    request.limit = limit ?? request.limit
    request.files = files
    if !coefficient.isEmpty { request.coefficients = coefficient }
    request.unit = unit ?? request.unit
    request.text = text ?? request.text
    request.statuses = status ?? .suggestedAndAccepted
    request.codes = filters.code
    request.indicators = filters.indicator
    request.transcripts = filters.transcript
    request.speakers = filters.speaker
    request.attributes = attribute
    return request
  }

  /// An option that the chart does not look at must not look as if it did.
  private func check(_ maker: any ChartMaker.Type) throws {
    let given: [(ChartOption, Bool)] = [
      (.by, by != nil), (.group, group != nil), (.round, round != nil), (.statistic, statistic != nil),
      (.files, !files.isEmpty), (.rows, rows != nil), (.columns, columns != nil), (.rule, rule != nil),
      (.normalise, normalise != nil), (.within, within != nil), (.limit, limit != nil),
      (.table, table != nil), (.level, level != nil), (.coefficient, !coefficient.isEmpty),
      (.unit, unit != nil), (.text, text != nil),
      (.status, status != nil), (.code, !filters.code.isEmpty), (.indicator, !filters.indicator.isEmpty),
      (.transcript, !filters.transcript.isEmpty), (.speaker, !filters.speaker.isEmpty),
      (.attribute, !attribute.isEmpty),
    ]
    for (option, isGiven) in given where isGiven && !maker.options.contains(option) {
      throw WorkbenchError.chartOption(option, chart: maker.chart.name)
    }
  }
}

extension ChartStyle.Theme: ExpressibleByArgument {}
extension ChartRequest.ScoreStatistic: ExpressibleByArgument {}
extension ChartRequest.AgreedText: ExpressibleByArgument {}
