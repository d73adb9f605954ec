import QualData

/// Every coding of a project, as rows in order of the transcripts.
package enum CodeCorpus {
  /// The table without its rows.
  package static let table = Table(
    name: "codings", title: "Every coding of every transcript", columns: CodingRows.columns)

  /// - Throws: `InputErrors` for the project's own files; what `row` throws.
  package static func run(
    _ project: Project, threads: Int, progress: (Int, Int) -> Void, row: ([Table.Cell]) throws -> Void
  ) throws -> CorpusRun.Report {
    let codebook = try project.codebook()
    let rows = CodingRows(codebook.codebook, language: project.settings.language)
    return try CorpusRun(project.sources(), codebook, threads: threads).forEach(progress: progress) {
      document in
      for coding in document.coded.codings {
        try row(rows.row(Excerpt(coding, in: document.transcript), in: document.transcript))
      }
    }
  }
}
