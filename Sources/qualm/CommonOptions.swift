import ArgumentParser
import Foundation
import Interchange
import Measures
import Workbench

struct ProjectOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The project's folder, or one inside it.", valueName: "folder"))
  var project = "."

  func open() throws -> Project { try Project.open(project) }

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

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
    if json, let format, format != .json {
      throw ValidationError("--json and --format \(format.name) differ.")
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
    return output == nil && Terminal.isOutput ? .text : .csv
  }
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
  static let json = OutputFormat(JSONTableExporter.self)
  static let html = OutputFormat(HTMLTableExporter.self)
  static let markdown = OutputFormat(MarkdownTableExporter.self)
  static let xlsx = OutputFormat(name: WorkbookExporter.name)
  static let docx = OutputFormat(name: WordDocumentWriter.name)
}
