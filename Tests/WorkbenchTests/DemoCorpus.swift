import CodingEngine
import Foundation
import Interchange
import Measures
import QualData
import TestSupport

@testable import Workbench

/// The bundled demo study, read and coded once for all tests.
struct DemoCorpus: Sendable {
  let project: Project
  let codebook: LoadedCodebook
  let documents: [CorpusRun.Document]
  let report: CorpusRun.Report

  static let shared = Result { try DemoCorpus() }

  private init() throws {
    project = try Project.open(Repository.file("corpora/genomics-belgium").path)
    codebook = try project.codebook()
    var documents: [CorpusRun.Document] = []
    report = try CorpusRun(project.sources(), codebook, threads: 2).forEach { documents.append($0) }
    self.documents = documents
  }

  var ratings: [Rating] {
    get throws { try project.ratings(project.requiredModel()).ratings }
  }

  /// Number of words that are spoken, labels and times left out.
  func words(_ document: CorpusRun.Document) -> Int { document.coded.turns.reduce(0) { $0 + $1.words } }

  func document(_ id: String) -> CorpusRun.Document? { documents.first { $0.transcript.id == id } }
}
