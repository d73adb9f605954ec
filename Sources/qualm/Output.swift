import Foundation
import Interchange
import QualData
import Workbench

/// Results go to standard output, or as a whole to the file of --output.
enum Output {
  static func write(_ table: Table, _ options: OutputOptions) throws {
    let text = options.chosen == .text ? aligned(table) : options.chosen.exporter.init().export(table)
    try write(text: text, options)
  }

  static func write(text: String, _ options: OutputOptions) throws {
    if let path = options.output {
      try SafeWriting.write(text, to: URL(fileURLWithPath: path).standardizedFileURL)
    } else {
      FileHandle.standardOutput.write(Data(text.utf8))
    }
  }

  /// Writes rows as they come; a file is put in its place when it is whole.
  static func stream<Outcome>(
    _ table: Table, _ options: OutputOptions, _ body: (([Table.Cell]) throws -> Void) throws -> Outcome
  ) throws -> Outcome {
    func stream(to file: StreamedFile) throws -> Outcome {
      let exporter = options.chosen == .text ? terminalExporter : options.chosen.exporter.init()
      var writer = try TableWriter(table, exporter: exporter) { try file.append($0) }
      let outcome = try body { try writer.add($0) }
      try writer.finish()
      return outcome
    }
    guard let path = options.output else {
      let file = StreamedFile(.standardOutput)
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
