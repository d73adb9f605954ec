import Interchange
import QualData

/// Every coding of a project, as rows in order of the transcripts.
package enum CodeCorpus {
  /// The table without its rows.
  package static let table = Table(
    name: "codings", title: "Every coding of every transcript", columns: CodingRows.columns)

  /// - Parameters:
  ///   - renderer: makes text of the rows, on the threads that code.
  ///   - add: gets the rows of one transcript after the other.
  /// - Throws: `InputErrors` for the project's own files; what `add` throws.
  package static func run(
    _ project: Project, threads: Int, progress: (Int, Int) -> Void, renderer: RowRenderer,
    add: (RenderedRows) throws -> Void
  ) throws -> CorpusRun.Report {
    let codebook = try project.codebook()
    let codings = CodingRenderer(
      rows: CodingRows(codebook.codebook, language: project.settings.language), renderer: renderer)
    var run = try CorpusRun(project.sources(), codebook, decisions: project.decisions(), threads: threads)
    run.partSize = codings.rowsAtATime
    return try run.forEach(progress: progress, preparing: codings.prepare) { document, prepared in
      try codings.write(document, prepared, add)
    }
  }
}
