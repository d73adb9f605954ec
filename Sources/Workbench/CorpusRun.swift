import CodingEngine
import Interchange
import QualData

/// Reads and codes a corpus, transcript after transcript, on several threads.
///
/// Results come in order of the files, the same for any number of threads; a transcript's text is let go once its
/// turn is over, so memory does not grow with the corpus. A file that cannot be read is reported, and the rest
/// is done.
package struct CorpusRun {
  package let sources: CorpusSources
  package let codebook: LoadedCodebook
  package let threads: Int
  /// What people decided on the codings; `nil` for those of the engine alone.
  package let decisions: StoredDecisions?
  /// A long transcript without decisions, which may concern any of its codings, is handed over as several documents: each
  /// with so many of its codings and more, the last with its turns. `nil`: as one. The codings of 100 MB of text can
  /// take half as much memory as the text.
  package var partSize: Int?
  /// From how many bytes on a transcript is long.
  package var longText = 8 << 20

  package init(
    _ sources: CorpusSources, _ codebook: LoadedCodebook, decisions: StoredDecisions? = nil, threads: Int
  ) {
    self.sources = sources
    self.codebook = codebook
    self.decisions = decisions
    self.threads = threads
  }

  /// A transcript, how it was read, and its codings.
  package struct Document: Sendable {
    package var imported: ImportedTranscript
    package var coded: CodedTranscript
    var unknownLabels: [String]
    var warnings: [Diagnostic] = []
    package var transcript: Transcript { imported.transcript }

    /// Not coded yet.
    init(_ read: CorpusSources.Read) {
      imported = read.imported
      unknownLabels = read.unknownLabels
      coded = CodedTranscript(id: read.imported.transcript.id)
    }
  }

  /// What went wrong, or is worth a look, on the way.
  package struct Report: Sendable {
    package var transcripts = 0
    package var words = 0
    /// Without rejected ones.
    package var codings = 0
    package var statuses: [CodingStatus: Int] = [:]
    /// The file of each transcript.
    package var files: [String: TranscriptFiles.Entry] = [:]
    package var diagnostics: [Diagnostic] = []
  }

  /// What became of a file. Without a value a document is not coded yet: it is long.
  private typealias Outcome<Value> = Swift.Result<[(Document, Value?)], InputErrors>

  /// - Parameter progress: called after each file with the number of files done.
  /// - Throws: `InputErrors` when there is no file at all; what `body` throws.
  package func forEach(
    progress: (Int, Int) -> Void = { _, _ in }, _ body: (Document) throws -> Void
  ) throws -> Report {
    try forEach(progress: progress, preparing: { _ in }) { document, _ in try body(document) }
  }

  /// - Parameter prepare: work on a document that needs no other one, done on the document's thread.
  package func forEach<Value: Sendable>(
    progress: (Int, Int) -> Void, preparing prepare: @escaping @Sendable (Document) -> Value,
    _ body: (Document, Value) throws -> Void
  ) throws -> Report {
    try forEach(progress: progress, makePreparation: { prepare }, body)
  }

  /// - Parameter makePreparation: called once on each thread; what it returns prepares the documents of that thread.
  package func forEach<Value: Sendable>(
    progress: (Int, Int) -> Void = { _, _ in },
    makePreparation: @escaping @Sendable () -> (Document) throws -> Value,
    _ body: (Document, Value) throws -> Void
  ) throws -> Report {
    try sources.requireFiles()
    var report = Report()
    report.diagnostics = sources.warnings + sources.files.diagnostics
    var labels = LabelReport(sources)
    let options = sources.importOptions
    let sources = sources
    let compiled = codebook.compiled
    let decisions = decisions
    let threads = threads
    let entries = sources.files.entries
    let longest = decisions == nil && partSize != nil ? longText : .max
    func add(_ document: Document, _ value: Value) throws {
      report.words += document.coded.turns.reduce(0) { $0 + $1.words }
      for coding in document.coded.codings { report.statuses[coding.status, default: 0] += 1 }
      try body(document, value)
    }
    var late: (coder: TranscriptCoder, prepare: (Document) throws -> Value)?
    func addParts(_ document: Document) throws {
      let worker = late ?? (TranscriptCoder(compiled, coders: threads), makePreparation())
      late = worker
      var document = document
      document.coded = try worker.coder.code(document.transcript, partSize: partSize ?? .max) { coded in
        swap(&document.coded.codings, &coded.codings)
        try add(document, worker.prepare(document))
        document.coded.codings.removeAll(keepingCapacity: true)
        swap(&document.coded.codings, &coded.codings)
      }
      try add(document, worker.prepare(document))
    }
    try OrderedParallel.forEach(entries, threads: threads) {
      let coder = TranscriptCoder(compiled, coders: threads)
      let prepare = makePreparation()
      return { (entry: TranscriptFiles.Entry) -> Outcome<Value> in
        do {
          return .success(
            try sources.read(entry, options: options).map { read in
              var document = Document(read)
              if document.transcript.text.utf8.count >= longest { return (document, nil) }
              document.coded = try coder.code(document.transcript)
              document.warnings =
                try decisions?.apply(to: &document.coded, of: document.transcript, coder) ?? []
              return (document, try prepare(document))
            })
        } catch let errors as InputErrors {
          return .failure(errors)
        }
      }
    } consume: { index, outcome in
      switch outcome {
      case .failure(let errors): report.diagnostics += errors.diagnostics
      case .success(let documents):
        for (document, value) in documents {
          let id = document.transcript.id
          if let first = report.files[id]?.path {
            report.diagnostics.append(.sameTranscript(id, in: entries[index].path, and: first))
            continue
          }
          report.files[id] = entries[index]
          labels.add(document.transcript, unknownLabels: document.unknownLabels)
          report.transcripts += 1
          report.diagnostics += document.imported.warnings + document.warnings
          if let value { try add(document, value) } else { try addParts(document) }
        }
      }
      progress(index + 1, entries.count)
    }
    report.codings = report.statuses.reduce(0) { $0 + ($1.key == .rejected ? 0 : $1.value) }
    report.diagnostics += labels.diagnostics()
    // What showed only once text was coded.
    report.diagnostics += compiled.warnings.filter { !codebook.warnings.contains($0) }
    return report
  }
}
