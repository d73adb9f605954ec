import Foundation
import Interchange
import Measures
import QualData

/// A project's corpus, coded, for other programs: written transcript by transcript.
package enum CorpusExport {
  package struct Result: Sendable {
    /// Of annotations, nodes and edges, or texts.
    package var count = 0
    package var report = CorpusRun.Report()
  }

  package typealias Progress = (Int, Int) -> Void

  /// Codings as W3C Web Annotations.
  /// - Throws: `InputErrors` for the project's own files, `WorkbenchError`
  package static func webAnnotations(
    _ project: Project, to path: String, statuses: StatusFilter, threads: Int,
    progress: Progress = { _, _ in }
  ) throws -> Result {
    let codebook = try project.codebook()
    let annotations = WebAnnotations(
      project: project.settings.name, codebook: codebook.codebook, language: project.settings.language)
    var result = Result()
    try writing(path) { file in
      try file.append(annotations.head)
      result.report = try CorpusRun(
        project.sources(), codebook, decisions: project.decisions(), threads: threads
      ).forEach(
        progress: progress,
        preparing: { document in
          let codings = document.coded.codings.filter { statuses.admits($0.status) }
          return (text: annotations.items(codings, of: document.transcript), count: codings.count)
        }
      ) { _, items in
        if result.count > 0, items.count > 0 { try file.append(",") }
        try file.append(items.text)
        result.count += items.count
      }
      try file.append(annotations.tail)
    }
    return result
  }

  /// What participants say, as a corpus of IRaMuTeQ.
  /// - Throws: `InputErrors` for the project's own files, `WorkbenchError`
  package static func iramuteq(
    _ project: Project, to path: String, by unit: IramuteqCorpus.Unit, threads: Int,
    progress: Progress = { _, _ in }
  ) throws -> Result {
    var corpus = IramuteqCorpus(unit)
    var result = Result()
    try writing(path) { file in
      result.report = try CorpusRun(project.sources(), project.codebook(), threads: threads)
        .forEach(progress: progress) { document in
          let texts = corpus.texts(of: document.transcript)
          try file.append(texts.text)
          result.count += texts.count
        }
    }
    return result
  }

  private static func writing(_ path: String, _ body: (StreamedFile) throws -> Void) throws {
    try SafeWriting.writing(URL(fileURLWithPath: path).standardizedFileURL) { temporary in
      let file = try StreamedFile(temporary)
      try body(file)
      try file.close()
    }
  }
}
