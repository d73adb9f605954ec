import ArgumentParser
import Measures
import Workbench

struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "How far coders agree: κ, α, AC1 and others, with intervals; and where they differ.",
    discussion: """
      Each file holds the codings of one coder, as a CSV table with the columns transcript, code and quote. A code \
      is compared unit by unit, given or not. Without files the coders of the project's store are compared. Every coefficient is shown for all text and for the text to which \
      somebody gave a code. With --table the coders' categories of units are read from a table instead: a column for \
      each coder, or the columns unit, coder and category. Formulas: docs/statistics.md.

      EXAMPLES
        qualm agreement
        qualm agreement codings/coder-1.csv codings/coder-2.csv
        qualm agreement codings/*.csv --by code --unit turn --coefficient alpha --format csv
        qualm agreement codings/coder-1.csv codings/coder-2.csv --differences
        qualm agreement codings/coder-1.csv --engine --reference coder-1 --coefficient recall
        qualm agreement --table ratings.csv --level ordinal --weights quadratic --cells
        qualm agreement --explain
      """)

  @Argument(help: ArgumentHelp("Files of codings, one for each coder.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("A table of units and what coders made of them.", valueName: "file"))
  var table: String?

  @Option(
    help: ArgumentHelp(
      "What to compute; see --explain. Repeatable. Default: percent, cohen-kappa for two coders or fleiss-kappa for more, "
        + "alpha, gwet-ac, and for text dice; with --reference also precision and recall.", valueName: "name")
  )
  var coefficient: [AgreementCoefficient] = []

  @Option(
    help: ArgumentHelp(
      "code, group (a code with those below it) or pooled (all codes); of a table code is each category. Repeatable.",
      valueName: "what"))
  var by: [AgreementScope] = [.pooled]

  @Option(help: "What of the text coders agree on or not.")
  var unit: AgreementUnit?

  @Option(help: "Of a table: how much categories agree, for all coefficients but alpha.")
  var weights: AgreementWeights?

  @Option(help: "Of a table: what categories measure, for alpha.")
  var level: MeasurementLevel?

  @Option(
    help: ArgumentHelp(
      "Of a table: all categories in order, separated by commas. Default: those of the table.",
      valueName: "list"))
  var categories: String?

  @Flag(help: "Compare every two coders, not all together.")
  var pairs = false

  @Option(help: ArgumentHelp("Take this coder as right and compare each other with it.", valueName: "coder"))
  var reference: String?

  @Flag(help: "The engine is a coder too, called auto.")
  var engine = false

  @Flag(help: "Leave out what interviewers and facilitators say.")
  var participants = false

  @Option(help: ArgumentHelp("Resamples for the intervals; 0: from standard errors.", valueName: "count"))
  var bootstrap = 1000

  @Option(help: ArgumentHelp("Seed of the resamples; one seed, one result.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: "How intervals are made of resamples.")
  var interval: Bootstrap.Method = .percentile

  @Option(
    help: ArgumentHelp(
      "Half the width of the interval that suggested_units are for. Default: 0.05.", valueName: "number"))
  var precision: Double?

  @Flag(help: "Also list how often two coders gave a unit which two categories.")
  var cells = false

  @Flag(help: "Also list the sentences that some coders gave a code and others did not.")
  var differences = false

  @Flag(help: "List what can be computed, with formulas and sources.")
  var explain = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard bootstrap == 0 || bootstrap >= 100 else {
      throw ValidationError("--bootstrap must be 0, or 100 or more.")
    }
    if let precision, precision <= 0 || precision >= 1 {
      throw ValidationError("--precision must lie between 0 and 1.")
    }
    if pairs, reference != nil { throw ValidationError("--pairs and --reference exclude one another.") }
    if explain { return }
    if table == nil {
      guard files.isEmpty || files.count + (engine ? 1 : 0) > 1 else {
        throw ValidationError(
          "Name the files of two coders or more, none for those of the store, or a table with --table.")
      }
      guard files.count < CodeAgreement.mostCoders else {
        throw ValidationError("At most \(CodeAgreement.mostCoders - 1) files can be compared.")
      }
      guard Set(files).count == files.count else { throw ValidationError("A file is named twice.") }
      for (name, isGiven) in [
        ("--weights", weights != nil), ("--level", level != nil), ("--categories", categories != nil),
      ] where isGiven {
        throw ValidationError("\(name) is for --table only.")
      }
    } else {
      guard files.isEmpty else { throw ValidationError("Name files of codings or --table, not both.") }
      for (name, isGiven) in [
        ("--unit", unit != nil), ("--engine", engine), ("--participants", participants),
        ("--differences", differences), ("--by group", by.contains(.group)),
      ] where isGiven {
        throw ValidationError("\(name) is for codings of text only.")
      }
    }
  }

  func run() throws {
    try reportingFailures {
      if explain { return try Output.write(AgreementCoefficient.explanation, output) }
      let result = try measure()
      let tables =
        [(result.table, MeasureAgreement.mainColumns(result.table, suggestsUnits: precision != nil))]
        + (cells ? [(result.cells, result.cells.columns.map(\.name))] : [])
        + (differences ? [(result.differences, result.mainDifferenceColumns)] : [])
      if tables.count > 1 {
        try Output.write(tables, output)
      } else {
        try Output.write(tables[0].0, output, main: tables[0].1)
      }
      Terminal.say(result.sentence)
      try finish(result.report)
    }
  }

  private func measure() throws -> MeasureAgreement.Result {
    var request = MeasureAgreement.Request(AgreementRequest(coefficient))
    request.measures.options = AgreementOptions(weights: weights ?? .identity, level: level ?? .nominal)
    request.measures.bootstrap =
      bootstrap == 0 ? nil : Bootstrap(resamples: bootstrap, seed: seed, method: interval)
    if let precision { request.measures.halfWidth = precision }
    request.scopes = by
    request.unit = unit ?? .sentence
    request.comparisons = reference.map { .reference($0) } ?? (pairs ? .pairs : .together)
    request.engine = engine
    request.participantsOnly = participants
    if let table {
      let names = categories?.split(separator: ",").map { String($0.trimmingPrefix(/\s+/)) } ?? []
      return try MeasureTableAgreement.run(
        table, categories: names, request, threads: threads.threads)
    }
    return try MeasureAgreement.run(files, request, in: project.open(), threads: threads.threads)
  }
}

extension AgreementCoefficient: ExpressibleByArgument {}
extension AgreementScope: ExpressibleByArgument {}
extension AgreementUnit: ExpressibleByArgument {}
extension AgreementWeights: ExpressibleByArgument {}
extension MeasurementLevel: ExpressibleByArgument {}
extension Bootstrap.Method: ExpressibleByArgument {}
