import Foundation
import Interchange
import QualData
import Workbench

/// Results go to standard output, or as a whole to the file of --output.
enum Output {
  /// - Parameter main: the columns that text and documents show; other formats have all.
  static func write(_ table: Table, _ options: OutputOptions, main: [String]? = nil) throws {
    guard let exporter = options.exporter else {
      return try write(file: [shown(table, options, main)], options)
    }
    let isText = options.chosen == .text
    let text = isText ? aligned(main.map(table.keeping) ?? table) : exporter.export(table)
    try write(text: options.byteOrderMark + text, options)
  }

  /// Several tables: one below the other, parted by an empty line; as JSON an object with each under its name; in a
  /// workbook each on its sheet.
  /// - Parameter main: of each table the columns that text and documents show.
  static func write(_ tables: [(table: Table, main: [String])], _ options: OutputOptions) throws {
    guard let exporter = options.exporter else {
      return try write(file: tables.map { shown($0.table, options, $0.main) }, options)
    }
    let text: String
    switch options.chosen {
    case .text: text = tables.map { aligned($0.table.keeping($0.main)) }.joined(separator: "\n")
    case .json:
      let members = tables.map { "\"\($0.table.name)\": " + exporter.export($0.table).dropLast() }
      text = "{\n" + members.joined(separator: ",\n") + "\n}\n"
    case .ndjson: text = tables.map { exporter.export($0.table) }.joined()
    default: text = tables.map { exporter.export($0.table) }.joined(separator: "\n")
    }
    try write(text: options.byteOrderMark + text, options)
  }

  /// What was not carried. People see no table where that is nothing.
  static func write(_ losses: Losses, after evidence: Table? = nil, _ options: OutputOptions) throws {
    let isShown = options.chosen != .text || !losses.entries.isEmpty
    let tables = [evidence, isShown ? losses.table : nil].compactMap { $0 }
    try write(tables.map { ($0, $0.columns.map(\.name)) }, options)
    if losses.entries.isEmpty { Terminal.say("Everything was carried.") }
  }

  /// A line of results that are no table.
  static func say(_ text: String) throws {
    let file = StreamedFile(standardOutput: ())
    try file.append(text + "\n")
    try file.flush()
  }

  static func write(text: String, _ options: OutputOptions) throws {
    try write(text: text, to: options.output)
  }

  /// - Parameter path: `nil` for standard output.
  static func write(text: String, to path: String?) throws {
    if let path {
      try SafeWriting.write(text, to: URL(fileURLWithPath: path).standardizedFileURL)
    } else {
      let file = StreamedFile(standardOutput: ())
      try file.append(text)
      try file.flush()
    }
  }

  /// A document of its own kind, or of tables one after the other.
  static func write(document: ReportDocument, _ options: OutputOptions) throws {
    try SafeWriting.write(document: document, to: URL(fileURLWithPath: options.output!).standardizedFileURL)
  }

  private static func write(file tables: [Table], _ options: OutputOptions) throws {
    guard options.chosen == .docx, var first = tables.first else {
      let url = URL(fileURLWithPath: options.output!).standardizedFileURL
      return try SafeWriting.write(workbook: tables, to: url)
    }
    let title = first.title.isEmpty ? first.name : first.title
    first.title = ""
    let blocks = ([first] + tables.dropFirst()).map { ReportDocument.Block.table($0) }
    try write(document: ReportDocument(title: title, blocks: blocks), options)
  }

  /// A page holds what a person looks at first, a workbook everything.
  private static func shown(_ table: Table, _ options: OutputOptions, _ main: [String]?) -> Table {
    options.chosen == .docx ? main.map(table.keeping) ?? table : table
  }

  /// Writes rows as they come; a file is put in its place when it is whole.
  /// - Parameter main: the columns that text and documents show; other formats have all.
  static func stream<Outcome>(
    _ table: Table, _ options: OutputOptions, main: [String],
    _ body: (RowRenderer, (RenderedRows) throws -> Void) throws -> Outcome
  ) throws -> Outcome {
    guard let exporter = options.exporter else {
      var table = table
      let outcome = try body(RowRenderer(rowsOf: table)) {
        if case .rows(let rows) = $0 { table.rows += rows }
      }
      try write(file: [shown(table, options, main)], options)
      return outcome
    }
    let renderer =
      options.chosen == .text
      ? RowRenderer(table, exporter: terminalExporter, columns: main)
      : RowRenderer(table, exporter: exporter)
    func stream(to file: StreamedFile) throws -> Outcome {
      try file.append(options.byteOrderMark)
      var writer = try TableWriter(renderer) { try file.append($0) }
      let outcome = try body(renderer) { try writer.add($0) }
      try writer.finish()
      return outcome
    }
    guard let path = options.output else {
      let file = StreamedFile(standardOutput: ())
      let outcome = try stream(to: file)
      try file.flush()
      return outcome
    }
    var outcome: Outcome?
    try SafeWriting.writing(URL(fileURLWithPath: path).standardizedFileURL) { temporary in
      let file = try StreamedFile(temporary)
      outcome = try stream(to: file)
      try file.close()
    }
    return outcome!
  }

  /// A table for people, as wide as the terminal.
  static func aligned(_ table: Table) -> String { terminalExporter.export(table) }

  private static var terminalExporter: TextTableExporter {
    let isPlain = !(ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    return TextTableExporter(
      width: Terminal.isOutput ? Terminal.width : nil, colour: Terminal.isOutput && !isPlain)
  }
}
