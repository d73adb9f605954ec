import ArgumentParser
import Foundation
import Interchange
import Measures
import Pseudonymisation
import Workbench

struct ProjectOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The project's folder, or one inside it.", valueName: "folder"))
  var project = "."

  @Flag(help: "Write results also where a name stands in them that “pseudonyms:” of qualm.yaml forbids.")
  var allowNames = false

  /// From then on what leaves the project is checked for the names that it keeps back.
  func open() throws -> Project {
    let project = try Project.open(project)
    if !allowNames, let names = try project.names() { OutputGuard.start(names) }
    return project
  }

  /// `nil` where there is no project; one that cannot be read is an error.
  func openIfAny() throws -> Project? {
    do {
      return try open()
    } catch WorkbenchError.noProject {
      return nil
    }
  }
}

struct ThreadOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Threads to use; the output is the same for any number.", valueName: "count"))
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard threads > 0 else { throw ValidationError("--threads must be 1 or more.") }
  }
}

struct StatusOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which codings count: suggested-and-accepted, accepted or suggested; rejected ones never do.",
      valueName: "status"))
  var status: StatusFilter = .suggestedAndAccepted
}

extension StatusFilter: ExpressibleByArgument {}

struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How to write it. Default: text on a terminal, xlsx or docx to a file of that name, csv otherwise.",
      valueName: "format"))
  var format: OutputFormat?

  @Flag(help: "The same as --format json.")
  var json = false

  @Flag(
    help:
      "CSV or TSV that Excel opens without the import dialogue: a byte order mark, CR LF, and ' before what would be a formula."
  )
  var excel = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
    if json, let format, format != .json {
      throw ValidationError("--json and --format \(format.name) differ.")
    }
    if excel, chosen != .csv, chosen != .tsv {
      throw ValidationError("--excel is for csv and tsv, and not for \(chosen.name).")
    }
    if chosen.exporter == nil, output == nil {
      throw ValidationError("--format \(chosen.name) needs a file. Name it with --output.")
    }
  }

  var chosen: OutputFormat {
    if json { return .json }
    if let format { return format }
    for format in [OutputFormat.xlsx, .docx] where output?.lowercased().hasSuffix(".\(format.name)") == true {
      return format
    }
    return output == nil && Terminal.isOutput && !excel ? .text : .csv
  }

  /// `nil` for files that are no text.
  var exporter: (any TableExporter)? {
    switch chosen {
    case .csv: CSVTableExporter(isForSpreadsheets: excel)
    case .tsv: TSVTableExporter(isForSpreadsheets: excel)
    default: chosen.exporter?.init()
    }
  }

  /// What stands before everything: Excel takes a file without it for one in the Windows code page.
  var byteOrderMark: String { excel ? "\u{FEFF}" : "" }
}

/// One of the formats that tables are exported in, by name.
struct OutputFormat: ExpressibleByArgument, Equatable {
  let name: String
  /// `nil` for Excel workbooks and Word documents, which are no text.
  let exporter: (any TableExporter.Type)?

  init(_ exporter: any TableExporter.Type) {
    name = exporter.name
    self.exporter = exporter
  }

  private init(name: String) {
    self.name = name
    exporter = nil
  }

  init?(argument: String) {
    if let file = [OutputFormat.xlsx, .docx].first(where: { $0.name == argument }) {
      self = file
    } else {
      guard let exporter = TableExporters.named(argument) else { return nil }
      self.init(exporter)
    }
  }

  static var allValueStrings: [String] { TableExporters.all.map { $0.name } + [xlsx.name, docx.name] }
  static func == (a: OutputFormat, b: OutputFormat) -> Bool { a.name == b.name }

  static let text = OutputFormat(TextTableExporter.self)
  static let csv = OutputFormat(CSVTableExporter.self)
  static let tsv = OutputFormat(TSVTableExporter.self)
  static let json = OutputFormat(JSONTableExporter.self)
  static let ndjson = OutputFormat(NDJSONTableExporter.self)
  static let html = OutputFormat(HTMLTableExporter.self)
  static let markdown = OutputFormat(MarkdownTableExporter.self)
  static let xlsx = OutputFormat(name: WorkbookExporter.name)
  static let docx = OutputFormat(name: WordDocumentWriter.name)
}
