import ArgumentParser
import Measures
import Workbench

struct JointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "joint",
    abstract: "Frequencies, maturity scores and typical excerpts of each indicator, side by side.",
    discussion: """
      Each indicator gets a verdict, how score and evidence fit, and an evidence cap, the highest level that its codings \
      support, by rules that qualm.yaml sets under “joint” and the output states. With --format markdown or html the \
      excerpts are written out. Scores are those of the last round, or of --round. See docs/statistics.md.

      EXAMPLES
        qualm joint
        qualm joint --round 1 --format csv
        qualm joint --format markdown --excerpts 5 --output joint.md
        qualm joint --layout side-by-side --format html --output joint.html
        qualm joint --layout statistics-by-themes --format csv
        qualm joint --silence
        qualm joint --silence --by region --format csv
      """)

  @Option(help: ArgumentHelp("The round of the ratings. Default: the last.", valueName: "round"))
  var round: String?

  @Option(help: ArgumentHelp("How many excerpts an indicator gets at most. Default: 3.", valueName: "count"))
  var excerpts: Int?

  @Option(
    help: ArgumentHelp(
      "full (a column for each number), side-by-side (ratings and codings in words), or statistics-by-themes (ratings of those "
        + "who speak of a theme, and of those who do not). Default: full.", valueName: "layout"))
  var layout: JointLayout?

  @Flag(help: "Instead, a map of silence: said, not coded yet, asked and nothing said, not asked.")
  var silence = false

  @Option(
    help: ArgumentHelp(
      "Groups of the map of silence: an attribute of the participants. Default: group of qualm.yaml.",
      valueName: "attribute"))
  var by: String?

  @OptionGroup var status: StatusOptions
  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let excerpts, excerpts < 0 { throw ValidationError("--excerpts must be 0 or more.") }
    if by != nil, !silence { throw ValidationError("--by is for --silence only.") }
    for (name, isGiven) in [
      ("--round", round != nil), ("--excerpts", excerpts != nil), ("--layout", layout != nil),
    ] where isGiven && silence {
      throw ValidationError("--silence has no \(name).")
    }
    if excerpts != nil, layout == .statisticsByThemes {
      throw ValidationError("--layout statistics-by-themes has no --excerpts.")
    }
  }

  func run() throws {
    try reportingFailures {
      if silence { return try mapSilence() }
      if layout == .statisticsByThemes { return try writeThemes() }
      let result = try BuildJoint.run(
        project.open(), round: round, statuses: status.status, excerpts: excerpts ?? 3,
        threads: threads.threads)
      let display = result.page.display
      switch (layout ?? .full, output.chosen) {
      case (.full, .markdown): try Output.write(text: result.page.markdown, output)
      case (.full, .html): try Output.write(text: result.page.html, output)
      case (.full, _):
        try Output.write(display.table(language: result.page.language), output, main: JointPage.mainColumns)
        [display.convergenceRule, display.evidenceRule].forEach(Terminal.explain)
      default:
        try Output.write(
          result.page.sideBySide, output,
          main: ["indicator", "quantitative", "qualitative", "convergence", "inference"])
        [display.convergenceRule, display.evidenceRule].forEach(Terminal.explain)
      }
      try finish(result.report)
    }
  }

  private func writeThemes() throws {
    let (table, report) = try BuildThemeStatistics.run(
      project.open(), round: round, statuses: status.status, threads: threads.threads)
    try Output.write(table, output, main: BuildThemeStatistics.mainColumns)
    try finish(report)
  }

  /// For people as a map; for programs as a list.
  private func mapSilence() throws {
    let result = try MapSilence.run(
      project.open(), by: by, statuses: status.status, threads: threads.threads)
    let isForPeople = output.chosen == .text || output.chosen == .markdown || output.chosen == .html
    try Output.write(isForPeople ? result.map : result.table, output)
    try finish(result.report)
  }
}

enum JointLayout: String, CaseIterable, ExpressibleByArgument {
  case full
  case sideBySide = "side-by-side"
  case statisticsByThemes = "statistics-by-themes"
}
