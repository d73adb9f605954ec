import CodingEngine
import Foundation
import Interchange
import Measures
import QualData
import Tokenization

/// Everything at once: codes the corpus, counts, scores, and writes a folder of tables with their description.
package enum RunProject {
  package struct Result: Sendable {
    /// What was written, relative to the folder, with a line on each.
    package var files: [OutputFile]
    package var summary: RunSummary
    package var report: CorpusRun.Report
  }

  package struct OutputFile: Sendable, Equatable {
    package var path: String
    package var about: String
    package var table: Table?
  }

  static let page = "README.md"
  static let dataPackage = "datapackage.json"

  /// - Parameter workbook: all tables in one Excel workbook too; they are then kept in memory.
  /// - Throws: `InputErrors` for the project's own files; `WorkbenchError` when the folder cannot be written.
  package static func run(
    _ project: Project, into folder: URL, excerpts: Int = 3, workbook: Bool = false,
    report: ReportOptions? = nil, threads: Int, progress: (Int, Int) -> Void
  ) throws -> Result {
    try run(
      project, into: folder,
      options: ReproducedOptions(.run, excerpts: excerpts, workbook: workbook, report: report),
      threads: threads, progress: progress)
  }

  static func run(
    _ project: Project, into folder: URL, options: ReproducedOptions, threads: Int,
    progress: (Int, Int) -> Void
  ) throws -> Result {
    let workbook = options.workbook
    let codebook = try project.codebook()
    let sources = try project.sources()
    let decisions = try project.decisions()
    let model = codebook.model
    let ratings = try model.map { try project.ratings($0) } ?? ([], [])
    var outputs = try RunMeasures(
      codebook: codebook, sources: sources, settings: project.settings, excerpts: options.excerpts)
    outputs.agreed = try project.agreedLevels()
    if let wanted = options.report { outputs.prepare(wanted, project) }
    var result: Result?
    try SafeWriting.replaceFolder(folder, foreign: RunReadme.foreignFile) { folder in
      let writer = FolderWriter(folder, keepsTables: workbook)
      let rows = CodingRows(codebook.codebook, language: project.settings.language)
      let renderer = CodingRenderer(rows: rows, renderer: RowRenderer(CodeCorpus.table))
      var codings = CodeCorpus.table
      var report = try writer.stream(
        CodeCorpus.table, renderer.renderer, to: "codings.csv", about: "Every coding, one a row."
      ) { add in
        try CorpusRun(sources, codebook, decisions: decisions, threads: threads).forEach(
          progress: progress,
          makePreparation: { [makeReader = outputs.makeReader] in
            let reader = makeReader()
            return { document in
              (text: renderer.prepare(document), asked: try reader(document))
            }
          }
        ) { document, rendered in
          outputs.add(document, asked: rendered.asked)
          try renderer.write(document, rendered.text, add)
          if workbook { codings.rows += rows.rows(of: document, document.coded.codings.indices) }
        }
      }
      writer.keep(codings, "codings.csv")
      report.diagnostics += codebook.warnings + ratings.1
      try outputs.write(to: writer, ratings: ratings.0, report: report)
      try writer.writeWorkbook(to: "workbook.xlsx", about: "All tables as one Excel workbook.")
      let inputs = try InputDigests.make(
        project, sources, options.report, threads: threads)
      if let wanted = options.report {
        let facts = try MakeReport.facts(
          project, outputs, ratings: ratings.0, report: report, excerpts: options.excerpts, wanted,
          inputs: inputs, threads: threads)
        try writer.write(
          WriteReport.bytes(ReportComposer(facts).document, facts.options),
          to: "report.\(wanted.format.fileExtension)", about: "The report: everything at once, to read.")
      }
      let summary = outputs.summary(ratings: ratings.0, report: report)
      let readme = RunReadme(
        settings: project.settings, codebook: codebook, summary: summary, files: writer.files)
      try writer.write(readme.markdown, to: page, about: "This page.")
      let package = FrictionlessPackage(
        name: project.settings.name,
        resources: writer.files.compactMap { file in
          file.table.map { FrictionlessPackage.Resource(table: $0, path: file.path) }
        })
      try writer.write(
        package.json(), to: dataPackage, about: "The tables and their columns, for other tools.")
      let lock = try LockFile(
        options, codebook: codebook, inputs: inputs, outputs: writer.files.map(\.path), in: folder)
      try writer.write(
        lock.json(), to: LockFile.name, about: "What the files were made from, for `qualm verify`.")
      result = Result(files: writer.files, summary: summary, report: report)
    }
    return result!
  }
}
