import CodingEngine
import Interchange
import QualData

/// Reads a corpus, transcript after transcript, on several threads, for what needs no codebook.
///
/// As with `CorpusRun`, results come in order of the files, the same for any number of threads, and a file that cannot
/// be read is reported while the rest is done.
enum CorpusReading {
  /// - Parameters:
  ///   - makeWorker: called once on each thread; what it returns makes a value of one transcript after the other.
  ///   - body: gets the values, in order.
  /// - Throws: `InputErrors` when there is no file at all; what the worker or `body` throws.
  static func forEach<Value: Sendable>(
    _ sources: CorpusSources, threads: Int,
    makeWorker: @escaping @Sendable () throws -> (Transcript) throws -> Value, body: (Value) throws -> Void
  ) throws -> CorpusRun.Report {
    try sources.requireFiles()
    var report = CorpusRun.Report()
    report.diagnostics = sources.warnings + sources.files.diagnostics
    var labels = LabelReport(sources)
    let options = sources.importOptions
    try OrderedParallel.forEach(sources.files.entries, threads: threads) {
      let worker = try makeWorker()
      return { (entry: TranscriptFiles.Entry) -> Swift.Result<[(CorpusSources.Read, Value)], InputErrors> in
        do {
          return .success(
            try sources.read(entry, options: options).map { ($0, try worker($0.imported.transcript)) })
        } catch let errors as InputErrors {
          return .failure(errors)
        }
      }
    } consume: { index, outcome in
      let entry = sources.files.entries[index]
      switch outcome {
      case .failure(let errors): report.diagnostics += errors.diagnostics
      case .success(let documents):
        for (read, value) in documents {
          let id = read.imported.transcript.id
          if let first = report.files[id]?.path {
            report.diagnostics.append(.sameTranscript(id, in: entry.path, and: first))
            continue
          }
          report.files[id] = entry
          labels.add(read.imported.transcript, unknownLabels: read.unknownLabels)
          report.transcripts += 1
          report.diagnostics += read.imported.warnings
          try body(value)
        }
      }
    }
    report.diagnostics += labels.diagnostics()
    return report
  }
}

extension Diagnostic {
  /// Two files hold one transcript: the second is left out.
  static func sameTranscript(_ id: String, in path: String, and first: String) -> Diagnostic {
    Diagnostic(
      file: path, message: "This file and \(first) both hold the transcript “\(id)”; this one was left out.",
      remedy: "Give one of them another id.")
  }
}
