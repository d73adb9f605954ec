import Foundation
import Interchange
import QualData

/// Puts a report into a file.
package enum WriteReport {
  /// The file, and what else was wanted beside it: a workbook of its tables, a lock.
  /// - Parameters:
  ///   - workbook: where the tables go as an Excel workbook; `nil`: nowhere.
  ///   - lock: where the lock goes; paths in it are relative to its folder, in which all outputs must lie.
  /// - Throws: `WorkbenchError.cannotWrite`
  package static func write(
    _ result: MakeReport.Result, excerpts: Int, to url: URL, workbook: URL? = nil, lock: URL? = nil
  ) throws {
    do {
      try SafeWriting.write(bytes(result.document, result.options), to: url)
    } catch let error as ArchiveError {
      throw WorkbenchError.cannotWrite(path: url.path, reason: error.description)
    }
    if let workbook { try SafeWriting.write(workbook: result.tables, to: workbook) }
    guard let lock else { return }
    let folder = lock.deletingLastPathComponent()
    let outputs = [url, workbook].compactMap { $0 }.map(\.lastPathComponent)
    let file = try LockFile(
      ReproducedOptions(.report, excerpts: excerpts, workbook: workbook != nil, report: result.options),
      codebook: result.codebook, inputs: result.inputs, outputs: outputs, in: folder)
    try SafeWriting.write(file.json(), to: lock)
  }

  static func bytes(_ document: ReportDocument, _ options: ReportOptions) throws -> [UInt8] {
    let text = ReportText(language: options.language ?? .en)
    switch options.format {
    case .html:
      let words = HTMLDocumentWriter.Words(
        contents: text(.contents), skip: text(.skip), moreRows: text(.moreRows))
      return Array(
        HTMLDocumentWriter(words, screenSections: [ReportComposer.Section.passages.rawValue]).render(document)
          .utf8)
    case .markdown: return Array(MarkdownDocumentWriter().render(document).utf8)
    case .docx: return try WordDocumentWriter(png: png).write(document)
    }
  }

  /// A picture of points of a drawing, where a program that makes one is installed.
  private static func png(_ svg: String) -> [UInt8]? {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("qualm-\(UUID().uuidString).png")
    defer { try? FileManager.default.removeItem(at: file) }
    guard case .done = ChartConversion.convert(svg, to: .png, file: file.path) else { return nil }
    return (try? Data(contentsOf: file)).map { [UInt8]($0) }
  }
}
