import ArgumentParser
import Foundation
import Interchange
import Workbench

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "One page to read: findings, charts, scores, joint display, quotes, agreement and methods.",
    discussion: """
      The page needs nothing but itself: it opens from a file, in light and dark, and prints to A4. As Markdown or Word \
      it is for writing on. Quotes link to the turns around them, which stand in the page; see docs/report.md for what \
      else of the transcripts does.

      EXAMPLES
        qualm report
        qualm report --output report.html --language nl
        qualm report --format docx --output report.docx --xlsx tables.xlsx
        qualm report --codings codings/coder-1.csv --codings codings/coder-2.csv
        qualm report --against other-country.csv
        qualm report --output report.html --lock
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How to write it. Default: by the ending of --output, else html.", valueName: "format"))
  var format: ReportOptions.Format?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. Default: qualm-report.html in the project.", valueName: "file"))
  var output: String?

  @Flag(help: "Also write NAME.lock beside it, for `qualm verify`.")
  var lock = false

  @OptionGroup var contents: ReportContentOptions

  @Option(
    help: ArgumentHelp("Also write every table into an Excel workbook.", valueName: "file"))
  var xlsx: String?

  @Option(help: ArgumentHelp("How many quotes an indicator gets at most.", valueName: "count"))
  var excerpts = 3

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions

  func validate() throws {
    guard excerpts >= 0 else { throw ValidationError("--excerpts must be 0 or more.") }
    if let output, format == nil, ReportOptions.Format(path: output) == nil {
      throw ValidationError("“\(output)” has no ending that tells the format. Name it with --format.")
    }
    if let xlsx, !xlsx.lowercased().hasSuffix(".xlsx") {
      throw ValidationError("The file of --xlsx must end in .xlsx.")
    }
    if lock, xlsx != nil, output == nil || folder(xlsx) != folder(output) {
      throw ValidationError("With --lock the workbook must stand in the folder of the report.")
    }
  }

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      var options = contents.options
      options.coders = options.coders.map(project.path(fromHere:))
      options.against = options.against?.map(project.path(fromHere:))
      options.format = format ?? output.flatMap(ReportOptions.Format.init(path:)) ?? .html
      let url =
        output.map { URL(fileURLWithPath: $0).standardizedFileURL }
        ?? project.folder.appendingPathComponent("qualm-report.\(options.format.fileExtension)")
      var progress = Progress("Coding")
      let result = try MakeReport.run(
        project, excerpts: excerpts, options, threads: threads.threads,
        progress: { progress.update($0, of: $1) })
      progress.finish()
      try WriteReport.write(
        result, excerpts: excerpts, to: url,
        workbook: xlsx.map { URL(fileURLWithPath: $0).standardizedFileURL },
        lock: lock ? url.appendingPathExtension("lock") : nil)
      Terminal.say("Wrote \(RunCommand.fromHere(url)).")
      try finish(result.report)
    }
  }

  private func folder(_ path: String?) -> String? {
    path.map { URL(fileURLWithPath: $0).standardizedFileURL.deletingLastPathComponent().path }
  }
}

/// What stands in a report.
struct ReportContentOptions: ParsableArguments {
  @Option(help: "Of the report's own words: en, nl, fr or de. Default: the project's.")
  var language: ReportLanguage?

  @Option(
    help: ArgumentHelp(
      "What of the transcripts stands in it: the turns around quotes, the whole of what is quoted, or none.",
      valueName: "what"))
  var passages: ReportOptions.Passages?

  @Option(
    help: ArgumentHelp(
      "A coder's codings, to report agreement with the others named. Repeatable. Default: the coders of the store.",
      valueName: "file"))
  var codings: [String] = []

  @Option(
    help: ArgumentHelp(
      "Ratings of another country or an earlier assessment with the same model, to set scores against. Repeatable.",
      valueName: "file"))
  var against: [String] = []

  @Option(
    help: ArgumentHelp(
      "Resamples for the intervals of scores and agreement; 0: no intervals.", valueName: "count"))
  var bootstrap = 1000

  @Option(help: ArgumentHelp("Seed of the resamples; one seed, one result.", valueName: "number"))
  var seed: UInt64 = 1

  @Flag(help: "Put today's date into the report.")
  var dated = false

  func validate() throws {
    guard bootstrap == 0 || bootstrap >= 100 else {
      throw ValidationError("--bootstrap must be 0, or 100 or more.")
    }
    guard codings.count != 1 else {
      throw ValidationError("Agreement takes two coders. Give --codings twice.")
    }
  }

  var options: ReportOptions {
    var options = ReportOptions()
    options.language = language
    options.passages = passages
    options.coders = codings
    if !against.isEmpty { options.against = against }
    options.resamples = bootstrap
    options.seed = seed
    options.date =
      dated ? Date().formatted(.iso8601.year().month().day().dateSeparator(.dash)) : nil
    return options
  }
}

extension ReportOptions.Format: ExpressibleByArgument {}
extension ReportOptions.Passages: ExpressibleByArgument {}
extension ReportLanguage: ExpressibleByArgument {}
